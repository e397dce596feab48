import { cantTell, definePageRule, failed } from '#rule-kit';
import { complexTables, summariesOf } from '../_complexity.ts';
import { natureQuestion, tableLabel } from '../_shared.ts';

/** 5.1.1: a complex data table without any text that could be its summary fails; the rest is read by a person. */
export default definePageRule({
  test: '5.1.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    none: {
      fr: 'Ce tableau de données complexe (« {label} ») n’a pas de résumé.',
      en: 'This complex data table (“{label}”) has no summary.',
    },
    complex: {
      fr: 'Ce tableau (« {label} ») est-il complexe ? Si oui, il lui faut un résumé.',
      en: 'Is this table (“{label}”) complex? If so, it needs a summary.',
    },
    summary: {
      fr: 'Ce tableau complexe (« {label} ») a un texte lié : « {text} ». Est-ce un résumé de sa structure ?',
      en: 'This complex table (“{label}”) has a text tied to it: “{text}”. Is it a summary of its structure?',
    },
    nature: natureQuestion,
  },
  fixes: {
    none: {
      fr: 'Décrire la structure du tableau dans son élément caption (qui peut être masqué visuellement) ou dans un texte lié par aria-describedby.',
      en: 'Describe the structure of the table in its caption element (which may be visually hidden) or in a text tied by aria-describedby.',
    },
  },

  targets: ({ dom }) => complexTables(dom),
  at: (table) => table.element,

  check(table, { dom }) {
    const label = tableLabel(dom, table);
    if (table.nature === 'unsure') return cantTell('nature', { data: { label } });
    const [summary] = summariesOf(dom, table);
    if (summary) return cantTell('summary', { data: { label, text: summary.text.slice(0, 160) } });
    return table.complexity === 'complex'
      ? failed('none', { data: { label } })
      : cantTell('complex', { data: { label } });
  },
});
