import type { Box } from './dom.ts';
import type { Look, Strip } from './look.ts';
import type {
  Certainty,
  Impact,
  JsonObject,
  Localized,
  Outcome,
  Status,
  TestId,
  CriterionId,
} from './outcome.ts';

/** Where a finding can be checked: enough to find the element again in a browser. */
export interface Target {
  readonly selector: string;
  readonly html: string;
  readonly frame?: string;
  readonly box?: Box;
  readonly role?: string;
  readonly name?: string;
}

/** What a rule said about one target of one page. */
export interface Finding {
  readonly test: TestId;
  readonly rule: string;
  readonly outcome: 'failed' | 'cantTell';
  readonly certainty: Certainty;
  readonly impact: Impact | null;
  readonly message: Localized;
  readonly fix: Localized | null;
  /** Null when the finding is about the page as a whole. */
  readonly target: Target | null;
  readonly data: JsonObject;
  /** Id of the state of the page it was found in: `initial`, or another. */
  readonly state: string;
  /** Identifies the defect across pages and runs: rule, message and what the element is, never its position. */
  readonly fingerprint: string;
  /** Other tests one of which certainly fails instead: the defect is real, its place is a person's choice. */
  readonly failPair?: readonly TestId[];
  /** What a person looks at to decide; only of findings about an element that ask one. */
  readonly look?: Look;
  /** Shows the defect, whether it is certain or asked about. Absent where none was taken. */
  readonly strip?: Strip;
}

/** Why a test is open or was not run. */
export type OpenReason =
  | 'no-rule' // no rule covers the test yet: a person checks it
  | 'not-decided' // the rule's answer is not one it may give alone
  | 'needs-person' // a finding asks a person
  | 'coverage' // a part of the page could not be read, so nothing is proven
  | 'hidden-contents' // elements it is about are not shown as the page loads
  | 'evidence-missing' // a collector or probe failed or was not asked for
  | 'rule-error' // the rule itself failed: a bug of ours, counted
  | 'too-few-pages' // a rule across pages needs more of them
  | 'fail-pair'; // certainly not compliant here or on a paired test

export interface TestVerdict {
  readonly test: TestId;
  readonly outcome: Outcome;
  readonly reason: OpenReason | null;
  readonly findings: readonly Finding[];
  /** Elements the test's rules looked at. */
  readonly targets: number;
}

export interface CriterionStatus {
  readonly criterion: CriterionId;
  readonly status: Status;
}

/** Everything judged about one page. */
export interface PageVerdicts {
  readonly pageId: string;
  readonly tests: readonly TestVerdict[];
}
