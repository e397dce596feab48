import type {
  Certainty,
  CriterionId,
  Exemption,
  ExemptionOnPage,
  Impact,
  JsonObject,
  Language,
  Look,
  Strip,
  OpenReason,
  Outcome,
  PageProblem,
  Rates,
  ReadingValue,
  Status,
  StopReason,
  Target,
  TestId,
} from '#model';

import type { ReportProcess, ReportState } from './report-states.ts';

export type * from './report-states.ts';

/** The `report.json` of the product contract, schema version 1. Fields may be added, never changed. */
export interface Report {
  readonly schemaVersion: '1';
  /** Language of the sentences in here. */
  readonly language: Language;
  readonly tool: { readonly name: string; readonly version: string };
  readonly engines: {
    readonly axe: string;
    readonly chromium: string;
    readonly browserKind: string;
  };
  readonly referential: {
    readonly id: string;
    readonly version: string;
    readonly source: string;
  };
  readonly run: ReportRun;
  readonly site: { readonly url: string; readonly name?: string };
  /** In the order of the run; pages in error or left out keep their place. */
  readonly pages: readonly ReportPage[];
  /** Failures first, then in the order of the referential. */
  readonly findings: readonly ReportFinding[];
  /** All criteria, over the audited pages. */
  readonly criteria: Readonly<Record<CriterionId, CriterionOnSite>>;
  /** Contents declared exempt or under derogation, in the order of the configuration. */
  readonly exemptions: readonly ReportExemption[];
  /** What rules across pages compared, where they found something; absent when there is nothing to show. */
  readonly comparisons?: readonly ReportComparison[];
  /** Processes that were declared, in their order. */
  readonly processes: readonly ReportProcess[];
  readonly rates: Rates;
}

export interface ReportRun {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly complete: boolean;
  readonly stoppedBecause: StopReason;
  readonly seeds: readonly string[];
  readonly settings: JsonObject;
  /** Every point where the official wording can be read in two ways. */
  readonly readings: readonly ReportReading[];
  readonly discovered: { readonly found: number; readonly notVisited: number };
  readonly notices: readonly string[];
  /** Failures of our own rules: bugs, each of which left a test untested. */
  readonly ruleErrors: readonly {
    readonly rule: string;
    readonly page: string;
    readonly message: string;
  }[];
}

export interface ReportComparison {
  readonly tests: readonly TestId[];
  readonly columns: readonly string[];
  /** Pages that show the same share a row; the row of most pages comes first. */
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly pages: readonly string[];
  }[];
  /** Rows left out. */
  readonly left: number;
}

export interface ReportReading {
  readonly id: string;
  readonly tests: readonly TestId[];
  readonly value: ReadingValue;
  readonly byDefault: ReadingValue;
  /** What the value means, in one sentence. */
  readonly meaning: string;
}

export interface ReportExemption extends Exemption {
  /** Its contents count in no outcome; false for a burden without an accessible alternative. */
  readonly removes: boolean;
  /** Tests on which it had findings. */
  readonly tests: readonly TestId[];
  /** Audited pages where it points at something. */
  readonly pages: readonly ExemptionOnPage[];
}

export interface ReportPage {
  readonly id: string;
  readonly url: string;
  readonly finalUrl: string | null;
  readonly title: string | null;
  readonly lang: string | null;
  readonly status: 'audited' | 'error' | 'skipped';
  readonly error: { readonly reason: PageProblem; readonly message: string } | null;
  /** States audited besides the first. */
  readonly states: readonly ReportState[];
  /** All tests on an audited page; none on another. */
  readonly tests: Readonly<Record<TestId, ReportTest>>;
  /** All criteria on an audited page; none on another. */
  readonly criteria: Readonly<Record<CriterionId, CriterionOnPage>>;
  readonly coverage: {
    readonly capped: readonly string[];
    readonly unreadable: readonly string[];
    /** The page came to rest before it was read. */
    readonly settled: boolean;
  };
  /** Milliseconds per step of the visit. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface ReportTest {
  readonly outcome: Outcome;
  readonly reason?: OpenReason;
  /** Ids of findings. */
  readonly findings: readonly string[];
  /** Exempt contents were left aside. */
  readonly exempted?: true;
}

export interface CriterionOnPage {
  readonly status: Status;
  readonly by: 'tool' | 'person';
  /** The process that keeps it from being validated; on its own, the page would be compliant. */
  readonly process?: string;
}

export interface CriterionOnSite {
  readonly status: Status;
  /** Number of audited pages with each status. */
  readonly pages: Readonly<Record<Status, number>>;
}

export interface ReportFinding {
  readonly id: string;
  readonly fingerprint: string;
  readonly test: TestId;
  readonly criterion: CriterionId;
  readonly rule: string;
  readonly outcome: 'failed' | 'cantTell';
  readonly certainty: Certainty;
  readonly impact: Impact | null;
  readonly message: string;
  readonly fix: string | null;
  /** Ids of the pages it is on, in page order. */
  readonly pages: readonly string[];
  /** Id of the state of the page it was found in; `initial` for the one it loads in. */
  readonly state: string;
  /** Pages where it shows in another state only. */
  readonly inStates?: readonly { readonly page: string; readonly state: string }[];
  /** Null when the finding is about the page as a whole. */
  readonly target: Target | null;
  readonly data: JsonObject;
  /** Other tests that certainly fail if this one does not. */
  readonly failPair?: readonly TestId[];
  /** The one question a person answers; absent from a certain failure. */
  readonly question?: string;
  /** What to look at to answer it, in this order; absent where the finding is about no one element. */
  readonly look?: Look;
  /** Shows the defect at several moments. */
  readonly strip?: Strip;
  /** Files of the run that show it, by what they are: `crop` or `strip`, from the run's folder. */
  readonly evidence: Readonly<Record<string, string>>;
  /** How many times it was found, over all pages. */
  readonly occurrences: number;
}
