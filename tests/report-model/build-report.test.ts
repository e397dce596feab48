import { describe, expect, it } from 'vitest';
import type { CriterionId, Language, Status, TestId } from '#model';
import { CRITERION_IDS, TEST_IDS } from '#referential';
import { buildReport, summarize, type Report } from '#report-model';
import { townHall, townHallPages, townHallRun, verdictsOn } from '../support/town-hall-run.ts';

function report(language: Language = 'fr'): Report {
  return buildReport({ ...townHall, language });
}

describe('the report of a run', () => {
  it('gives every audited page all 258 tests and all 106 criteria', () => {
    const audited = report().pages.filter((page) => page.status === 'audited');
    expect(audited).toHaveLength(11);
    for (const page of audited) {
      expect(Object.keys(page.tests)).toEqual([...TEST_IDS]);
      expect(Object.keys(page.criteria)).toEqual([...CRITERION_IDS]);
    }
    expect(TEST_IDS).toHaveLength(258);
    expect(CRITERION_IDS).toHaveLength(106);
  });

  it('keeps pages in error and pages left out in their place, with no verdict', () => {
    const { pages } = report();
    expect(pages.map((page) => page.id)).toEqual(townHallPages.map((page) => page.id));
    expect(pages[11]).toMatchObject({
      status: 'error',
      error: { reason: 'timeout' },
      tests: {},
      criteria: {},
    });
    expect(pages[12]).toMatchObject({ status: 'skipped', error: { reason: 'download' } });
  });

  it('folds tests into criteria on the page, and pages into criteria over the sample', () => {
    const { pages, criteria } = report();
    const onPage = (page: number, id: CriterionId) => pages[page]?.criteria[id]?.status;
    expect(onPage(7, '8.3')).toBe('NC');
    expect(onPage(0, '8.3')).toBe('NT');
    expect(onPage(0, '8.5')).toBe('C');
    expect(onPage(0, '13.1')).toBe('NA');
    const site = (id: CriterionId) => criteria[id];
    expect(site('8.3')).toEqual({ status: 'NC', pages: { C: 0, NC: 1, NA: 0, NT: 10 } });
    expect(site('8.5')).toEqual({ status: 'C', pages: { C: 11, NC: 0, NA: 0, NT: 0 } });
    expect(site('13.1')).toEqual({ status: 'NA', pages: { C: 0, NC: 0, NA: 11, NT: 0 } });
    expect(site('8.6')).toEqual({ status: 'NT', pages: { C: 0, NC: 0, NA: 0, NT: 11 } });
  });

  it('says no rate while anything is not tested', () => {
    const { rates } = report();
    expect(rates.notTested).toBeGreaterThan(0);
    expect(rates).toMatchObject({ global: null, average: null, state: null });
    expect(rates.bounds.low).toBeLessThan(rates.bounds.high);
  });

  it('speaks the language of the run', () => {
    expect(report('fr').findings[0]?.message).toContain('n’a pas d’alternative');
    expect(report('en').findings[0]?.message).toContain('has no text alternative');
    expect(report('en').run.notices).toEqual([
      'The browser ran without its sandbox (running as root).',
    ]);
  });

  it('says why a test is open, and nothing where it is closed', () => {
    const tests = report().pages[0]?.tests ?? {};
    const of = (test: TestId) => tests[test];
    expect(of('8.6.1')).toEqual({ outcome: 'cantTell', reason: 'needs-person', findings: [] });
    expect(of('1.3.1')).toEqual({ outcome: 'untested', reason: 'no-rule', findings: [] });
    expect(of('8.5.1')).toEqual({ outcome: 'passed', findings: [] });
    expect(of('1.1.1')).toEqual({ outcome: 'failed', findings: ['F1'] });
  });

  it('sorts what could not be read', () => {
    const { pages } = buildReport({
      ...townHall,
      language: 'fr',
      verdicts: verdictsOn(townHallPages, [], { p1: ['capped', 'unreadable-frame'] }),
    });
    expect(pages[0]?.coverage).toEqual({
      capped: ['capped'],
      unreadable: ['unreadable-frame'],
      settled: true,
    });
    expect(pages[1]?.coverage).toEqual({ capped: [], unreadable: [], settled: true });
  });

  it('takes a test the verdicts do not know for untested', () => {
    const verdicts = verdictsOn(townHallPages, []);
    const [first, ...others] = verdicts.pages;
    if (!first) throw new Error('no page');
    const tests = Object.fromEntries(Object.entries(first.tests).filter(([id]) => id !== '8.5.1'));
    const { pages, criteria } = buildReport({
      ...townHall,
      language: 'fr',
      verdicts: { ...verdicts, pages: [{ ...first, tests }, ...others] },
    });
    expect(pages[0]?.tests['8.5.1']).toEqual({
      outcome: 'untested',
      reason: 'no-rule',
      findings: [],
    });
    expect(criteria['8.5']?.status).toBe('NT');
  });

  it('prints no path of the machine', () => {
    const engines = { ...townHallRun.engines, browserPath: '/home/someone/chrome' };
    const run = { ...townHallRun, engines };
    const text = JSON.stringify(buildReport({ ...townHall, run, language: 'fr' }));
    expect(text).not.toContain('/home/someone');
  });

  it('with no page audited, leaves every criterion not tested and opens the bounds', () => {
    const pages = townHallPages.filter((page) => page.status !== 'audited');
    const { criteria, rates } = buildReport({
      ...townHall,
      pages,
      verdicts: verdictsOn(pages, []),
      language: 'fr',
    });
    expect(new Set(Object.values(criteria).map((one): Status => one.status))).toEqual(
      new Set(['NT']),
    );
    expect(rates).toMatchObject({ global: null, bounds: { low: 0, high: 100 } });
  });

  it('refuses to call audited a page that was not judged', () => {
    const verdicts = { ...townHall.verdicts, pages: townHall.verdicts.pages.slice(1) };
    expect(() => buildReport({ ...townHall, verdicts, language: 'fr' })).toThrow('p1');
  });
});

describe('the summary', () => {
  it('counts pages, criteria and findings, and names the criteria not met', () => {
    expect(summarize(report('en'))).toMatchObject({
      pages: { audited: 11, error: 1, skipped: 1 },
      criteria: { NC: 4, C: 2, NA: 5, NT: 95 },
      nonCompliant: [
        { criterion: '1.1', pages: 11 },
        { criterion: '3.2', pages: 3 },
        { criterion: '8.3', label: 'Default language present', pages: 1 },
        { criterion: '11.1', pages: 11 },
      ],
      findings: { certain: 6, proposed: 1, lead: 1 },
      failed: 5,
    });
  });
});
