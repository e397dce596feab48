import {
  INITIAL_STATE,
  READINGS,
  readingInForce,
  type EvidenceKey,
  type Finding,
  type JsonObject,
  type Localized,
  type OpenReason,
  type TestId,
} from '#model';
import type { Answer, CantTell, Facts, Failed, PageRule, Rule, RuleAnswer } from '#rule-kit';
import { fingerprint } from './fingerprint.ts';
import { askAboutHidden, hiddenTargets } from './hidden-targets.ts';
import { factsFor, isMissing, isWholeExempt, type OpenedPage } from './opened-page.ts';
import { answersWithin, isElement, remaining } from './remaining.ts';
import { describeTarget } from './target.ts';

/** What one rule contributes to its test on one page. */
export interface RuleResult {
  readonly rule: string;
  /** `silent`: ran, found no failure, and may decide nothing else. */
  readonly verdict:
    'failed' | 'cantTell' | 'passed' | 'inapplicable' | 'silent' | 'missing' | 'error';
  readonly reason: OpenReason | null;
  readonly findings: readonly Finding[];
  readonly targets: number;
  /** Exempt contents were left aside. */
  readonly exempted?: true;
  /** Evidence it lacked; only with the verdict `missing`. */
  readonly needs?: readonly EvidenceKey[];
  /** Evidence it would have used and was not taken; absent for none. */
  readonly lacks?: readonly EvidenceKey[];
}

export type OnRuleError = (rule: string, page: string, error: unknown) => void;
/** Told of every answer on a page where contents are exempt. */
export type OnAnswer = (rule: PageRule, answer: RuleAnswer) => void;

/** Runs one page rule. A rule that throws is a bug of ours: told, counted, never a verdict. */
export function runPageRule(
  rule: PageRule,
  page: OpenedPage,
  onError: OnRuleError,
  onAnswer?: OnAnswer,
): RuleResult {
  const nothing = { rule: rule.id, findings: [], targets: 0 };
  const facts = factsFor(page, rule.head);
  if (isMissing(facts))
    return { ...nothing, verdict: 'missing', reason: 'evidence-missing', needs: facts };
  let heard: HeardRule;
  try {
    heard = hear(rule, facts, page);
  } catch (error) {
    onError(rule.id, page.evidence.page.id, error);
    return { ...nothing, verdict: 'error', reason: 'rule-error' };
  }
  if (page.exemptions) for (const one of heard.told) onAnswer?.(rule, one);
  if (isWholeExempt(page, rule.head.test))
    return { ...nothing, verdict: 'inapplicable', reason: null, exempted: true };
  const { answers, blindSpots, exempted } = heard;
  const blind = rule.reach === 'page' && blindSpots.length > 0;
  const lacks = (rule.head.uses ?? []).filter((key) => page.evidence.evidence[key] === undefined);
  return {
    ...withHidden(rule, concludeRule(rule, answers, page, blind), page),
    ...(exempted && { exempted }),
    ...(lacks.length > 0 && { lacks }),
  };
}

/** What the page does not show as it loads may keep a rule from concluding. */
function withHidden(rule: PageRule, result: RuleResult, page: OpenedPage): RuleResult {
  const { verdict } = result;
  if (rule.reach === 'document' || (verdict !== 'passed' && verdict !== 'inapplicable'))
    return result;
  const [first, ...others] = hiddenTargets(rule, verdict, page);
  if (!first) return result;
  const findings = [...result.findings, askAboutHidden(rule, [first, ...others], page)];
  return { ...result, findings, verdict: 'cantTell', reason: 'hidden-contents' };
}

/** Tests one of which certainly fails, by the findings of a page. */
export function pairedTestsOf(results: ReadonlyMap<TestId, readonly RuleResult[]>): Set<TestId> {
  const findings = [...results.values()].flat().flatMap((one) => one.findings);
  return new Set(findings.flatMap(({ failPair = [] }) => failPair));
}

/** What a rule said of a page. */
export interface HeardRule {
  /** What counts. */
  readonly answers: readonly RuleAnswer[];
  /** All it said of the whole page, exempt contents included. */
  readonly told: readonly RuleAnswer[];
  readonly blindSpots: readonly string[];
  readonly exempted?: true;
}

