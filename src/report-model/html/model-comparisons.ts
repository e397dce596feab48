import type { CriterionId, TestId } from '#model';
import type { HtmlPageLink } from './model-pages.ts';

/** Tables of what was compared from page to page, by criterion. */
export type HtmlComparisons = ReadonlyMap<CriterionId, readonly HtmlComparison[]>;

export interface HtmlComparison {
  readonly tests: readonly TestId[];
  readonly columns: readonly string[];
  /** Pages alike share a row. */
  readonly rows: readonly HtmlComparisonRow[];
  /** Rows left out. */
  readonly left: number;
}

export interface HtmlComparisonRow {
  readonly cells: readonly string[];
  readonly pages: readonly HtmlPageLink[];
  readonly pagesCut: number;
}
