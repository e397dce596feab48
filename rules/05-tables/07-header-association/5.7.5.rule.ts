import { cantTell, definePageRule, failed, passed } from '#rule-kit';
import type { Cell } from '../_cell.ts';
import { directionOf, headerPlan, headerRole } from '../_headers.ts';
import { dataTables, natureQuestion, tableLabel, type Table } from '../_shared.ts';

interface Roled {
  readonly table: Table;
  readonly cell: Cell;
}

/** 5.7.5: a header role agrees with the place: `columnheader` heads a column, `rowheader` a row. */
export default definePageRule({
  test: '5.7.5',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    column: {
      fr: '« {text} » est placé en tête de colonne, mais son rôle est rowheader.',
      en: '“{text}” stands at the head of a column, but its role is rowheader.',
    },
    row: {
      fr: '« {text} » est placé en tête de ligne, mais son rôle est columnheader.',
      en: '“{text}” stands at the head of a row, but its role is columnheader.',
    },
    doubt: {
      fr: '« {text} » a le rôle {role} : coiffe-t-il bien une ligne ou une colonne entière dans ce sens ?',
      en: '“{text}” has the role {role}: does it head a whole row or column that way?',
    },
    nature: natureQuestion,
  },
  fixes: {
    column: { fr: 'Écrire role="columnheader".', en: 'Write role="columnheader".' },
    row: { fr: 'Écrire role="rowheader".', en: 'Write role="rowheader".' },
  },

  targets: ({ dom }) =>
    dataTables(dom).flatMap((table) =>
      table.grid.rows
        .flat()
        .filter((cell) => headerRole(cell) !== undefined)
        .map((cell): Roled => ({ table, cell })),
    ),
  at: ({ cell }) => cell.element,

  check({ table, cell }, { dom }) {
    if (table.nature === 'unsure')
      return cantTell('nature', { data: { label: tableLabel(dom, table) } });
    const plan = headerPlan(table);
    const role = headerRole(cell);
    const direction = directionOf(cell, plan);
    const data = { text: cell.text.slice(0, 80), role: `${role ?? ''}header` };
    if (direction === 'column' && role === 'row') return failed('column', { data });
    if (direction === 'row' && role === 'column') return failed('row', { data });
    return direction || cell === plan.corner ? passed() : cantTell('doubt', { data });
  },
});
