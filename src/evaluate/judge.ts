import {
  pageNumber,
  type PageEvidence,
  type ReadingId,
  type RunVerdicts,
  type TestId,
} from '#model';
import type { PageRule, Rule, SiteRule } from '#rule-kit';
import { detached } from './detached.ts';
import { foldTest, type SaidOfTest } from './fold-test.ts';
import { FindingLedger } from './ledger.ts';
import { toJudged, type ClosedTest, type PendingPage } from './pending-page.ts';
import {
  factsFor,
  isMissing,
  openPage,
  runPageRule,
  type OnRuleError,
  type OpenedPage,
  type RuleResult,
} from './run-rule.ts';
import { runSiteRule, type SitePage } from './run-site-rule.ts';

export interface JudgeOptions {
  readonly rules: readonly Rule[];
  /** Every test of the referential, in its order. */
  readonly tests: readonly TestId[];
  /** Strict readings of the official wording that this audit relaxes. */
  readonly lenient?: readonly ReadingId[];
  readonly onRuleError?: OnRuleError;
}

const NONE: readonly never[] = [];

/** Judges pages one by one, in any order, keeping little of each; then the site as a whole. */
export class Judge {
  readonly #options: JudgeOptions;
  readonly #pageRules = new Map<TestId, PageRule[]>();
  readonly #siteRules: readonly SiteRule[];
  readonly #digests = new Map<SiteRule, SitePage[]>();
  /** Tests end alike on pages built alike: one object stands for all that do. */
  readonly #endings = new Map<string, ClosedTest>();
  readonly #sayings = new Map<string, SaidOfTest>();
  readonly #ledger = new FindingLedger();
  readonly #pages: PendingPage[] = [];
  readonly #errors: { rule: string; page: string; message: string }[] = [];

  constructor(options: JudgeOptions) {
    this.#options = options;
    this.#siteRules = options.rules.filter((rule) => rule.kind === 'site');
    for (const rule of options.rules) {
      if (rule.kind !== 'page') continue;
      this.#pageRules.set(rule.head.test, [...(this.#pageRules.get(rule.head.test) ?? []), rule]);
    }
  }

  readonly #onError: OnRuleError = (rule, page, error) => {
    this.#options.onRuleError?.(rule, page, error);
    this.#errors.push({
      rule,
      page,
      message: error instanceof Error ? error.message : String(error),
    });
  };

  /** Judges one page by every page rule and takes its digests for the rules across pages. */
  addPage(evidence: PageEvidence): void {
    const opened = openPage(evidence, this.#options.lenient);
    const results = new Map<TestId, RuleResult[]>();
    for (const [test, rules] of this.#pageRules) {
      results.set(
        test,
        rules.map((rule) => runPageRule(rule, opened, this.#onError)),
      );
    }
    const copies = new Map<unknown, unknown>();
    for (const rule of this.#siteRules) this.#digest(rule, opened, copies);
    this.#pages.push(this.#fold(opened, results));
  }

  /** Several rules may share one digest: `copies` keeps it one. */
  #digest(rule: SiteRule, opened: OpenedPage, copies: Map<unknown, unknown>): void {
    const facts = factsFor(opened, rule.head);
    if (isMissing(facts)) return;
    try {
      const digest = rule.digest(facts);
      if (digest === undefined) return;
      const copy = copies.get(digest) ?? detached(digest);
      copies.set(digest, copy);
      const others = this.#digests.get(rule) ?? [];
      others.push({ page: opened.evidence.page, digest: copy });
      this.#digests.set(rule, others);
    } catch (error) {
      this.#onError(rule.id, opened.evidence.page.id, error);
    }
  }

  #fold(opened: OpenedPage, results: ReadonlyMap<TestId, readonly RuleResult[]>): PendingPage {
    const all = [...results.values()].flat();
    const pairedTests = new Set(
      all.flatMap(({ findings }) => findings.flatMap((finding) => finding.failPair ?? [])),
    );
    const waits = new Set<TestId>(this.#siteRules.map((rule) => rule.head.test));
    const { page, settled, timings } = opened.evidence;
    const blindSpots = [...(opened.dom?.blindSpots ?? []), ...failedSteps(opened)];
    const pending: PendingPage = {
      page,
      blindSpots,
      settled,
      timings,
      tests: [],
      waiting: [],
      pairedTests,
    };
    for (const test of this.#options.tests) {
      const own = results.get(test) ?? NONE;
      const serials = this.#tell(page.id, own);
      const isWaiting = waits.has(test);
      if (isWaiting)
        pending.waiting.push({ test, said: own.map((one) => this.#said(one)), serials });
      pending.tests.push(isWaiting ? undefined : this.#close(pending, test, own, serials));
    }
    return pending;
  }

  #tell(pageId: string, results: readonly RuleResult[]): readonly number[] {
    const findings = results.flatMap((result) => result.findings);
    return findings.length > 0 ? this.#ledger.add(pageId, findings) : NONE;
  }

  #close(
    { pairedTests }: PendingPage,
    test: TestId,
    said: readonly SaidOfTest[],
    serials: readonly number[],
  ): ClosedTest {
    const fold = foldTest(said, pairedTests.has(test));
    const ending = `${fold.outcome} ${fold.reason} ${serials.join(' ')}`;
    return once(this.#endings, ending, { fold, serials });
  }

  /** The ledger holds the findings; what else a rule said is one of a few words. */
  #said({ verdict, reason }: RuleResult): SaidOfTest {
    return once(this.#sayings, `${verdict} ${reason}`, { verdict, reason });
  }

  /** Runs the rules across pages, closes every test and numbers the findings. */
  conclude(): RunVerdicts {
    for (const pages of [this.#pages, ...this.#digests.values()])
      pages.sort((a, b) => pageNumber(a.page.id) - pageNumber(b.page.id));
    const siteResults = this.#siteRules.map((rule) =>
      runSiteRule(rule, this.#digests.get(rule) ?? [], this.#onError),
    );
    for (const pending of this.#pages) {
      for (const { test, said, serials } of pending.waiting) {
        const added = siteResults.flatMap((byPage) => byPage.get(pending.page.id, test) ?? []);
        const all = [...serials, ...this.#tell(pending.page.id, added)];
        const place = this.#options.tests.indexOf(test);
        pending.tests[place] = this.#close(pending, test, [...said, ...added], all);
      }
    }
    const { findings, idOf } = this.#ledger.conclude();
    return {
      pages: this.#pages.map((page) => toJudged(page, this.#options.tests, idOf)),
      findings,
      ruleErrors: this.#errors,
    };
  }
}

/** Steps of the visit that were tried and gave nothing: what they would have seen is unknown. */
function failedSteps({ evidence }: OpenedPage): string[] {
  const steps = Object.entries(evidence.evidence);
  return steps.filter(([, collected]) => !collected.ok).map(([name]) => `failed-${name}`);
}

/** The value known under a name, the given one where there was none. */
function once<V>(known: Map<string, V>, name: string, value: V): V {
  const first = known.get(name) ?? value;
  known.set(name, first);
  return first;
}
