import { criterionOf, type CriterionId } from '#model';
import type { Report } from '../report.ts';
import { shown } from '../shown.ts';
import type { HtmlComparison, HtmlComparisons } from './model.ts';
import type { Places } from './places.ts';

const FIRST_PAGES = 6;
const LONGEST = 400;

/** Tables of what was compared from page to page, by criterion. */
export function htmlComparisons({ comparisons = [] }: Report, places: Places): HtmlComparisons {
  const found = new Map<CriterionId, HtmlComparison[]>();
  for (const { tests, columns, rows, left } of comparisons) {
    const [first] = tests;
    if (!first) continue;
    const table = {
      tests,
      left,
      columns: columns.map((column) => shown(column, LONGEST)),
      rows: rows.map(({ cells, pages }) => ({
        cells: cells.map((cell) => shown(cell, LONGEST)),
        pages: pages.slice(0, FIRST_PAGES).map((page) => places.link(page)),
        pagesCut: Math.max(0, pages.length - FIRST_PAGES),
      })),
    };
    found.set(criterionOf(first), [...(found.get(criterionOf(first)) ?? []), table]);
  }
  return found;
}
