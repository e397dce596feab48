import { describe, expect, it } from 'vitest';
import { foldTest, type RuleResult } from '#evaluate';

const result = (
  verdict: RuleResult['verdict'],
  reason: RuleResult['reason'] = null,
): RuleResult => ({ rule: 'r', verdict, reason, findings: [], targets: 1 });

describe('a test on a page, from what its rules said', () => {
  it.each([
    [['failed', 'cantTell', 'passed'], 'failed'],
    [['failed', 'error'], 'failed'],
    [['error', 'passed'], 'untested'],
    [['cantTell', 'passed'], 'cantTell'],
    [['missing', 'inapplicable'], 'cantTell'],
    [['missing', 'passed'], 'cantTell'],
    [['inapplicable', 'silent'], 'inapplicable'],
    [['inapplicable', 'passed'], 'inapplicable'],
    [['passed', 'silent'], 'passed'],
    [['silent', 'silent'], 'cantTell'],
    [[], 'untested'],
  ] as const)('%j is %s', (verdicts, outcome) => {
    expect(
      foldTest(
        verdicts.map((verdict) => result(verdict)),
        false,
      ).outcome,
    ).toBe(outcome);
  });

  it.each([
    ['passed', 'cantTell'],
    ['inapplicable', 'cantTell'],
    ['failed', 'failed'],
  ] as const)('the other half of a fail-pair: %s is %s', (verdict, outcome) => {
    expect(foldTest([result(verdict)], true)).toMatchObject({ outcome });
  });

  it('keeps the reason of what is open', () => {
    expect(foldTest([result('cantTell', 'coverage')], false)).toEqual({
      outcome: 'cantTell',
      reason: 'coverage',
    });
    expect(foldTest([result('silent', 'not-decided')], false)).toEqual({
      outcome: 'cantTell',
      reason: 'not-decided',
    });
    expect(foldTest([], false)).toEqual({ outcome: 'untested', reason: 'no-rule' });
  });
});
