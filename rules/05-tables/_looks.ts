import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import type { Cell } from './_cell.ts';
import type { Grid } from './_grid.ts';

const SHORT = 60;

/** Whether every text of an element is bold. */
export function isBold(dom: DomView, element: ElementNode): boolean {
  const texts = [...dom.descendants(element)].filter(
    (node) => node.kind === 'text' && node.rendered && node.text.trim() !== '',
  );
  return texts.length > 0 && texts.every((text) => Number(dom.style(text)?.['font-weight']) >= 600);
}

/** The colour painted behind a cell: its own, its row's, its row group's; empty when none is. */
export function backgroundOf(dom: DomView, { element }: Cell): string {
  const painted = dom.closest(element, (one) => {
    const colour = dom.style(one)?.['background-color'] ?? '';
    return one.tag === 'table' || (colour !== '' && colour !== 'rgba(0, 0, 0, 0)');
  });
  return painted?.tag === 'table'
    ? ''
    : (dom.style(painted ?? element)?.['background-color'] ?? '');
}

/** Short cells set apart from the two rows below by bold type or by their own background. */
export function looksLikeHeaders(dom: DomView, grid: Grid, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0 || filled.some(({ text }) => text.length > SHORT)) return false;
  return filled.every((cell) => {
    const below = [1, 2].flatMap((step) => grid.at(cell.row + step, cell.column) ?? []);
    if (below.length === 0) return false;
    const isBolder =
      isBold(dom, cell.element) && !below.some((other) => isBold(dom, other.element));
    const own = backgroundOf(dom, cell);
    return isBolder || (own !== '' && !below.some((other) => backgroundOf(dom, other) === own));
  });
}

/** First cells of rows set apart from the cell beside them by bold type or by their own background. */
export function looksLikeRowHeaders(dom: DomView, grid: Grid, column: readonly Cell[]): boolean {
  const filled = column.filter(({ text }) => text !== '');
  return (
    filled.length > 1 &&
    filled.every((cell) => {
      const beside = grid.at(cell.row, cell.column + cell.columnSpan);
      if (!beside || cell.text.length > SHORT) return false;
      const own = backgroundOf(dom, cell);
      const isBolder = isBold(dom, cell.element) && !isBold(dom, beside.element);
      return isBolder || (own !== '' && own !== backgroundOf(dom, beside));
    })
  );
}
