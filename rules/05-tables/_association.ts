import type { ElementNode } from '#model';
import { tidy, type DomView } from '#rule-kit';
import type { Cell } from './_cell.ts';
import type { Grid } from './_grid.ts';
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

export interface WrongToken {
  readonly cell: Cell;
  readonly token: string;
  /** It names a cell of the table that is declared no header, or the very cell that lists it. */
  readonly isCell: boolean;
}

/** The first cell that lists something else than a header of its table; what is no cell at all comes first. */
export function firstWrong(dom: DomView, table: Table): WrongToken | undefined {
  const cells = cellsByElement(table.grid);
  const wrong = listing(table).flatMap((cell) =>
    tidy(cell.element.attributes['headers'])
      .split(' ')
      .map((token) => ({ cell, token, named: dom.allById(token, cell.element.frame) }))
      .filter(({ named }) => !named.some((one) => one !== cell.element && cells.get(one)?.isHeader))
      .map(({ token, named }) => ({ cell, token, isCell: named.some((one) => cells.has(one)) })),
  );
  return wrong.find(({ isCell }) => !isCell) ?? wrong[0];
}

export function cellsByElement({ rows }: Grid): ReadonlyMap<ElementNode, Cell> {
  return new Map(rows.flat().map((cell) => [cell.element, cell]));
}
