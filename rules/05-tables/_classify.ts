import type { ElementNode } from '#model';
import { explicitRole, tidy, type DomView } from '#rule-kit';
import type { Grid } from './_grid.ts';

/** Data, layout, or no opinion. */
export type Vote = 'data' | 'layout' | 'unsure';

const TABLE_ROLE = /^(table|grid|treegrid)$/u;
const NO_ROLE = /^(none|presentation)$/u;

/**
 * What the author declared: a table role, a `caption`, header cells or their attributes say data; an explicit
 * `role="presentation"` says layout, whatever the table holds. A `summary` alone says nothing: layout tables
 * were often given one.
 */
export function declaredVote(dom: DomView, table: ElementNode, grid: Grid): Vote {
  const role = explicitRole(table) ?? '';
  if (TABLE_ROLE.test(role)) return 'data';
  if (NO_ROLE.test(role)) return 'layout';
  const parts = dom.childElements(table);
  const cells = grid.rows.flat();
  const isData =
    parts.some(({ tag }) => tag === 'caption' || tag === 'thead') ||
    cells.some(({ isHeader, element }) => isHeader || hasCellMarkup(element));
  return isData ? 'data' : 'unsure';
}

function hasCellMarkup({ attributes }: ElementNode): boolean {
  return tidy(attributes['scope']) !== '' || tidy(attributes['headers']) !== '';
}

/** What Chromium exposes: a table it takes for layout has no role. */
export function browserVote({ role }: ElementNode): Vote {
  return TABLE_ROLE.test(role ?? '') ? 'data' : 'layout';
}

const BLOCKS = new Set(
  'h1 h2 h3 h4 h5 h6 form table iframe nav section article aside header footer fieldset video'.split(
    ' ',
  ),
);
const LONG = 160;

/**
 * What shape and content suggest: one row, one column, blocks or long texts in cells look like layout;
 * columns of figures, or short cells over several rows, look like data.
 */
export function contentVote(dom: DomView, grid: Grid): Vote {
  const cells = grid.rows.flat();
  if (cells.length === 0) return 'unsure';
  // A strip of bare words may be a poor table of data.
  if (isStrip(grid)) return holds(dom, grid, (tag) => tag !== 'br') ? 'layout' : 'unsure';
  const hasBlocks = holds(dom, grid, (tag) => BLOCKS.has(tag));
  const long = cells.filter(({ text }) => text.length > LONG).length;
  if (hasBlocks) return 'layout';
  if (long * 4 > cells.length) return 'unsure';
  if (figureColumns(grid) > 0) return 'data';
  const filled = cells.filter(({ text }) => text !== '').length;
  const isRegular = grid.rows.length >= 3 && filled * 10 >= cells.length * 8 && long === 0;
  return isRegular ? 'data' : 'unsure';
}

/** One row or one column: nothing to cross. */
export function isStrip(grid: Grid): boolean {
  return grid.rows.length <= 1 || grid.width <= 1;
}

/**
 * The same once cells that span the whole width or height are put aside, as the title over the links of a
 * navigation bar or the icon beside a framed note: header cells there often lay out a page.
 */
export function isStripAround(grid: Grid): boolean {
  const cells = grid.rows.flat();
  const inner = cells.filter(
    ({ rowSpan, columnSpan }) => rowSpan < grid.rows.length && columnSpan < grid.width,
  );
  const lines = (way: 'row' | 'column') => new Set(inner.map((cell) => cell[way])).size;
  return isStrip(grid) || lines('row') <= 1 || lines('column') <= 1;
}

export function holds(dom: DomView, grid: Grid, is: (tag: string) => boolean): boolean {
  return grid.rows
    .flat()
    .some(({ element }) => [...dom.descendantElements(element)].some(({ tag }) => is(tag)));
}

/** Columns of which most cells below the first row are figures. */
function figureColumns(grid: Grid): number {
  let count = 0;
  for (let column = 0; column < grid.width; column++) {
    const below = grid.rows.slice(1).flatMap((_, row) => grid.at(row + 1, column) ?? []);
    const figures = below.filter(({ text }) => isFigure(text));
    if (figures.length >= 2 && figures.length * 5 >= below.length * 3) count++;
  }
  return count;
}

/** A number, amount, percentage or date. */
export function isFigure(text: string): boolean {
  return /^[-+]?[\d\s.,/:%€$£°h-]*\d[\d\s.,/:%€$£°h-]*([a-zA-Zµ²³]{0,4})$/u.test(text);
}
