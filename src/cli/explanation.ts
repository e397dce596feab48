import type { ExplainedRule, ExplainedSiteRule } from '#evaluate';
import type { Localized, TestOnPage } from '#model';
import type { Test } from '#referential';

/** Why a test ended as it did on one page. */
export interface Explanation {
  readonly test: Test;
  readonly page: { readonly id: string; readonly url: string };
  readonly outcome: TestOnPage;
  readonly blindSpots: readonly string[];
  readonly rules: readonly ExplainedRule[];
  /** The same rules in the other states of the page. */
  readonly states: readonly {
    readonly name: Localized;
    readonly rules: readonly ExplainedRule[];
  }[];
  /** Rules that compare all pages of the run. */
  readonly acrossPages: readonly ExplainedSiteRule[];
}
