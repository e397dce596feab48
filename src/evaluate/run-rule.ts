import type {
  ElementNode,
  EvidenceKey,
  Finding,
  JsonObject,
  Localized,
  OpenReason,
  PageEvidence,
  ReadingId,
} from '#model';
import {
  DomView,
  type Answer,
  type Facts,
  type PageRule,
  type Rule,
  type RuleAnswer,
} from '#rule-kit';
import { fingerprint } from './fingerprint.ts';
import { Lookout } from './look.ts';
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
}

/** Evidence of a page opened for judging: the snapshot's view is built once. */
export interface OpenedPage {
  readonly evidence: PageEvidence;
  readonly dom: DomView | undefined;
  readonly lookout?: Lookout;
  /** Strict readings the audit relaxes. */
  readonly lenient: readonly ReadingId[];
}

export function openPage(evidence: PageEvidence, lenient: readonly ReadingId[] = []): OpenedPage {
  const { dom, crops } = evidence.evidence;
  if (!dom?.ok) return { evidence, dom: undefined, lenient };
  const view = new DomView(dom.value);
  const lookout = new Lookout(view, crops?.ok ? crops.value : undefined);
  return { evidence, dom: view, lookout, lenient };
}

/** The facts a rule asked for, with those it uses where there are any, or the evidence that is missing. */
export function factsFor(
  page: OpenedPage,
  { needs, uses = [] }: Pick<Rule['head'], 'needs' | 'uses'>,
): Facts<EvidenceKey> | readonly EvidenceKey[] {
  const has = (key: EvidenceKey) => page.evidence.evidence[key]?.ok === true;
  const missing = needs.filter((key) => !has(key));
  if (missing.length > 0) return missing;
  const facts: Record<string, unknown> = { page: page.evidence.page };
  for (const key of [...needs, ...uses.filter(has)]) {
    const collected = page.evidence.evidence[key];
    facts[key] = key === 'dom' ? page.dom : collected?.ok ? collected.value : undefined;
  }
  return facts as unknown as Facts<EvidenceKey>;
}

export type OnRuleError = (rule: string, page: string, error: unknown) => void;

/** Runs one page rule. A rule that throws is a bug of ours: told, counted, never a verdict. */
export function runPageRule(rule: PageRule, page: OpenedPage, onError: OnRuleError): RuleResult {
  const facts = factsFor(page, rule.head);
  if (isMissing(facts))
    return {
      rule: rule.id,
      verdict: 'missing',
      reason: 'evidence-missing',
      findings: [],
      targets: 0,
    };
  let answers: readonly RuleAnswer[];
  try {
    answers = rule.run(facts);
  } catch (error) {
    onError(rule.id, page.evidence.page.id, error);
    return { rule: rule.id, verdict: 'error', reason: 'rule-error', findings: [], targets: 0 };
  }
  const blind = rule.reach === 'page' && (page.dom?.blindSpots.length ?? 0) > 0;
  return concludeRule(rule, answers, page, blind);
}

export function isMissing(
  facts: Facts<EvidenceKey> | readonly EvidenceKey[],
): facts is readonly EvidenceKey[] {
  return Array.isArray(facts);
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

function toFinding(
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
  const reading = head.readings?.[answer.message];
  const isRelaxed = reading !== undefined && page.lenient.includes(reading);
  const isFailure =
    answer.outcome === 'failed' && !pair && !isRelaxed && head.decides.includes('failed');
  return {
    test: head.test,
    rule: rule.id,
    outcome: isFailure ? 'failed' : 'cantTell',
    certainty:
      isFailure || pair ? 'certain' : answer.outcome === 'failed' ? 'proposed' : answer.certainty,
    impact: head.impact ?? null,
    message: fill(message, data),
    fix: fix ? fill(fix, data) : null,
    target: at && page.dom ? describeTarget(page.dom, at) : null,
    data,
    state: 'initial',
    fingerprint: fingerprint({ dom: page.dom, rule: rule.id, message: answer.message, at, data }),
    ...(pair && { failPair: pair }),
    ...(!isFailure && isElement(at) && page.lookout && { look: page.lookout.at(at) }),
  };
}

function isElement(at: RuleAnswer['at']): at is ElementNode {
  return at !== null && 'kind' in at;
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
