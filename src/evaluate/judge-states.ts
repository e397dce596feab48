import type { Finding, PageEvidence, StateEvidence, TestId } from '#model';
import { foldTest, type FoldedTest } from './fold-test.ts';
import { failedSteps, openPage, type Judging, type OpenedPage } from './opened-page.ts';
import { pairedTestsOf, type RuleResult } from './run-rule.ts';

/** What the page rules said of a page, or of one of its states, by test. */
export type PageResults = ReadonlyMap<TestId, readonly RuleResult[]>;

/** What the other states of a page add to what is known of it as it loads. */
export interface StatesResult {
  /** Outcomes of a test in each state that speaks of it. */
  readonly folds: ReadonlyMap<TestId, readonly FoldedTest[]>;
  /** Findings that neither the page as it loads nor an earlier state shows. */
  readonly findings: ReadonlyMap<TestId, readonly Finding[]>;
  readonly blindSpots: readonly string[];
}

/** The evidence of a page in another state, as that of a page of its own. */
export function stateAsPage(page: PageEvidence, state: StateEvidence): PageEvidence {
  const { states: _states, failedStates: _failed, ...own } = page;
  const { response, source } = page.evidence;
  const document = { ...(response && { response }), ...(source && { source }) };
  return {
    ...own,
    page: { ...page.page, ...state.page },
    evidence: { ...document, ...state.evidence },
    settled: state.settled,
  };
}

/** A page opened in one of its states. */
export function openState(page: PageEvidence, state: StateEvidence, judging: Judging): OpenedPage {
  const { hidden: _hidden, ...opened } = openPage(stateAsPage(page, state), judging);
  return { ...opened, state: state.id };
}

/** Judges every state of a page; `run` asks the page rules, `atLoad` is what they said of the page as it loads. */
export function judgeStates(
  page: PageEvidence,
  judging: Judging,
  atLoad: PageResults,
  run: (opened: OpenedPage) => PageResults,
): StatesResult {
  const folds = new Map<TestId, FoldedTest[]>();
  const findings = new Map<TestId, Finding[]>();
  const blindSpots = new Set<string>();
  const told = new Set(
    [...atLoad.values()]
      .flat()
      .flatMap((one) => one.findings.map(namesOf))
      .flat(),
  );
  for (const state of page.states ?? []) {
    const opened = openState(page, state, judging);
    for (const spot of [...(opened.dom?.blindSpots ?? []), ...failedSteps(opened)])
      blindSpots.add(spot);
    const results = run(opened);
    const paired = pairedTestsOf(results);
    for (const [test, own] of results) {
      const heard = own.filter((one) => isHeard(one, opened, page));
      const fold = foldOfState(heard, paired.has(test), heard.length === own.length);
      if (fold) folds.set(test, [...(folds.get(test) ?? []), fold]);
      const fresh = heard.flatMap((one) => one.findings).filter((one) => isNew(one, told));
      if (fresh.length > 0) findings.set(test, [...(findings.get(test) ?? []), ...fresh]);
    }
    for (const one of [...results.values()].flat())
      for (const name of one.findings.flatMap(namesOf)) told.add(name);
  }
  return { folds, findings, blindSpots: [...blindSpots] };
}

/**
 * Where a step of the visit was never tried in a state, the rules that need it say nothing of the state; those
 * that use it where the page as it loads had it are heard when they found a failure without.
 */
function isHeard(
  { verdict, needs = [], lacks = [] }: RuleResult,
  { evidence }: OpenedPage,
  atLoad: PageEvidence,
): boolean {
  if (verdict === 'missing') return needs.every((key) => evidence.evidence[key]);
  return verdict === 'failed' || !lacks.some((key) => atLoad.evidence[key]);
}

/** A test in one state: where a rule was not heard, only what others found counts, not that they found nothing. */
function foldOfState(
  heard: readonly RuleResult[],
  isPaired: boolean,
  isWhole: boolean,
): FoldedTest | undefined {
  const counts = isWhole
    ? heard
    : heard.filter(({ verdict }) => verdict === 'failed' || verdict === 'cantTell');
  return counts.length > 0 ? foldTest(counts, isPaired) : undefined;
}

/** By what a finding is known again: as a defect, and as a question about a place of the page. */
function namesOf({ rule, outcome, fingerprint, target }: Finding): string[] {
  const same = `${fingerprint} ${outcome}`;
  return outcome === 'failed' ? [same] : [same, `${rule} ${target?.selector ?? ''} asked`];
}

/** A question is asked once of a place, though what is counted there may differ from state to state. */
function isNew(finding: Finding, told: ReadonlySet<string>): boolean {
  return namesOf(finding).every((name) => !told.has(name));
}

const ORDER = ['failed', 'untested', 'cantTell', 'passed', 'inapplicable'] as const;

/**
 * A test on a page, over all its states: failed in any, else open in any, else passed in one and
 * inapplicable in the others, else inapplicable in all.
 */
export function foldStates(atLoad: FoldedTest, states: readonly FoldedTest[] = []): FoldedTest {
  if (states.length === 0) return atLoad;
  const all = [atLoad, ...states];
  const found = ORDER.flatMap((outcome) => all.find((one) => one.outcome === outcome) ?? [])[0];
  const { outcome, reason } = found ?? atLoad;
  return { outcome, reason, ...(all.some(({ exempted }) => exempted) && { exempted: true }) };
}
