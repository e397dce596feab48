import { referenced, tidy, type DomView } from '#rule-kit';
import { cellsByElement } from './_association.ts';
import type { Cell } from './_cell.ts';
import type { Grid } from './_grid.ts';
import { headerRole } from './_headers.ts';
import type { Table } from './_shared.ts';

export interface Difference {
  readonly cell: Cell;
  readonly listed: readonly Cell[];
  readonly expected: readonly Cell[];
}

/** The first data cell whose list is not the headers it has by its place, those that have an id. */
export function firstDifference(dom: DomView, { grid }: Table): Difference | undefined {
  const cells = cellsByElement(grid);
  const columns: Line[] = [];
  for (const [place, row] of grid.rows.entries()) {
    const before = new Line('row');
    let next = 0;
    for (const cell of row) {
      if (cell.isHeader || cell.text === '') continue;
      while (next < cell.column) before.meet(grid.at(place, next++));
      const expected = headersByPlace(grid, cell, [
        ...columns.slice(cell.column, cell.column + cell.columnSpan),
        before,
      ]);
      const listed = referenced(dom, cell.element, 'headers').flatMap(
        (one) => cells.get(one) ?? [],
      );
      const isSame =
        new Set(listed).size === expected.size && listed.every((header) => expected.has(header));
      if (!isSame) return { cell, listed, expected: [...expected] };
    }
    for (let column = 0; column < grid.width; column++)
      (columns[column] ??= new Line('column')).meet(grid.at(place, column));
  }
  return undefined;
}

/** Headers on the lines that lead to a cell, with those of the further rows it spans. */
function headersByPlace(grid: Grid, cell: Cell, lines: readonly Line[]): ReadonlySet<Cell> {
  const below = Array.from({ length: cell.rowSpan - 1 }, (_, at) =>
    rowBefore(grid, cell.row + 1 + at, cell),
  );
  return new Set([...lines, ...below].flatMap((line) => line.headers));
}

function rowBefore(grid: Grid, row: number, { column }: Cell): Line {
  const line = new Line('row');
  for (let place = 0; place < column; place++) line.meet(grid.at(row, place));
  return line;
}

/**
 * The headers in force along a column or a row, met one after the other. After data, a header takes the place
 * of an earlier one that covers the same columns (or rows). Source: HTML, 4.9.12.2, “opaque headers”.
 */
class Line {
  readonly #way: 'column' | 'row';
  /** By what they cover: those of earlier blocks of headers. */
  readonly #earlier = new Map<string, Cell[]>();
  #block: Cell[] = [];
  #afterData = false;
  #headers: readonly Cell[] | undefined;

  constructor(way: 'column' | 'row') {
    this.#way = way;
  }

  meet(cell: Cell | undefined): void {
    // A cell over several rows is met once in each.
    if (!cell || cell === this.#block.at(-1)) return;
    if (!cell.isHeader) {
      this.#afterData = true;
      return;
    }
    if (this.#afterData) this.#closeBlock();
    this.#earlier.delete(this.#covered(cell));
    this.#block.push(cell);
    this.#headers = undefined;
  }

  /** Those that can be listed: they head this way and have an id. */
  get headers(): readonly Cell[] {
    this.#headers ??= [...[...this.#earlier.values()].flat(), ...this.#block].filter(
      (cell) => hasId(cell) && !headsOtherWay(cell, this.#way),
    );
    return this.#headers;
  }

  #closeBlock(): void {
    for (const cell of this.#block) {
      const covered = this.#covered(cell);
      this.#earlier.set(covered, [...(this.#earlier.get(covered) ?? []), cell]);
    }
    this.#block = [];
    this.#afterData = false;
  }

  #covered({ row, rowSpan, column, columnSpan }: Cell): string {
    return this.#way === 'column' ? `${column} ${columnSpan}` : `${row} ${rowSpan}`;
  }
}

function hasId({ element }: Cell): boolean {
  return tidy(element.attributes['id']) !== '';
}

/** Its scope or role says it heads a row, along a column, or the reverse. */
function headsOtherWay(cell: Cell, way: 'column' | 'row'): boolean {
  const scope = tidy(cell.element.attributes['scope']).toLowerCase();
  const declared = headerRole(cell) ?? (scope === 'col' ? 'column' : scope);
  return way === 'column' ? declared === 'row' : declared === 'column' || scope === 'colgroup';
}
