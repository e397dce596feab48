import type { PageRef } from './evidence.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { ExemptionUse } from './exemptions.ts';
import type { Outcome, TestId } from './outcome.ts';
import type { SiteTable } from './site-table.ts';
import type { FailedState, StateEvidence, StateRef } from './states.ts';
import type { Finding, OpenReason } from './verdict.ts';

/** A test on a page, as reports read it. */
export interface TestOnPage {
  readonly outcome: Outcome;
  readonly reason: OpenReason | null;
  /** Ids of folded findings. */
  readonly findings: readonly string[];
  /** Exempt contents were left aside. */
  readonly exempted?: true;
}

export interface JudgedPage {
  readonly page: PageRef;
  readonly tests: Readonly<Record<TestId, TestOnPage>>;
  /** What could not be read on the page, in machine words. */
  readonly blindSpots: readonly string[];
  readonly settled: boolean;
  readonly timings: PageEvidence['timings'];
  /** States judged besides the first: the outcomes above are those of all of them. Absent for none. */
  readonly states?: readonly JudgedState[];
  readonly failedStates?: readonly FailedState[];
}

export type JudgedState = StateRef & Pick<StateEvidence, 'page'>;

/** A defect of the run: equal findings of all pages folded into one. */
export interface FoldedFinding extends Finding {
  readonly id: string;
  /** Ids of the pages it was found on, in page order. */
  readonly pages: readonly string[];
  readonly occurrences: number;
  /** Pages where it only shows in another state than the first. Absent when there is none. */
  readonly inStates?: readonly { readonly page: string; readonly state: string }[];
}

/** All verdicts of a run; what `verdicts.json` stores and reports read. */
export interface RunVerdicts {
  readonly pages: readonly JudgedPage[];
  readonly findings: readonly FoldedFinding[];
  /** Exemptions declared for the audit, in their order; absent when there are none. */
  readonly exemptions?: readonly ExemptionUse[];
  /** What was compared where pages differ; absent when there is nothing to show. */
  readonly tables?: readonly SiteTable[];
  readonly ruleErrors: readonly {
    readonly rule: string;
    readonly page: string;
    readonly message: string;
  }[];
}
