import type { CollectedEvidence, PageRef } from './evidence.ts';
import type { FailedState, StateEvidence } from './states.ts';

/** Format of stored evidence; `evaluate` refuses one it does not know. */
export const EVIDENCE_FORMAT = 1;

/** All that was seen on one page: serializable, immutable, enough to judge it again. */
export interface PageEvidence {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly page: PageRef;
  readonly evidence: CollectedEvidence;
  /** Milliseconds per step of the visit. */
  readonly timings: Readonly<Record<string, number>>;
  /** What limits the reading of this page, in words for the report. */
  readonly settled: boolean;
  /** The page in other states, in the order they were asked for or found. Absent for none. */
  readonly states?: readonly StateEvidence[];
  readonly failedStates?: readonly FailedState[];
}
