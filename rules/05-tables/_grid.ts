import type { ElementNode } from '#model';
import { contentText, explicitRole, type DomView } from '#rule-kit';
import type { Cell } from './_cell.ts';
import { Places } from './_places.ts';

/** A table laid out as rows and columns, spans resolved. Source: HTML, 4.9.12 “Processing model”. */
export interface Grid {
  /** As they are shown: the `thead` first, the `tfoot` last, wherever they are written. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns in which a cell starts: `colspan="100"` on a line makes no column. */
  readonly width: number;
  /** The cell that covers a place, wherever it starts. */
  readonly at: (row: number, column: number) => Cell | undefined;
  /** Leading rows that stand in a `thead`. */
  readonly headRows: number;
  /** False when spans were too large to be laid out: nothing is certain of such a table. */
  readonly isWhole: boolean;
}

const ARIA_CELLS = /^(cell|gridcell|columnheader|rowheader)$/u;

/** Builds the grid of a `<table>`, or of a table made of ARIA roles; rows of inner tables are left out. */
export function gridOf(dom: DomView, table: ElementNode): Grid {
  const isNative = table.tag === 'table';
  const groups = isNative ? rowGroups(dom, table) : ariaRowGroups(dom, table);
  const places = new Places();
  const rows: (readonly Cell[])[] = [];
  for (const group of groups) {
    const end = rows.length + group.length;
    for (const element of group) {
      const cells = cellElements(dom, element, isNative);
      rows.push(layRow(dom, cells, { row: rows.length, end, places }));
    }
  }
  const [first] = groups;
  const isHead = first?.[0] !== undefined && dom.parent(first[0])?.tag === 'thead';
  return {
    rows,
    width: rows.reduce((widest, row) => Math.max(widest, (row.at(-1)?.column ?? -1) + 1), 0),
    at: (row, column) => places.at(row, column),
    headRows: isHead ? first.length : 0,
    isWhole: !places.isFull,
  };
}

type RowGroups = readonly (readonly ElementNode[])[];

/** Rows by `thead`, `tbody` and `tfoot`; rows written straight in the table are grouped as they follow. */
function rowGroups(dom: DomView, table: ElementNode): RowGroups {
  const groups: { readonly tag: string; readonly rows: ElementNode[] }[] = [];
  for (const child of dom.childElements(table)) {
    const last = groups.at(-1);
    if (/^(thead|tbody|tfoot)$/u.test(child.tag))
      groups.push({ tag: child.tag, rows: dom.childElements(child).filter(isRow) });
    else if (isRow(child) && last?.tag === 'tr') last.rows.push(child);
    else if (isRow(child)) groups.push({ tag: 'tr', rows: [child] });
  }
  const head = groups.find(({ tag }) => tag === 'thead');
  const place = (group: (typeof groups)[number]) =>
    group === head ? 0 : group.tag === 'tfoot' ? 2 : 1;
  return groups
    .toSorted((a, b) => place(a) - place(b))
    .map(({ rows }) => rows)
    .filter((rows) => rows.length > 0);
}

const isRow = ({ tag }: ElementNode) => tag === 'tr';

/** Rows of ARIA roles, as they follow in one `rowgroup` or outside of any. */
function ariaRowGroups(dom: DomView, table: ElementNode): RowGroups {
  const groups: { readonly holder: ElementNode | undefined; readonly rows: ElementNode[] }[] = [];
  for (const element of dom.descendantElements(table)) {
    if (explicitRole(element) !== 'row' || ariaOwner(dom, element) !== table) continue;
    const holder = dom.closest(element, (one) =>
      /^(rowgroup|table|grid|treegrid)$/u.test(explicitRole(one) ?? ''),
    );
    const last = groups.at(-1);
    if (last?.holder === holder) last?.rows.push(element);
    else groups.push({ holder, rows: [element] });
  }
  return groups.map(({ rows }) => rows);
}

function ariaOwner(dom: DomView, row: ElementNode): ElementNode | undefined {
  return dom.closest(row, (one) => /^(table|grid|treegrid)$/u.test(explicitRole(one) ?? ''));
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
  /** The row after the last of its group: no cell reaches into another group. */
  readonly end: number;
  readonly places: Places;
}

function layRow(
  dom: DomView,
  elements: readonly ElementNode[],
  { row, end, places }: RowPlace,
): readonly Cell[] {
  let column = 0;
  return elements.map((element) => {
    while (places.at(row, column)) column++;
    const cell: Cell = {
      element,
      row,
      column,
      rowSpan: span(element, 'rowspan', end - row),
      columnSpan: span(element, 'colspan', MOST_COLUMNS),
      isHeader: isHeaderCell(element),
      text: contentText(dom, element),
    };
    places.cover(cell);
    return cell;
  });
}

/** `colspan` goes no further (HTML). */
const MOST_COLUMNS = 1000;

/** `rowspan="0"` reaches the end of the group. ARIA attributes count where HTML has none of its own. */
function span(element: ElementNode, name: 'colspan' | 'rowspan', most: number): number {
  const isNative = element.tag === 'td' || element.tag === 'th';
  const written = element.attributes[isNative ? name : `aria-${name}`];
  if (written === undefined) return 1;
  const value = Number.parseInt(written, 10);
  if (value === 0 && name === 'rowspan') return most;
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most);
}

export function isHeaderCell(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role === 'columnheader' || role === 'rowheader') return true;
  return element.tag === 'th' && (role === undefined || !ARIA_CELLS.test(role));
}
