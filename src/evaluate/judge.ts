import { pageNumber, type Finding, type PageEvidence, type RunVerdicts, type TestId } from '#model';
import type { PageRule, Rule, SiteRule } from '#rule-kit';
import { detached } from './detached.ts';
import { ExemptionLedger } from './exemption-ledger.ts';
import { EXEMPT_PAGE, foldTest, type FoldedTest, type SaidOfTest } from './fold-test.ts';
import { foldStates, judgeStates, type PageResults, type StatesResult } from './judge-states.ts';
import { FindingLedger } from './ledger.ts';
import {
  failedSteps,
  isWholeExempt,
  openPage,
  type Judging,
  type OpenedPage,
} from './opened-page.ts';
import { judgedState, toJudged, type ClosedTest, type PendingPage } from './pending-page.ts';
import {
  pairedTestsOf,
  runPageRule,
  type OnAnswer,
  type OnRuleError,
  type RuleResult,
} from './run-rule.ts';
import { digestOf, runSiteRule, type SitePage } from './run-site-rule.ts';
import { siteTables } from './site-tables.ts';

export interface JudgeOptions extends Judging {
  readonly rules: readonly Rule[];
  /** Every test of the referential, in its order. */
  readonly tests: readonly TestId[];
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
  readonly #exemptions: ExemptionLedger;
  readonly #pages: PendingPage[] = [];
  readonly #errors: { rule: string; page: string; message: string }[] = [];

  constructor(options: JudgeOptions) {
    this.#options = options;
    this.#exemptions = new ExemptionLedger(options.exempt ?? []);
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
    const opened = openPage(evidence, this.#options);
    this.#exemptions.addPage(opened);
    const onAnswer: OnAnswer = (rule, told) => this.#exemptions.addAnswer(opened, rule, told);
    const results = this.#run(opened, onAnswer);
    const copies = new Map<unknown, unknown>();
    for (const rule of this.#siteRules) this.#digest(rule, opened, copies);
    const states = judgeStates(evidence, this.#options, results, (state) => this.#run(state));
    this.#pages.push(this.#fold(opened, results, states));
  }

  #run(opened: OpenedPage, onAnswer?: OnAnswer): Map<TestId, RuleResult[]> {
    const results = new Map<TestId, RuleResult[]>();
    for (const [test, rules] of this.#pageRules)
      results.set(
        test,
        rules.map((rule) => runPageRule(rule, opened, this.#onError, onAnswer)),
      );
    return results;
  }

  /** Several rules may share one digest: `copies` keeps it one. */
  #digest(rule: SiteRule, opened: OpenedPage, copies: Map<unknown, unknown>): void {
    try {
      const digest = digestOf(rule, opened);
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

  #fold(opened: OpenedPage, results: PageResults, states: StatesResult): PendingPage {
    const { evidence } = opened;
    const { page, settled, timings, failedStates } = evidence;
    const pairedTests = pairedTestsOf(results);
    const own = [...(opened.dom?.blindSpots ?? []), ...failedSteps(opened)];
    const pending: PendingPage = {
      page,
      blindSpots: [...new Set([...own, ...states.blindSpots])],
      settled,
      timings,
      tests: [],
      waiting: [],
      pairedTests,
      ...(evidence.states && { states: evidence.states.map(judgedState) }),
      ...(failedStates && { failedStates }),
    };
    const waits = new Set<TestId>(this.#siteRules.map((rule) => rule.head.test));
    for (const test of this.#options.tests) {
      const said = results.get(test) ?? NONE;
      const serials = this.#tell(page.id, [
        ...said.flatMap((one) => one.findings),
        ...(states.findings.get(test) ?? NONE),
      ]);
      const isExempt = isWholeExempt(opened, test);
      const inStates = states.folds.get(test);
      if (waits.has(test) && !isExempt) {
        const ownSaid = said.map((one) => this.#said(one));
        pending.waiting.push({ test, said: ownSaid, serials, ...(inStates && { inStates }) });
        pending.tests.push(undefined);
        continue;
      }
      const fold = isExempt ? EXEMPT_PAGE : foldTest(said, pairedTests.has(test));
      pending.tests.push(this.#close(foldStates(fold, inStates), serials));
    }
    return pending;
  }

  #tell(pageId: string, findings: readonly Finding[]): readonly number[] {
    return findings.length > 0 ? this.#ledger.add(pageId, findings) : NONE;
  }

  #close(fold: FoldedTest, serials: readonly number[]): ClosedTest {
    const { outcome, reason, exempted = '' } = fold;
    return once(this.#endings, `${outcome} ${reason} ${exempted} ${serials.join(' ')}`, {
      fold,
      serials,
    });
  }

  /** The ledger holds the findings; what else a rule said is one of a few words. */
  #said({ verdict, reason, exempted }: RuleResult): SaidOfTest {
    const said = { verdict, reason, ...(exempted && { exempted }) };
    return once(this.#sayings, `${verdict} ${reason} ${exempted}`, said);
  }

  /** Runs the rules across pages, closes every test and numbers the findings. */
  conclude(): RunVerdicts {
    for (const pages of [this.#pages, ...this.#digests.values()])
      pages.sort((a, b) => pageNumber(a.page.id) - pageNumber(b.page.id));
    const siteResults = this.#siteRules.map((rule) =>
      runSiteRule(rule, this.#digests.get(rule) ?? [], this.#onError),
    );
    for (const pending of this.#pages) {
      for (const { test, said, serials, inStates } of pending.waiting) {
        const added = siteResults.flatMap((byPage) => byPage.get(pending.page.id, test) ?? []);
        const findings = added.flatMap((one) => one.findings);
        const all = [...serials, ...this.#tell(pending.page.id, findings)];
        const place = this.#options.tests.indexOf(test);
        const fold = foldTest([...said, ...added], pending.pairedTests.has(test));
        pending.tests[place] = this.#close(foldStates(fold, inStates), all);
      }
    }
    const { findings, idOf } = this.#ledger.conclude();
    const tables = siteTables(this.#siteRules, this.#digests, findings);
    return {
      pages: this.#pages.map((page) => toJudged(page, this.#options.tests, idOf)),
      findings,
      ...(tables.length > 0 && { tables }),
      ...(this.#options.exempt?.length && {
        exemptions: this.#exemptions.conclude(this.#options.tests),
      }),
      ruleErrors: this.#errors,
    };
  }
}

/** The value known under a name, the given one where there was none. */
function once<V>(known: Map<string, V>, name: string, value: V): V {
  const first = known.get(name) ?? value;
  known.set(name, first);
  return first;
}
