import { definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';
import type { Cell } from '../_cell.ts';
import { headerPlan, headerRole } from '../_headers.ts';
import { isBold } from '../_looks.ts';
import { dataTables, headerRow, type Table } from '../_shared.ts';

interface Between {
  readonly table: Table;
  readonly cell: Cell | null;
}

/**
 * 5.6.3: inside the body, a short bold line across all columns, or a cell with only the role of a header, is a
 * partial header that has to be a `th`. Finding none proves nothing: a person looks for the others.
 */
export default definePageRule({
  test: '5.6.3',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    notTh: {
      fr: 'L’en-tête intermédiaire « {text} » de ce tableau n’est pas un th.',
      en: 'The intermediate header “{text}” of this table is not a th.',
    },
  },
  fixes: {
    notTh: {
      fr: 'En faire un th doté d’un id, cité par l’attribut headers des cellules qu’il coiffe.',
      en: 'Make it a th with an id, listed in the headers attribute of the cells it heads.',
    },
  },

  targets: ({ dom }) =>
    dataTables(dom).flatMap((table): readonly Between[] => {
      const cells = acrossCells(table);
      return cells.length > 0 ? cells.map((cell) => ({ table, cell })) : [{ table, cell: null }];
    }),
  at: ({ table, cell }) => cell?.element ?? table.element,

  check({ table, cell }, { dom }) {
    if (!cell || (cell.element.tag === 'th' && headerRole(cell) === undefined)) return passed();
    const data = { text: cell.text.slice(0, 120) };
    const isCertain = table.nature === 'data' && headerPlan(table).hasColumnHeaders;
    if (headerRole(cell) !== undefined && cell.element.tag !== 'th')
      return isCertain ? failed('notTh', { data }) : proposed('notTh', { data });
    if (!looksLikeHeader(dom, cell)) return passed();
    return isCertain ? failed('notTh', { data }) : proposed('notTh', { data });
  },
});

/** Cells alone on their row and across all columns, between rows of data. */
function acrossCells(table: Table): readonly Cell[] {
  const { rows, width } = table.grid;
  const start = headerRow(table)[0]?.row ?? 0;
  return rows
    .slice(start + 1, -1)
    .flatMap((row) => (row.length === 1 ? row : []))
    .filter(({ columnSpan, text }) => width > 1 && columnSpan >= width && text !== '');
}

function looksLikeHeader(dom: DomView, { element, text }: Cell): boolean {
  return text.length <= 80 && !/[.!?…]$/u.test(text) && isBold(dom, element);
}
