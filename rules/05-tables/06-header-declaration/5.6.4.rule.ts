import { definePageRule, failed, passed, proposed } from '#rule-kit';
import { headerPlan } from '../_headers.ts';
import { dataTables } from '../_shared.ts';

/**
 * 5.6.4: a cell tied to several headers has to be a `td` or a `th`, so a table made of ARIA roles with two
 * rows of column headers fails. With headers of rows and of columns the reading is a person's.
 */
export default definePageRule({
  test: '5.6.4',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    notCells: {
      fr: 'Les cellules de ce tableau ARIA ont plusieurs en-têtes mais ne sont ni des td ni des th (premier en-tête : « {text} »).',
      en: 'The cells of this ARIA table have several headers but are neither td nor th (first header: “{text}”).',
    },
  },
  fixes: {
    notCells: {
      fr: 'Construire ce tableau avec table, th et td.',
      en: 'Build this table with table, th and td.',
    },
  },

  targets: ({ dom }) => dataTables(dom).filter(({ isNative }) => !isNative),
  at: (table) => table.element,

  check(table) {
    const cells = table.grid.rows.flat();
    const data = { text: cells.find(({ isHeader }) => isHeader)?.text.slice(0, 120) ?? '?' };
    const hasPlainCells = cells.some(
      ({ isHeader, element }) => !isHeader && element.tag !== 'td' && element.tag !== 'th',
    );
    const headerRows = table.grid.rows.filter(
      (row) => row.length > 1 && row.every(({ isHeader }) => isHeader),
    );
    if (!hasPlainCells) return passed();
    if (headerRows.length > 1) return failed('notCells', { data });
    const { hasColumnHeaders, hasRowHeaders } = headerPlan(table);
    return hasColumnHeaders && hasRowHeaders ? proposed('notCells', { data }) : passed();
  },
});
