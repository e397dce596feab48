import { describe, expect, it } from 'vitest';
import { foldTest, type RuleResult } from '#evaluate';
import type { OpenReason, Outcome } from '#model';

function said(verdict: RuleResult['verdict'], reason: OpenReason | null = null): RuleResult {
  return { rule: 'r', verdict, reason, findings: [], targets: 1 };
}

describe('a test on a page, from what its rules said', () => {
  it.each<[string, RuleResult[], Outcome, OpenReason | null]>([
    ['one certain failure', [said('failed')], 'failed', null],
    ['a failure beside a pass', [said('passed'), said('failed')], 'failed', null],
    ['a failure beside a rule that broke', [said('error'), said('failed')], 'failed', null],
    ['a rule that broke', [said('passed'), said('error')], 'untested', 'rule-error'],
    [
      'an open question beside a proof of absence',
      [said('inapplicable'), said('cantTell', 'needs-person')],
      'cantTell',
      'needs-person',
    ],
    [
      'missing evidence beside a pass',
      [said('passed'), said('missing', 'evidence-missing')],
      'cantTell',
      'evidence-missing',
    ],
    ['a proof of absence', [said('silent'), said('inapplicable')], 'inapplicable', null],
    ['a pass', [said('silent'), said('passed')], 'passed', null],
    ['rules that may not decide', [said('silent')], 'cantTell', 'not-decided'],
    ['no rule', [], 'untested', 'no-rule'],
  ])('%s', (_name, results, outcome, reason) => {
    expect(foldTest(results, false)).toEqual({ outcome, reason });
    expect(foldTest(results.toReversed(), false)).toEqual({ outcome, reason });
  });

  it('stays open when a paired test carries the certain failure', () => {
    const pair = { outcome: 'cantTell', reason: 'fail-pair' };
    expect(foldTest([said('passed')], true)).toEqual(pair);
    expect(foldTest([said('inapplicable')], true)).toEqual(pair);
    expect(foldTest([], true)).toEqual(pair);
    expect(foldTest([said('failed')], true)).toEqual({ outcome: 'failed', reason: null });
  });
});
