import type { ElementNode } from '#model';
import { contentText, explicitRole, type DomView } from '#rule-kit';

export interface Cell {
  readonly element: ElementNode;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A `th`, or a cell with the role of a header. */
  readonly isHeader: boolean;
  readonly text: string;
}

/** A table laid out as rows and columns, spans resolved. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  readonly width: number;
  /** The cell that covers a place, wherever it starts. */
  readonly at: (row: number, column: number) => Cell | undefined;
  /** Leading rows that stand in a `thead`. */
  readonly headRows: number;
}

const ARIA_CELLS = /^(cell|gridcell|columnheader|rowheader)$/u;

/** Builds the grid of a `<table>`, or of a table made of ARIA roles; rows of inner tables are left out. */
export function gridOf(dom: DomView, table: ElementNode): Grid {
  const isNative = table.tag === 'table';
  const rowElements = [...dom.descendantElements(table)].filter(
    (element) =>
      (isNative ? element.tag === 'tr' : explicitRole(element) === 'row') &&
      owner(dom, element, isNative) === table,
  );
  const places = new Map<string, Cell>();
  const rows = rowElements.map((element, row) =>
    layRow(dom, cellElements(dom, element, isNative), { row, last: rowElements.length, places }),
  );
  const width = Math.max(0, ...[...places.keys()].map((key) => Number(key.split(' ')[1]) + 1));
  const firstBody = rowElements.findIndex((row) => dom.parent(row)?.tag !== 'thead');
  return {
    rows,
    width,
    at: (row, column) => places.get(`${row} ${column}`),
    headRows: firstBody < 0 ? rows.length : firstBody,
  };
}

function owner(dom: DomView, row: ElementNode, isNative: boolean): ElementNode | undefined {
  return dom.closest(row, (element) =>
    isNative
      ? element.tag === 'table'
      : /^(table|grid|treegrid)$/u.test(explicitRole(element) ?? ''),
  );
}

function cellElements(dom: DomView, row: ElementNode, isNative: boolean): readonly ElementNode[] {
  if (isNative) return dom.childElements(row).filter(({ tag }) => tag === 'td' || tag === 'th');
  return [...dom.descendantElements(row)].filter(
    (element) =>
      ARIA_CELLS.test(explicitRole(element) ?? '') &&
      dom.closest(element, (above) => explicitRole(above) === 'row') === row,
  );
}

interface RowPlace {
  readonly row: number;
  readonly last: number;
  readonly places: Map<string, Cell>;
}

function layRow(
  dom: DomView,
  elements: readonly ElementNode[],
  { row, last, places }: RowPlace,
): readonly Cell[] {
  let column = 0;
  return elements.map((element) => {
    while (places.has(`${row} ${column}`)) column++;
    const columnSpan = span(element, 'colspan', 1000);
    const asked = span(element, 'rowspan', last - row);
    const rowSpan = Math.min(asked, last - row);
    const isHeader = isHeaderCell(element);
    const text = contentText(dom, element);
    const cell = { element, row, column, rowSpan, columnSpan, isHeader, text };
    for (let y = row; y < row + rowSpan; y++)
      for (let x = column; x < column + columnSpan; x++) places.set(`${y} ${x}`, cell);
    return cell;
  });
}

/** `rowspan="0"` reaches the end of the table. */
function span(element: ElementNode, name: 'colspan' | 'rowspan', most: number): number {
  const written = element.attributes[name] ?? element.attributes[`aria-${name}`];
  const value = Number.parseInt(written ?? '1', 10);
  if (value === 0 && name === 'rowspan') return most;
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most);
}

export function isHeaderCell(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role === 'columnheader' || role === 'rowheader') return true;
  return element.tag === 'th' && (role === undefined || !ARIA_CELLS.test(role));
}
