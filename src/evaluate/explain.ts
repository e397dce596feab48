import type { EvidenceKey, Localized, Target } from '#model';
import type { PageRule } from '#rule-kit';
import {
  factsFor,
  fill,
  isMissing,
  runPageRule,
  type OpenedPage,
  type RuleResult,
} from './run-rule.ts';
import { describeTarget } from './target.ts';

/** One thing a rule looked at, and what it said of it. */
export interface ExplainedTarget {
  readonly target: Target | null;
  readonly answer: 'passed' | 'failed' | 'fail-pair' | 'proposed' | 'question';
  /** Null for what passed. */
  readonly message: Localized | null;
}

export interface ExplainedRule {
  readonly rule: string;
  readonly missing: readonly EvidenceKey[];
  readonly verdict: RuleResult['verdict'];
  readonly reason: RuleResult['reason'];
  readonly targets: readonly ExplainedTarget[];
}

/** Runs one page rule as the judge does and tells each of its answers. A rule that throws is a bug: it surfaces. */
export function explainRule(rule: PageRule, page: OpenedPage): ExplainedRule {
  const rethrow = (_rule: string, _page: string, error: unknown): void => {
    throw error;
  };
  const { verdict, reason } = runPageRule(rule, page, rethrow);
  const facts = factsFor(page, rule.head);
  if (isMissing(facts)) return { rule: rule.id, missing: facts, verdict, reason, targets: [] };
  const targets = rule.run(facts).map(({ answer, at }): ExplainedTarget => {
    const target = at && page.dom ? describeTarget(page.dom, at) : null;
    if (answer.outcome === 'passed') return { target, answer: 'passed', message: null };
    const sentence = rule.head.messages[answer.message];
    const message = sentence ? fill(sentence, answer.data ?? {}) : null;
    if (answer.outcome === 'failed')
      return { target, answer: answer.failPair ? 'fail-pair' : 'failed', message };
    return { target, answer: answer.certainty === 'proposed' ? 'proposed' : 'question', message };
  });
  return { rule: rule.id, missing: [], verdict, reason, targets };
}
