import { cantTell, definePageRule, failed, passed, tidy } from '#rule-kit';
import type { Cell } from '../_cell.ts';
import { directionOf, headerPlan } from '../_headers.ts';
import { dataTables, natureQuestion, tableLabel, type Table } from '../_shared.ts';

interface Scoped {
  readonly table: Table;
  readonly cell: Cell;
}

/**
 * 5.7.2: on a header of a whole row or column, `scope` is `row` or `col` and agrees with its place; the corner
 * may be either. `rowgroup` and `colgroup`, allowed by HTML, are not by this test.
 */
export default definePageRule({
  test: '5.7.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    value: {
      fr: 'L’en-tête « {text} » coiffe toute sa ligne ou sa colonne, mais scope="{scope}" n’est ni row ni col.',
      en: 'The header “{text}” heads its whole row or column, but scope="{scope}" is neither row nor col.',
    },
    column: {
      fr: 'L’en-tête « {text} » est placé en tête de colonne, mais son scope est "row".',
      en: 'The header “{text}” stands at the head of a column, but its scope is "row".',
    },
    row: {
      fr: 'L’en-tête « {text} » est placé en tête de ligne, mais son scope est "col".',
      en: 'The header “{text}” stands at the head of a row, but its scope is "col".',
    },
    doubt: {
      fr: 'L’en-tête « {text} » a scope="{scope}" : coiffe-t-il bien toute sa ligne ou sa colonne dans ce sens ?',
      en: 'The header “{text}” has scope="{scope}": does it head its whole row or column that way?',
    },
    nature: natureQuestion,
  },
  fixes: {
    value: { fr: 'Écrire scope="col" ou scope="row".', en: 'Write scope="col" or scope="row".' },
    column: { fr: 'Écrire scope="col".', en: 'Write scope="col".' },
    row: { fr: 'Écrire scope="row".', en: 'Write scope="row".' },
  },

  targets: ({ dom }) =>
    dataTables(dom).flatMap((table) =>
      [...headerPlan(table).whole]
        .filter(({ element }) => element.tag === 'th' && 'scope' in element.attributes)
        .map((cell): Scoped => ({ table, cell })),
    ),
  at: ({ cell }) => cell.element,

  check({ table, cell }, { dom }) {
    if (table.nature === 'unsure')
      return cantTell('nature', { data: { label: tableLabel(dom, table) } });
    const scope = tidy(cell.element.attributes['scope']).toLowerCase();
    const data = { text: cell.text.slice(0, 80), scope };
    if (scope !== 'row' && scope !== 'col') return failed('value', { data });
    const plan = headerPlan(table);
    const direction = directionOf(cell, plan);
    if (direction === 'column' && scope === 'row') return failed('column', { data });
    if (direction === 'row' && scope === 'col') return failed('row', { data });
    return direction || cell === plan.corner ? passed() : cantTell('doubt', { data });
  },
});
