import { describe, expect, it } from 'vitest';
import {
  countStatuses,
  criterionOf,
  criterionOnPage,
  criterionOnSite,
  rates,
  type Outcome,
  type Status,
} from '#model';

/** `count` times the same status. */
function many(count: number, status: Status): Status[] {
  return Array.from({ length: count }, () => status);
}

describe('a criterion on a page', () => {
  it.each<[Outcome[], Status]>([
    [['failed'], 'NC'],
    [['passed', 'failed'], 'NC'],
    [['cantTell', 'failed'], 'NC'],
    [['untested', 'failed', 'inapplicable'], 'NC'],
    [['cantTell'], 'NT'],
    [['passed', 'cantTell'], 'NT'],
    [['inapplicable', 'cantTell'], 'NT'],
    [['untested'], 'NT'],
    [['passed', 'untested'], 'NT'],
    [['inapplicable', 'untested'], 'NT'],
    [[], 'NT'],
    [['passed'], 'C'],
    [['inapplicable', 'passed', 'inapplicable'], 'C'],
    [['inapplicable'], 'NA'],
    [['inapplicable', 'inapplicable'], 'NA'],
  ])('%j is %s', (outcomes, status) => {
    expect(criterionOnPage(outcomes)).toBe(status);
    expect(criterionOnPage(outcomes.toReversed())).toBe(status);
  });
});

describe('a criterion on the sample', () => {
  it.each<[Status[], Status]>([
    [['NC'], 'NC'],
    [['C', 'NC', 'C'], 'NC'],
    [['NT', 'NC'], 'NC'],
    [['NA', 'NC'], 'NC'],
    [['NT'], 'NT'],
    [['C', 'NT'], 'NT'],
    [['NA', 'NT'], 'NT'],
    [[], 'NT'],
    [['C'], 'C'],
    [['NA', 'C', 'NA'], 'C'],
    [['NA'], 'NA'],
    [['NA', 'NA'], 'NA'],
  ])('%j is %s', (statuses, status) => {
    expect(criterionOnSite(statuses)).toBe(status);
    expect(criterionOnSite(statuses.toReversed())).toBe(status);
  });
});

describe('the rates', () => {
  it('count each status', () => {
    const site: Status[] = ['C', 'C', 'NC', 'NA', 'NA', 'NA', 'NT'];
    expect(countStatuses(site)).toEqual({ C: 2, NC: 1, NA: 3, NT: 1 });
    expect(rates(site, [])).toMatchObject({
      compliant: 2,
      nonCompliant: 1,
      notApplicable: 3,
      notTested: 1,
    });
  });

  it('say no rate and no state while one criterion is not tested', () => {
    const { global, state } = rates([...many(105, 'C'), 'NT'], [many(106, 'C')]);
    expect(global).toBeNull();
    expect(state).toBeNull();
  });

  it('leave what is not applicable out of the rate', () => {
    expect(rates([...many(3, 'C'), 'NC', ...many(102, 'NA')], []).global).toBe(75);
  });

  it.each<[compliant: number, nonCompliant: number, state: 'fully' | 'partially' | 'non']>([
    [106, 0, 'fully'],
    [1, 0, 'fully'],
    [105, 1, 'partially'],
    [53, 53, 'partially'],
    [1, 1, 'partially'],
    [0, 1, 'non'],
    // Each of these is 49.5 % or more, and 50 % once rounded.
    [50, 51, 'non'],
    [51, 52, 'non'],
    [52, 53, 'non'],
  ])('%i compliant and %i not is « %s », on the exact fraction', (compliant, not, state) => {
    expect(rates([...many(compliant, 'C'), ...many(not, 'NC')], []).state).toBe(state);
  });

  it('bound what the untested may still change: all of it failed, all of it passed', () => {
    const { bounds } = rates([...many(2, 'C'), ...many(1, 'NC'), ...many(5, 'NT'), 'NA'], []);
    expect(bounds).toEqual({ low: 25, high: 87.5 });
  });

  it('have equal bounds once all is tested', () => {
    const { bounds, global } = rates([...many(3, 'C'), 'NC', 'NA'], []);
    expect(bounds).toEqual({ low: 75, high: 75 });
    expect(global).toBe(75);
  });

  it('say nothing of an empty sample: no rate, no state, bounds wide open', () => {
    expect(rates(many(106, 'NT'), [])).toEqual({
      compliant: 0,
      nonCompliant: 0,
      notApplicable: 0,
      notTested: 106,
      global: null,
      average: null,
      bounds: { low: 0, high: 100 },
      state: null,
    });
  });

  it('say nothing when nothing is applicable', () => {
    expect(rates(many(106, 'NA'), [many(106, 'NA')])).toMatchObject({
      global: null,
      average: null,
      bounds: { low: 0, high: 100 },
      state: null,
    });
  });

  it('average the pages’ own rates, whatever their number of criteria', () => {
    const pages: Status[][] = [
      ['C', 'NC'],
      ['C', 'C', 'C', 'NA'],
    ];
    expect(rates(['C', 'NC'], pages).average).toBe(75);
  });

  it('leave pages without an applicable criterion out of the average', () => {
    expect(rates(['C'], [['C', 'NC'], ['NA']]).average).toBe(50);
  });

  it('have no average while one page has one criterion not tested', () => {
    expect(
      rates(
        ['C'],
        [
          ['C', 'C'],
          ['C', 'NT'],
        ],
      ).average,
    ).toBeNull();
  });
});

it('a test belongs to the criterion its id starts with', () => {
  expect(criterionOf('8.10.2')).toBe('8.10');
  expect(criterionOf('11.1.3')).toBe('11.1');
});
