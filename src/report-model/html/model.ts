import type {
  Certainty,
  CriterionId,
  Impact,
  Json,
  Language,
  OpenReason,
  Outcome,
  Rates,
  Status,
  Strip,
  TestId,
} from '#model';
import type { Report } from '../report.ts';
import type { HtmlComparisons } from './model-comparisons.ts';
import type { HtmlExemption, HtmlReading } from './model-judging.ts';
import type { HtmlPage, HtmlPageLink, HtmlProcess } from './model-pages.ts';

export type * from './model-comparisons.ts';
export type * from './model-judging.ts';
export type * from './model-pages.ts';

/**
 * Everything the HTML report shows, in the order it shows it, grouped, sorted and cut to a size that does
 * not grow with the site. Every text that comes from an audited page is made safe to read (`shown`);
 * words of the interface are the renderer's.
 */
export interface HtmlModel {
  /** Language of the report's own words and labels. */
  readonly lang: Language;
  /** Language the findings were written in. */
  readonly textLang: Language;
  readonly site: { readonly url: string; readonly href: string | null; readonly name: string };
  readonly tool: Report['tool'];
  readonly engines: Report['engines'];
  readonly referential: Report['referential'];
  readonly run: HtmlRun;
  readonly counts: HtmlCounts;
  readonly rates: Rates;
  readonly themes: readonly HtmlTheme[];
  /** Certain failures, by theme and criterion; themes and criteria without any are left out. */
  readonly defects: readonly HtmlGroup<HtmlDefects>[];
  /** What a person must still decide, by theme and criterion. */
  readonly toCheck: readonly HtmlGroup<HtmlOpenCriterion>[];
  readonly criteria: readonly HtmlCriterion[];
  readonly comparisons: HtmlComparisons;
  readonly exemptions: readonly HtmlExemption[];
  /** Exemptions that `exemptions` leaves out. */
  readonly exemptionsCut: number;
  readonly pages: readonly HtmlPage[];
  readonly processes: readonly HtmlProcess[];
  /** Pictures the report leaves out so that it stays light. */
  readonly picturesCut: number;
  /** Pages of the run that `pages` leaves out. */
  readonly pagesCut: number;
}

export interface HtmlRun {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly complete: boolean;
  readonly stoppedBecause: Report['run']['stoppedBecause'];
  readonly seeds: readonly string[];
  readonly seedsCut: number;
  readonly settings: readonly HtmlMeasure[];
  readonly notVisited: number;
  readonly notices: readonly string[];
  readonly ruleErrors: number;
  readonly readings: readonly HtmlReading[];
}

export interface HtmlCounts {
  readonly audited: number;
  readonly error: number;
  readonly skipped: number;
  /** Audited pages of which a part could not be read. */
  readonly partlyRead: number;
  /** Distinct findings: certain failures, and those a person must look at. */
  readonly failed: number;
  readonly open: number;
}

export interface HtmlTheme {
  readonly number: number;
  readonly label: string;
  /** Criteria over the sample, by status. */
  readonly criteria: Readonly<Record<Status, number>>;
  readonly failed: number;
}

export interface HtmlGroup<T> {
  readonly number: number;
  readonly label: string;
  readonly criteria: readonly T[];
}

export interface HtmlCriterion {
  readonly id: CriterionId;
  readonly theme: number;
  readonly label: string;
  readonly level: 'A' | 'AA';
  readonly href: string | null;
  readonly status: Status;
  readonly pages: Readonly<Record<Status, number>>;
}

export interface HtmlDefects {
  readonly criterion: HtmlCriterion;
  readonly findings: readonly HtmlFinding[];
  /** Findings that `findings` leaves out. */
  readonly cut: number;
}

export interface HtmlOpenCriterion extends HtmlDefects {
  readonly reasons: readonly HtmlOpenReason[];
  /** Steps of the check, as plain text. */
  readonly steps: readonly string[];
  /** Places of the pages where one of its tests is open. */
  readonly pageRanges: string;
}

export interface HtmlOpenReason {
  readonly reason: OpenReason;
  readonly tests: readonly TestId[];
  readonly pages: number;
}

export interface HtmlFinding {
  readonly id: string;
  readonly test: TestId;
  readonly testLabel: string;
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly impact: Impact | null;
  readonly message: string;
  readonly fix: string | null;
  /** Null for a certain failure. */
  readonly question: string | null;
  readonly look: HtmlLook | null;
  /** `picture` is a `data:` address. */
  readonly strip: Strip | null;
  readonly target: HtmlTarget | null;
  readonly measures: readonly HtmlMeasure[];
  readonly failPair: readonly TestId[];
  /** Null for the page as it loads. */
  readonly state: string | null;
  readonly occurrences: number;
  readonly pageCount: number;
  readonly firstPages: readonly HtmlPageLink[];
  readonly morePages: readonly HtmlPageLink[];
  readonly pagesCut: number;
  /** Places of its pages in the run, for filters: `1-3 7`. */
  readonly pageRanges: string;
}

export interface HtmlTarget {
  readonly selector: string;
  readonly html: string;
  readonly frame: string | null;
  readonly role: string | null;
  readonly name: string | null;
  /** Size on the page in CSS pixels, rounded. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** What a person looks at, in this order; null where there is nothing. */
export interface HtmlLook {
  /** A `data:` address. */
  readonly picture: string | null;
  readonly text: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly description: string | null;
  readonly caption: string | null;
  readonly link: { readonly text: string; readonly href: string } | null;
  readonly heading: { readonly level: number | null; readonly text: string } | null;
  readonly landmark: { readonly role: string; readonly name: string | null } | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** One value a rule measured, or one setting of the run. */
export interface HtmlMeasure {
  readonly name: string;
  readonly value: Json;
}
