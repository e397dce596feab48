import type { CDPSession } from 'playwright';
import type { DomSnapshot, EvidenceKey, RuntimeFacts, Secrets, StateRef } from '#model';
import type { AxeAbout } from './collect-axe.ts';
import type { SettleRequest } from './in-page/settle.ts';
import type { LoadProblem } from './load.ts';
import type { LoadAgain } from './load-again.ts';
import type { Seen } from './look-at.ts';
import type { Path, reach } from './script/reach.ts';
import type { StepFailure } from './script/run-steps.ts';
import type { CopyManner, SealOpening } from './seal.ts';
import type { Pause } from './slots.ts';

/** A state of a page to visit, from a load of its own. */
export interface StateRequest extends Pick<StateRef, 'id' | 'name'> {
  readonly path: Path;
}

export interface VisitRequest {
  readonly id: string;
  readonly url: string;
  readonly isHome: boolean;
  /** Time for the page to answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly axeRules: readonly string[];
  /** Elements to ask about, for those of axe's rules that need not look at the whole page. */
  readonly axeAbout?: (dom: DomSnapshot) => AxeAbout;
  readonly settle: SettleRequest;
  /**
   * Look at the painted page too: pixels behind texts, pictures of what must be seen to be judged. A list names the
   * evidence wanted of that, and no other is taken.
   */
  readonly looks?: boolean | readonly EvidenceKey[];
  /**
   * Act on sealed copies of the page: activate its controls, send its forms, run its time forward. A list names the
   * evidence wanted of that, and no other is taken.
   */
  readonly acts?: boolean | readonly EvidenceKey[];
  /** Other states of the page, each visited from a load of its own. */
  readonly states?: readonly StateRequest[];
  /** Values that steps may type. */
  readonly secrets?: Secrets;
}

/** What the guard around the context saw so far. */
export interface Witnessed {
  readonly sensors: ReadonlySet<string>;
  readonly dialogs: number;
  readonly popups: number;
  readonly popupsAtLoad: number;
  readonly blockedRequests: RuntimeFacts['blockedRequests'];
}

/** What the visit knows of the world around its page. */
export interface VisitSurroundings {
  readonly witnessed: () => Witnessed;
  /** Settles when the page itself was refused a navigation. */
  readonly refused: Promise<unknown>;
  /** Lets other pages work while this one only waits. */
  readonly pause: Pause;
  /** Looks at the page of the visit as it loads in a window of another size; rejects when it does not. */
  readonly again: LoadAgain;
  /** Loads a page in a browser of its own, ready to be sealed. */
  readonly openSealed: (request: VisitRequest, manner?: CopyManner) => Promise<SealOpening>;
  /** Leads the loaded page to the state to visit. */
  readonly reach?: (session: CDPSession) => ReturnType<typeof reach>;
}

export type VisitResult =
  | (Seen & { readonly kind: 'audited'; readonly hung: boolean })
  | {
      readonly kind: 'failed';
      readonly problem: LoadProblem;
      readonly hung: boolean;
      /** The step towards the state to visit that failed. */
      readonly step?: StepFailure;
      /** There is no such state on this page. */
      readonly isAbsent?: true;
    };
