import type { JudgedPage, PageEvidence, PageRef, RunVerdicts, TestId, TestOnPage } from '#model';
import type { PageRule, Rule, SiteRule } from '#rule-kit';
import { foldTest } from './fold-test.ts';
import { FindingLedger, pageOrder } from './ledger.ts';
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

interface ClosedTest {
  readonly fold: Omit<TestOnPage, 'findings'>;
  /** Keys of its findings in the ledger. */
  readonly keys: readonly string[];
}

interface WaitingTest {
  readonly results: readonly RuleResult[];
  readonly keys: readonly string[];
}

interface PendingPage {
  readonly page: PageRef;
  readonly blindSpots: readonly string[];
  readonly settled: boolean;
  readonly timings: PageEvidence['timings'];
  readonly tests: Map<TestId, ClosedTest>;
  /** Tests that a rule across pages may still change: what their rules said, findings already told. */
  readonly waiting: Map<TestId, WaitingTest>;
  readonly pairedTests: ReadonlySet<TestId>;
}

export interface JudgeOptions {
  readonly rules: readonly Rule[];
  /** Every test of the referential, in its order. */
  readonly tests: readonly TestId[];
  readonly onRuleError?: OnRuleError;
}

const NO_KEYS: readonly string[] = [];

/** Judges pages one by one, in any order, keeping little of each; then the site as a whole. */
export class Judge {
  readonly #options: JudgeOptions;
  readonly #pageRules = new Map<TestId, PageRule[]>();
  readonly #siteRules: readonly SiteRule[];
  readonly #digests = new Map<SiteRule, SitePage[]>();
  readonly #alike = new Map<string, ClosedTest>();
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
    const opened = openPage(evidence);
    const results = new Map<TestId, RuleResult[]>();
    for (const [test, rules] of this.#pageRules) {
      results.set(
        test,
        rules.map((rule) => runPageRule(rule, opened, this.#onError)),
      );
    }
    for (const rule of this.#siteRules) this.#digest(rule, opened);
    this.#pages.push(this.#fold(opened, results));
  }

  #digest(rule: SiteRule, opened: OpenedPage): void {
    const facts = factsFor(opened, rule.head.needs);
    if (isMissing(facts)) return;
    try {
      const digest = rule.digest(facts);
      if (digest === undefined) return;
      const others = this.#digests.get(rule) ?? [];
      others.push({ page: opened.evidence.page, digest });
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
      tests: new Map(),
      waiting: new Map(),
      pairedTests,
    };
    for (const test of this.#options.tests) {
      const own = results.get(test) ?? [];
      const keys = this.#tell(page.id, own);
      if (waits.has(test)) pending.waiting.set(test, { results: own.map(withoutFindings), keys });
      else this.#close(pending, test, own, keys);
    }
    return pending;
  }

  #tell(pageId: string, results: readonly RuleResult[]): readonly string[] {
    const findings = results.flatMap((result) => result.findings);
    return findings.length > 0 ? this.#ledger.add(pageId, findings) : NO_KEYS;
  }

  #close(
    pending: PendingPage,
    test: TestId,
    results: readonly RuleResult[],
    keys: readonly string[],
  ): void {
    const fold = foldTest(results, pending.pairedTests.has(test));
    pending.tests.set(test, keys.length > 0 ? { fold, keys } : this.#shared(fold));
  }

  /** Most tests of most pages end alike and without a finding: one object stands for all of them. */
  #shared(fold: ClosedTest['fold']): ClosedTest {
    const name = `${fold.outcome} ${fold.reason ?? ''}`;
    const known = this.#alike.get(name) ?? { fold, keys: NO_KEYS };
    this.#alike.set(name, known);
    return known;
  }

  /** Runs the rules across pages, closes every test and numbers the findings. */
  conclude(): RunVerdicts {
    this.#pages.sort((a, b) => pageOrder(a.page.id) - pageOrder(b.page.id));
    for (const pages of this.#digests.values())
      pages.sort((a, b) => pageOrder(a.page.id) - pageOrder(b.page.id));
    const siteResults = this.#siteRules.map((rule) =>
      runSiteRule(rule, this.#digests.get(rule) ?? [], this.#onError),
    );
    for (const pending of this.#pages) {
      for (const [test, { results, keys }] of pending.waiting) {
        const added = siteResults.flatMap((byPage) => byPage.get(pending.page.id, test) ?? []);
        const all = [...keys, ...this.#tell(pending.page.id, added)];
        this.#close(pending, test, [...results, ...added], all);
      }
    }
    const { findings, idOf } = this.#ledger.conclude();
    return {
      pages: this.#pages.map((page) => toJudged(page, idOf)),
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

/** The ledger holds the findings: keeping them twice would grow with every page. */
function withoutFindings(result: RuleResult): RuleResult {
  return { ...result, findings: [] };
}

function toJudged(pending: PendingPage, idOf: (key: string) => string | undefined): JudgedPage {
  const tests: Record<TestId, TestOnPage> = {};
  for (const [test, { fold, keys }] of pending.tests) {
    tests[test] = { ...fold, findings: keys.flatMap((key) => idOf(key) ?? []) };
  }
  const { page, blindSpots, settled, timings } = pending;
  return { page, tests, blindSpots, settled, timings };
}
