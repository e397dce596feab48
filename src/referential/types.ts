import type { CriterionId, Localized, TestId } from '#model';

/** A referential as data: another version is another data set, not another program. */
export interface Referential {
  readonly id: 'RGAA';
  readonly version: '4.1.2';
  /** Address of the official text. */
  readonly source: string;
  readonly themes: readonly Theme[];
}

/** One of the thirteen themes (« thématiques »). */
export interface Theme {
  readonly number: number;
  /** Its folder under `rules/`: `08-mandatory-elements`. */
  readonly slug: string;
  readonly label: Localized;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly id: CriterionId;
  /** Number of its theme. */
  readonly theme: number;
  /** Its folder under the theme's: `03-default-language`. */
  readonly slug: string;
  readonly level: 'A' | 'AA';
  /** Success criteria of WCAG 2.1 it answers for: `3.1.1`. */
  readonly wcag: readonly string[];
  /** Our own short words, never the official question. */
  readonly label: Localized;
  /** Where the official text stands. */
  readonly url: string;
  readonly tests: readonly Test[];
}

export interface Test {
  readonly id: TestId;
  /** Which elements or case it looks at, in our own words. */
  readonly label: Localized;
}
