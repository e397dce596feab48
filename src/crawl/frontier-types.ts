import type { Page } from './frontier-pages.ts';
import type { Journal, JournalRecord, Origin } from './journal.ts';
import type { Scope } from './scope.ts';
import type { SkipReason } from './skip-reasons.ts';

export interface FrontierLimits {
  /** Pages loaded, with or without success. */
  readonly maxPages: number;
  /** Clicks from a page asked for; null for any number. */
  readonly maxDepth: number | null;
}

export interface FrontierSettings {
  readonly journal: Journal;
  readonly scope: Pick<Scope, 'decide'>;
  readonly limits: FrontierLimits;
  /** The records of an earlier session of the run, oldest first. */
  readonly replay: readonly JournalRecord[];
}

export type OfferResult = 'queued' | 'known' | SkipReason;

/** A page to load now. */
export type StartedPage = Readonly<Page> & { readonly id: string };

export interface FrontierCounts {
  /** Waiting, and within the page limit. */
  readonly queued: number;
  readonly started: number;
  readonly audited: number;
  readonly errors: number;
  readonly skipped: number;
  /** Waiting, but the page limit leaves no place for them. */
  readonly beyondLimit: number;
}

/** What `offer` is told; pages asked for have depth 0, a sitemap's 1. */
export type Offer = Pick<Origin, 'source' | 'depth'> & Partial<Origin>;
