import type { JsonObject, PageRecord } from '#model';
import type { SkipReason } from './skip-reasons.ts';

/** How a page came to be known: asked for (`seed`, `list`) or found (`sitemap`, `link`). */
export type PageSource = 'seed' | 'list' | 'sitemap' | 'link';

/** Where an address was met. */
export interface Origin {
  readonly source: PageSource;
  /** Clicks from the nearest page asked for: 0 for those, 1 for a sitemap's. */
  readonly depth: number;
  /** Id of the page that links to it; null for the other sources. */
  readonly from: string | null;
  /** What the person calls the page; null when nobody named it. */
  readonly name: string | null;
}

/**
 * One change of the frontier, as one JSON line. Replaying all of them, or any number from the first on,
 * gives a frontier that loses and doubles no page.
 */
export type JournalRecord =
  /** Written again for an address still waiting that another page, earlier in order, links to. */
  | ({ readonly type: 'queued'; readonly url: string } & Origin)
  /** Written again, with the same id, when a run resumes a page that it had not finished. */
  | { readonly type: 'started'; readonly id: string; readonly url: string }
  /** Another address of a page: where it redirected to, or its canonical address. */
  | { readonly type: 'alias'; readonly id: string; readonly url: string }
  | { readonly type: 'done'; readonly id: string; readonly record: PageRecord }
  | {
      readonly type: 'skipped';
      readonly url: string;
      readonly reason: SkipReason;
      readonly from: string | null;
    }
  /** Anything else worth keeping, for the caller; the frontier ignores it. */
  | { readonly type: 'note'; readonly note: string; readonly data: JsonObject };

/** Where the changes are written, before they take effect. */
export interface Journal {
  append(record: JournalRecord): void;
}
