import { cantTell, comparable, definePageRule, proposed } from '#rule-kit';
import { complexTables, summariesOf } from '../_complexity.ts';
import { tableLabel, titleOf } from '../_shared.ts';

/** 5.2.1: whether a summary explains its table is for a person; one word, or the title again, is a doubt. */
export default definePageRule({
  test: '5.2.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'minor',
  messages: {
    poor: {
      fr: 'Le résumé du tableau « {label} » n’est que « {text} » : il n’explique pas la structure.',
      en: 'The summary of the table “{label}” is only “{text}”: it does not explain the structure.',
    },
    question: {
      fr: 'Le texte « {text} » explique-t-il la structure du tableau « {label} » ?',
      en: 'Does the text “{text}” explain the structure of the table “{label}”?',
    },
  },

  targets: ({ dom }) => complexTables(dom).filter((table) => summariesOf(dom, table).length > 0),
  at: (table) => table.element,

  check(table, { dom }) {
    const summaries = summariesOf(dom, table).map(({ text }) => text);
    const [text = ''] = summaries;
    const data = { label: tableLabel(dom, table), text: text.slice(0, 160) };
    const title = comparable(titleOf(dom, table));
    const isOneWord = !comparable(text).includes(' ');
    const isTitleAgain =
      summaries.length > 1 && summaries.every((one) => comparable(one) === title);
    const isPoor = table.nature === 'data' && (isOneWord || isTitleAgain);
    return isPoor ? proposed('poor', { data }) : cantTell('question', { data });
  },
});
