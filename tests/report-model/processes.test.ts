import { describe, expect, it } from 'vitest';
import type { RunVerdicts } from '#model';
import { buildReport, type Report } from '#report-model';
import { townHall } from '../support/town-hall-run.ts';

const urls = townHall.pages.map(({ url }) => url);
const named = { fr: 'Démarche', en: 'Procedure' };
/** One page passes a criterion that another fails. */
const verdicts: RunVerdicts = {
  ...townHall.verdicts,
  pages: townHall.verdicts.pages.map((page, place) => {
    const outcome = place === 0 ? 'passed' : 'failed';
    const test = { outcome, reason: null, findings: [] } as const;
    return { ...page, tests: { ...page.tests, '8.3.1': test } };
  }),
};
const reportWith = (pages: readonly string[] | null): Report =>
  buildReport({
    ...townHall,
    verdicts,
    run: { ...townHall.run, ...(pages && { processes: [{ name: named, pages }] }) },
    language: 'fr',
  });
const alone = reportWith(null);
const audited = alone.pages.filter(({ status }) => status === 'audited').map(({ url }) => url);
const ids = Object.keys(alone.criteria) as (keyof Report['criteria'])[];

describe('a process', () => {
  const report = reportWith(audited);

  it('is validated on a criterion only if all its pages are', () => {
    const [process] = report.processes;
    expect(process).toMatchObject({ id: 'process-1', name: 'Démarche', missing: [] });
    for (const id of ids) expect(process?.criteria[id]).toBe(alone.criteria[id]?.status);
  });

  it('holds back what one of its pages would pass alone, and nothing else', () => {
    let held = 0;
    for (const [place, page] of report.pages.entries())
      for (const id of ids) {
        const before = alone.pages[place]?.criteria[id];
        const whole = report.processes[0]?.criteria[id];
        const isHeld = before?.status === 'C' && whole !== 'C';
        held += isHeld ? 1 : 0;
        expect(page.criteria[id]).toEqual(
          isHeld ? { status: whole, by: 'tool', process: 'process-1' } : before,
        );
      }
    expect(held).toBeGreaterThan(0);
  });

  it('leaves the criteria of the site as they are', () => {
    for (const id of ids) expect(report.criteria[id]?.status).toBe(alone.criteria[id]?.status);
  });

  it('validates nothing while one of its pages was not audited', () => {
    const lost = urls.find((url) => !audited.includes(url)) ?? '';
    const [process] = reportWith([...audited.slice(0, 1), lost]).processes;
    expect(process?.missing).toEqual([lost]);
    expect(Object.values(process?.criteria ?? {})).not.toContain('C');
  });
});
