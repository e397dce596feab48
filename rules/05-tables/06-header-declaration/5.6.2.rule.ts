import { cantTell, definePageRule, passed, proposed } from '#rule-kit';
import { headerPlan } from '../_headers.ts';
import { looksLikeRowHeaders } from '../_looks.ts';
import { dataTables, firstColumn, natureQuestion, tableLabel } from '../_shared.ts';

/** 5.6.2: a first column may be data, so nothing fails here; it passes when every cell of it is a header. */
export default definePageRule({
  test: '5.6.2',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    looks: {
      fr: 'La première colonne de ce tableau ({cells}) a l’apparence d’en-têtes de ligne, mais ce sont des td.',
      en: 'The first column of this table ({cells}) looks like row headers, but its cells are td.',
    },
    question: {
      fr: 'La première colonne de ce tableau ({cells}) sert-elle d’en-tête de ligne ? Si oui, il y faut des th.',
      en: 'Does the first column of this table ({cells}) serve as row headers? If so, it needs th.',
    },
    nature: natureQuestion,
  },
  fixes: {
    looks: {
      fr: 'Remplacer ces td par des th scope="row".',
      en: 'Replace these td with th scope="row".',
    },
  },

  targets: ({ dom }) => dataTables(dom),
  at: (table) => table.element,

  check(table, { dom }) {
    if (table.nature === 'unsure')
      return cantTell('nature', { data: { label: tableLabel(dom, table) } });
    if (headerPlan(table).hasRowHeaders) return passed();
    const column = firstColumn(table);
    const cells = column.slice(0, 4).map(({ text }) => `« ${text.slice(0, 40)} »`);
    const data = { cells: cells.join(', ') || tableLabel(dom, table) };
    return looksLikeRowHeaders(dom, table.grid, column)
      ? proposed('looks', { data })
      : cantTell('question', { data });
  },
});
