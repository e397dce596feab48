import { explicitRole, type DomView } from '#rule-kit';
import { isFigure } from './_classify.ts';
import type { Cell } from './_cell.ts';
import type { Grid } from './_grid.ts';
import { looksLikeHeaders } from './_looks.ts';
import { headerRow, type Table } from './_shared.ts';

/** How the declared headers of a table stand. */
export interface HeaderPlan {
  /** The row of column headers has at least one beyond the corner, and only headers or blanks. */
  readonly hasColumnHeaders: boolean;
  /** Every line of data below that row begins with a header. */
  readonly hasRowHeaders: boolean;
  /** Headers that head a whole row or column: in that row or column, without spanning others. */
  readonly whole: ReadonlySet<Cell>;
  /** Headers anywhere else, or that span several columns or rows. */
  readonly others: readonly Cell[];
  /** Where headers of rows and of columns meet: it may head either. */
  readonly corner: Cell | undefined;
}

const plans = new WeakMap<Grid, HeaderPlan>();

export function headerPlan(table: Table): HeaderPlan {
  const plan = plans.get(table.grid) ?? planOf(table);
  plans.set(table.grid, plan);
  return plan;
}

function planOf(table: Table): HeaderPlan {
  const row = headerRow(table);
  const start = row[0]?.row ?? 0;
  const beyond = row.filter((cell) => cell.column > 0 && cell.text !== '');
  const headers = table.grid.rows.flat().filter((cell) => cell.isHeader && cell.text !== '');
  const standsWhole = (cell: Cell) =>
    cell.row === start
      ? cell.columnSpan === 1
      : cell.column === 0 && cell.row > start && cell.rowSpan === 1 && cell.columnSpan === 1;
  const whole = new Set(headers.filter(standsWhole));
  return {
    hasColumnHeaders: beyond.length > 0 && beyond.every(({ isHeader }) => isHeader),
    hasRowHeaders: beginsWithHeaders(table, start),
    whole,
    others: headers.filter((cell) => !whole.has(cell)),
    corner: row.find((cell) => cell.column === 0),
  };
}

function beginsWithHeaders({ grid }: Table, start: number): boolean {
  const lines = grid.rows
    .slice(start + 1)
    .filter((row) => row.some((cell) => cell.column > 0 && !cell.isHeader && cell.text !== ''));
  const firsts = lines.map((row) => grid.at(row[0]?.row ?? 0, 0));
  return lines.length > 0 && firsts.every((cell) => cell?.isHeader === true && cell.text !== '');
}

/** What a header heads by its place; undefined for the corner and wherever the plan leaves a doubt. */
export function directionOf(cell: Cell, plan: HeaderPlan): 'row' | 'column' | undefined {
  if (cell === plan.corner || !plan.whole.has(cell)) return undefined;
  if (cell.column > 0) return plan.hasColumnHeaders ? 'column' : undefined;
  return plan.hasRowHeaders ? 'row' : undefined;
}

export function hasAnyHeader({ grid }: Table): boolean {
  return grid.rows.flat().some(({ isHeader }) => isHeader);
}

/** Cells of the header row, the corner left out, that are no declared headers. */
export function undeclaredInRow(table: Table): readonly Cell[] {
  return headerRow(table).filter(
    ({ isHeader, text, column }) => !isHeader && text !== '' && column > 0,
  );
}

/** Texts over figures: words that name what the numbers below count. */
export function standsOverFigures({ grid }: Table, cells: readonly Cell[]): boolean {
  return cells.some((cell) => {
    const below = grid.rows.slice(cell.row + 1).flatMap((_, at) => {
      const under = grid.at(cell.row + 1 + at, cell.column);
      return under && under.text !== '' ? [under] : [];
    });
    return !isFigure(cell.text) && below.length >= 2 && below.every(({ text }) => isFigure(text));
  });
}

export function looksLikeHeaderRow(dom: DomView, table: Table): boolean {
  return looksLikeHeaders(dom, table.grid, undeclaredInRow(table));
}

/** The role of a header written by the author, `rowheader` or `columnheader`. */
export function headerRole({ element }: Cell): 'row' | 'column' | undefined {
  const role = explicitRole(element);
  if (role === 'rowheader') return 'row';
  return role === 'columnheader' ? 'column' : undefined;
}

/** Whether an id can be referred to: present, and borne by no other element of the document. */
export function hasUniqueId(dom: DomView, { element }: Cell): boolean {
  const { id } = element.attributes;
  return id !== undefined && id.trim() !== '' && dom.allById(id, element.frame).length === 1;
}
