import { referenced, tidy, type DomView } from '#rule-kit';
import type { Cell, Grid } from './_grid.ts';
import { headerRole } from './_headers.ts';
import type { Table } from './_shared.ts';

/** Cells with a list of headers. */
export function listing({ grid }: Table): readonly Cell[] {
  return grid.rows.flat().filter(({ element }) => tidy(element.attributes['headers']) !== '');
}

/** Headers that rely on their id alone. */
export function bareIds({ grid }: Table): readonly Cell[] {
  return grid.rows.flat().filter((cell) => {
    const { id, scope } = cell.element.attributes;
    return cell.isHeader && tidy(id) !== '' && tidy(scope) === '' && headerRole(cell) === undefined;
  });
}

/** The first cell that lists something else than a header of its table. */
export function firstWrong(dom: DomView, table: Table) {
  const headers = new Set(
    table.grid.rows
      .flat()
      .filter(({ isHeader }) => isHeader)
      .map(({ element }) => element),
  );
  for (const cell of listing(table)) {
    const token = tidy(cell.element.attributes['headers'])
      .split(' ')
      .find(
        (id) =>
          !dom
            .allById(id, cell.element.frame)
            .some((target) => target !== cell.element && headers.has(target)),
      );
    if (token !== undefined) return { cell, token };
  }
  return undefined;
}

/** The first data cell whose list is not the headers above it and before it that have an id. */
export function firstDifference(dom: DomView, table: Table) {
  const cells = table.grid.rows.flat().filter(({ isHeader, text }) => !isHeader && text !== '');
  for (const cell of cells) {
    const expected = headersByPlace(table.grid, cell);
    const named = new Set(referenced(dom, cell.element, 'headers'));
    const listed = table.grid.rows.flat().filter(({ element }) => named.has(element));
    const isSame =
      listed.length === expected.length && listed.every((header) => expected.includes(header));
    if (!isSame) return { cell, listed, expected };
  }
  return undefined;
}

function headersByPlace(grid: Grid, cell: Cell): readonly Cell[] {
  const found = new Set<Cell>();
  for (let row = 0; row < cell.row; row++)
    for (let x = cell.column; x < cell.column + cell.columnSpan; x++) add(found, grid.at(row, x));
  for (let column = 0; column < cell.column; column++) add(found, grid.at(cell.row, column));
  return [...found];
}

function add(found: Set<Cell>, cell: Cell | undefined): void {
  if (cell?.isHeader && tidy(cell.element.attributes['id']) !== '') found.add(cell);
}