/** Asks a rule about a page; where contents are exempt, also about the page without them. */
export function hear(rule: PageRule, facts: Facts<EvidenceKey>, page: OpenedPage): HeardRule {
  const told = rule.run(facts);
  const view = page.exemptions?.viewFor(rule.head.test);
  const blindSpots = (view ?? page).dom?.blindSpots ?? [];
  if (!view) return { answers: told, told, blindSpots };
  if (view.whole) return { answers: [], told, blindSpots: [], exempted: true };
  const left = factsFor({ ...page, evidence: view.evidence, dom: view.dom }, rule.head);
  if (isMissing(left)) throw new Error(`${rule.id}: evidence lost with exempt contents`);
  const answers = remaining(told, rule.run(left), view.nodes);
  const exempted = answersWithin(told, view.nodes).length > 0;
  return { answers, told, blindSpots, ...(exempted && { exempted }) };
}

/** Folds a rule's answers: a failure, else a question, else passes, else proof that nothing applies. */
export function concludeRule(
  rule: Rule,
  answers: readonly RuleAnswer[],
  page: OpenedPage,
  blind: boolean,
): RuleResult {
  const findings = answers.flatMap(({ answer, at }) => toFinding(rule, answer, at, page) ?? []);
  const base = { rule: rule.id, findings, targets: answers.length };
  if (findings.some((finding) => finding.outcome === 'failed'))
    return { ...base, verdict: 'failed', reason: null };
  const [open] = findings;
  if (open)
    return { ...base, verdict: 'cantTell', reason: open.failPair ? 'fail-pair' : 'needs-person' };
  const verdict = answers.length > 0 ? 'passed' : 'inapplicable';
  if (!rule.head.decides.includes(verdict))
    return { ...base, verdict: 'silent', reason: 'not-decided' };
  return blind
    ? { ...base, verdict: 'cantTell', reason: 'coverage' }
    : { ...base, verdict, reason: null };
}

/** What an answer is worth under the readings in force; nothing for a pass. */
export function toFinding(
  rule: Rule,
  answer: Answer<string>,
  at: RuleAnswer['at'],
  page: OpenedPage,
): Finding | undefined {
  if (answer.outcome === 'passed') return undefined;
  const { head } = rule;
  const message = head.messages[answer.message];
  if (!message) throw new Error(`${rule.id}: message ${answer.message} is not declared`);
  const data: JsonObject = answer.data ?? {};
  const fix = head.fixes?.[answer.message];
  const pair = answer.outcome === 'failed' ? answer.failPair : undefined;
  const isFailure =
    answer.outcome !== 'failed'
      ? isMadeStrict(answer, head, page)
      : !pair && isDecided(answer, head, page);
  const certainty =
    isFailure || pair ? 'certain' : answer.outcome === 'failed' ? 'proposed' : answer.certainty;
  const outcome = isFailure ? 'failed' : 'cantTell';
  return {
    ...{ test: head.test, rule: rule.id, outcome, certainty },
    impact: head.impact ?? null,
    message: fill(message, data),
    fix: fix ? fill(fix, data) : null,
    target: at && page.dom ? describeTarget(page.dom, at) : null,
    data,
    state: page.state ?? INITIAL_STATE,
    fingerprint: fingerprint({ dom: page.dom, rule: rule.id, message: answer.message, at, data }),
    ...(pair && { failPair: pair }),
    ...(isElement(at) && page.lookout?.shown(at, { test: head.test, outcome, certainty })),
  };
}

/** A failure that the rule may give alone, under the readings in force. */
function isDecided({ message }: Failed<string>, head: Rule['head'], page: OpenedPage): boolean {
  const reading = head.readings?.[message];
  const isRelaxed = reading !== undefined && readingInForce(reading, page.readings) === 'lenient';
  return !isRelaxed && head.decides.includes('failed');
}

/** A proposal that the audit chose to hold for a failure. */
function isMadeStrict(
  { message, certainty }: CantTell<string>,
  { readings }: Rule['head'],
  page: OpenedPage,
): boolean {
  const reading = readings?.[message];
  if (reading === undefined || certainty !== 'proposed') return false;
  return (
    READINGS[reading].byDefault === 'lenient' && readingInForce(reading, page.readings) === 'strict'
  );
}

/** Puts a finding's values in its sentence. */
export function fill(sentence: Localized, data: JsonObject): Localized {
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (place, name: string) => {
      const value = data[name];
      return value === undefined || value === null || typeof value === 'object'
        ? place
        : String(value);
    });
  return { fr: put(sentence.fr), en: put(sentence.en) };
}
