import { contentText, perPage, referencedText, tidy, type DomView } from '#rule-kit';
import type { Cell } from './_cell.ts';
import { isBold } from './_looks.ts';
import { dataTables, headerRow, type Table } from './_shared.ts';

export type Complexity = 'simple' | 'complex' | 'unsure';

/**
 * Complex: a header stands outside the first row and the first column, or heads only a part of one. Settled
 * when the grid is regular and nothing else looks like a header, or when a second row of headers or a header
 * across the body leaves no doubt. Source: RGAA glossary, « Tableau de données complexe ».
 */
export function complexityOf(dom: DomView, table: Table): Complexity {
  const { grid } = table;
  const start = headerRow(table)[0]?.row ?? 0;
  const cells = grid.rows.flat();
  const outside = cells.filter(
    (cell) => cell.isHeader && cell.text !== '' && cell.row > start && cell.column > 0,
  );
  const isAcross = acrossHeaders(table).length > 0;
  const isSecondRow = outside.some(
    ({ row }) => row === start + 1 && isHeaderOnly(grid.rows[row] ?? []),
  );
  if (isSecondRow || isAcross) return 'complex';
  const isRegular = cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1);
  const looksInside = cells.some(
    (cell) => cell.row > start && cell.column > 0 && !cell.isHeader && isBold(dom, cell.element),
  );
  return isRegular && outside.length === 0 && start === 0 && !looksInside ? 'simple' : 'unsure';
}

function isHeaderOnly(row: readonly Cell[]): boolean {
  return row.length > 1 && row.every(({ isHeader, text }) => isHeader || text === '');
}

/** Header cells that span the whole table below its column headers: they head only the rows that follow. */
export function acrossHeaders(table: Table): readonly Cell[] {
  const head = headerRow(table);
  if (!head.some(({ isHeader, column }) => isHeader && column > 0)) return [];
  const { rows, width } = table.grid;
  return rows
    .slice((head[0]?.row ?? 0) + 1, -1)
    .flatMap((row) => (row.length === 1 ? row : []))
    .filter(({ isHeader, columnSpan, text }) => isHeader && columnSpan >= width && text !== '');
}

export interface Summary {
  readonly source: 'caption' | 'aria-describedby' | 'summary';
  readonly text: string;
}

/**
 * Texts that may summarise a table: `caption`, a text tied by `aria-describedby`, and before HTML5 the
 * `summary` attribute. A table made of ARIA roles has only `aria-describedby`.
 */
export function summariesOf(dom: DomView, { element, isNative }: Table): readonly Summary[] {
  const doctype = dom.snapshot.frames[element.frame]?.doctype;
  const isOld = !doctype || doctype.publicId !== '';
  const caption = dom.childElements(element).find(({ tag }) => tag === 'caption');
  const all: Summary[] = [
    { source: 'aria-describedby', text: referencedText(dom, element, 'aria-describedby') },
    { source: 'caption', text: isNative && caption ? contentText(dom, caption) : '' },
    { source: 'summary', text: isOld ? tidy(element.attributes['summary']) : '' },
  ];
  return all.filter(({ text }) => text !== '');
}

/** Tables of data that are complex or may be. */
export const complexTables = perPage((dom: DomView) =>
  dataTables(dom).flatMap((table) => {
    const complexity = complexityOf(dom, table);
    return complexity === 'simple' ? [] : [{ ...table, complexity }];
  }),
);
