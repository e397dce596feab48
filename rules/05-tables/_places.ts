import type { Cell } from './_cell.ts';

/** A table of this many places is laid out whole; spans written to exhaust memory are not. */
const MOST_PLACES = 1_000_000;

/** Which cell covers each place of a table. Where cells overlap, the last one counts. */
export class Places {
  readonly #rows: Cell[][] = [];
  #count = 0;

  get isFull(): boolean {
    return this.#count >= MOST_PLACES;
  }

  at(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  cover(cell: Cell): void {
    for (let row = cell.row; row < cell.row + cell.rowSpan && !this.isFull; row++) {
      const places = (this.#rows[row] ??= []);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        places[column] = cell;
        this.#count++;
      }
    }
  }
}
