import type { HtmlComparison, HtmlCriterion, HtmlModel } from '#report-model';
import type { Messages } from './messages/catalogue.ts';

/** What was compared from page to page under a criterion; `prefix` keeps ids apart. */
export function comparisonsOf(
  { id }: HtmlCriterion,
  prefix: string,
  model: HtmlModel,
  t: Messages,
): readonly ReturnType<typeof comparison>[] {
  const tables = model.comparisons.get(id) ?? [];
  return tables.map((table, place) => comparison(table, `${prefix}-${id}-pages-${place + 1}`, t));
}

function comparison({ tests, columns, rows, left }: HtmlComparison, id: string, t: Messages) {
  return {
    id,
    caption: t.comparison.caption(tests.join(', ')),
    columns,
    rows: rows.map(({ cells, pages, pagesCut }) => ({
      pages,
      more: pagesCut > 0 ? t.comparison.more(pagesCut) : null,
      cells: cells.map((cell) => ({ text: cell, isEmpty: cell === '' })),
    })),
    left: left > 0 ? t.comparison.left(left) : null,
  };
}
