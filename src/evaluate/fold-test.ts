import type { OpenReason, Outcome } from '#model';
import type { RuleResult } from './run-rule.ts';

/** What one rule said, as far as the fold reads it. */
export type SaidOfTest = Pick<RuleResult, 'verdict' | 'reason' | 'exempted'>;

export interface FoldedTest {
  readonly outcome: Outcome;
  readonly reason: OpenReason | null;
  readonly exempted?: true;
}

/** A test on a page that is exempt as a whole (RGAA, statuts: « uniquement des contenus exemptés »). */
export const EXEMPT_PAGE: FoldedTest = { outcome: 'inapplicable', reason: null, exempted: true };

/**
 * A test on a page from what its rules said; the first line that matches wins. A fold never guesses:
 * 1. a certain failure → failed; 2. anything open → cantTell; 3. a proof of absence → inapplicable;
 * 4. a decided pass → passed; 5. rules ran without deciding → cantTell; 6. no rule → untested.
 */
export function foldTest(results: readonly SaidOfTest[], isPaired: boolean): FoldedTest {
  const folded = firstMatch(results, isPaired);
  return results.some(({ exempted }) => exempted) ? { ...folded, exempted: true } : folded;
}

function firstMatch(results: readonly SaidOfTest[], isPaired: boolean): FoldedTest {
  const has = (verdict: RuleResult['verdict']) =>
    results.find((result) => result.verdict === verdict);
  if (has('failed')) return { outcome: 'failed', reason: null };
  if (has('error')) return { outcome: 'untested', reason: 'rule-error' };
  const open = has('cantTell') ?? has('missing');
  if (open) return { outcome: 'cantTell', reason: open.reason };
  if (isPaired) return { outcome: 'cantTell', reason: 'fail-pair' };
  if (has('inapplicable')) return { outcome: 'inapplicable', reason: null };
  if (has('passed')) return { outcome: 'passed', reason: null };
  if (has('silent')) return { outcome: 'cantTell', reason: 'not-decided' };
  return { outcome: 'untested', reason: 'no-rule' };
}
