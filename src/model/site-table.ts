import type { Localized, TestId } from './outcome.ts';

/** What a rule across pages compared, page by block. */
export interface SiteTable {
  /** Tests that rest on it. */
  readonly tests: readonly TestId[];
  readonly columns: readonly Localized[];
  /** Pages that show the same share a row; the row of most pages comes first. */
  readonly rows: readonly SiteTableRow[];
  /** Rows of fewest pages, left out. */
  readonly left: number;
}

export interface SiteTableRow {
  /** One per column; empty where the page has nothing of the kind. */
  readonly cells: readonly string[];
  /** Ids, in page order. */
  readonly pages: readonly string[];
}
