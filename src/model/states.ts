import type { CollectedEvidence, PageRef } from './evidence.ts';
import type { Localized } from './outcome.ts';

/** The state a page loads in; findings name it where they name no other. */
export const INITIAL_STATE = 'initial';

/** The state of a page once its consent banner is answered. */
export const CONSENT_STATE = 'consent';

/** Names a state of a page: which, and how it is reached. */
export interface StateRef {
  /** Stable within its page, in letters, digits and hyphens: `menu`. Never `initial`. */
  readonly id: string;
  readonly name: Localized;
  /** What is done on the page as it loads to get there, step by step, in words. */
  readonly how: readonly Localized[];
}

/** A page in another state than the one it loads in: a menu open, a form sent, a banner gone. */
export interface StateEvidence extends StateRef {
  /** What the page says of itself then; its address may have changed. */
  readonly page: Pick<PageRef, 'finalUrl' | 'title' | 'lang'>;
  /**
   * What was seen then. Without `response` and `source` the document is the one that was loaded. Where a step
   * of the visit was not even tried, the rules that need it say nothing of this state.
   */
  readonly evidence: CollectedEvidence;
  readonly settled: boolean;
}

/** A state that was asked for and could not be reached: the page stays audited, the run is incomplete. */
export interface FailedState extends StateRef {
  /** The step that failed, and what was found instead. */
  readonly step: Localized;
  readonly found: Localized;
}
