import { describe, expect, it } from 'vitest';
import type { FoldedFinding, PageRecord } from '#model';
import { notes } from '#rules/notes';
import { buildReport, htmlModel, type HtmlModel } from '#report-model';
import { byWeight, fairShare, measures } from '../../src/report-model/html/findings.ts';
import { Places } from '../../src/report-model/html/places.ts';
import { townHall, townHallPages, verdictsOn } from '../support/town-hall-run.ts';

function model(): HtmlModel {
  return htmlModel(buildReport({ ...townHall, language: 'fr' }), { lang: 'fr', notes });
}

function findingsOf(groups: HtmlModel['defects']): string[] {
  return groups.flatMap((group) =>
    group.criteria.flatMap((criterion) => criterion.findings.map((finding) => finding.id)),
  );
}

describe('the view of a report', () => {
  it('puts certain failures under theme and criterion, and nothing else with them', () => {
    const { defects } = model();
    expect(defects.map((group) => group.number)).toEqual([1, 3, 8, 11]);
    expect(findingsOf(defects)).toEqual(['F1', 'F3', 'F2', 'F4', 'F5']);
  });

  it('keeps every open criterion for a person, with its reasons, steps and findings', () => {
    const { toCheck } = model();
    const criteria = toCheck.flatMap((group) => group.criteria);
    expect(findingsOf(toCheck)).toEqual(['F8', 'F7', 'F6']);
    const title = criteria.find(({ criterion }) => criterion.id === '8.6');
    expect(title?.reasons).toEqual([{ reason: 'needs-person', tests: ['8.6.1'], pages: 11 }]);
    expect(title?.steps).toEqual(notes['8.6']?.fr);
    // 8.5 passed everywhere, 13.1 was proven not to apply: neither waits for anyone.
    expect(criteria.map(({ criterion }) => criterion.id)).not.toContain('8.5');
    expect(criteria.map(({ criterion }) => criterion.id)).not.toContain('13.1');
    // 1.1 fails on one of its tests; the others are still open.
    expect(criteria.find(({ criterion }) => criterion.id === '1.1')?.criterion.status).toBe('NC');
  });

  it('names what a page could not be read for', () => {
    expect(model().pages[5]?.unread).toEqual(['unreadable-frame']);
    expect(model().counts).toMatchObject({ audited: 11, error: 1, skipped: 1, partlyRead: 1 });
  });

  it('shows at most 1,000 pages, 10 + 40 pages of a finding and 1,000 failures, and counts the rest', () => {
    const pages = Array.from({ length: 1200 }, (_one, index): PageRecord => ({
      ...(townHallPages[0] as PageRecord),
      id: `p${index + 1}`,
      url: `https://www.ville-exemple.fr/${index}`,
    }));
    const [pattern] = townHall.verdicts.findings;
    const finding = (index: number): FoldedFinding => ({
      ...(pattern as FoldedFinding),
      id: `F${index + 1}`,
      test: index % 3 === 0 ? '8.3.1' : '1.1.1',
      pages: index === 0 ? pages.map((page) => page.id) : ['p1'],
    });
    const verdicts = verdictsOn(
      pages,
      Array.from({ length: 3000 }, (_one, at) => finding(at)),
    );
    const view = htmlModel(buildReport({ ...townHall, pages, verdicts, language: 'fr' }), {
      lang: 'fr',
      notes,
    });
    expect(view.pages).toHaveLength(1000);
    expect(view.pagesCut).toBe(200);
    const criteria = view.defects.flatMap((group) => group.criteria);
    expect(criteria.map((one) => [one.criterion.id, one.findings.length, one.cut])).toEqual([
      ['1.1', 500, 1500],
      ['8.3', 500, 500],
    ]);
    const widest = criteria[1]?.findings[0];
    expect(widest).toMatchObject({ id: 'F1', pageCount: 1200, pagesCut: 1150 });
    expect(widest?.firstPages).toHaveLength(10);
    expect(widest?.morePages).toHaveLength(40);
    expect(widest?.pageRanges).toBe('1-1200');
  });
});

describe('what is shown of many findings', () => {
  it.each<[sizes: number[], budget: number, share: number]>([
    [[], 10, 1],
    [[3, 2], 10, 3],
    [[100, 2], 10, 8],
    [[100, 100], 10, 5],
    [[1, 1, 1, 50, 60], 20, 8],
    [[9, 9, 9], 2, 1],
  ])('of groups of %j, %i in all: at most %i each', (sizes, budget, share) => {
    expect(fairShare(sizes, budget)).toBe(share);
  });

  it('starts with the surest, then the heaviest, then the most widespread', () => {
    const [base] = buildReport({ ...townHall, language: 'fr' }).findings;
    if (!base) throw new Error('no finding');
    const lead = { ...base, id: 'lead', certainty: 'lead' as const };
    const minor = { ...base, id: 'minor', impact: 'minor' as const };
    const unknown = { ...base, id: 'unknown', impact: null };
    const wide = { ...base, id: 'wide', pages: Array.from({ length: 12 }, (_one, at) => `p${at}`) };
    const often = { ...base, id: 'often', occurrences: 99 };
    expect([lead, unknown, minor, base, often, wide].sort(byWeight).map((one) => one.id)).toEqual([
      'wide',
      'often',
      base.id,
      'minor',
      'unknown',
      'lead',
    ]);
  });
});

describe('measured data', () => {
  it('becomes named values, whatever its shape', () => {
    expect(
      measures({ ratio: 2.5, colors: ['#fff', '#000'], box: { x: 1, deep: { y: [{ z: 2 }] } } }, 9),
    ).toEqual([
      { name: 'ratio', value: 2.5 },
      { name: 'colors', value: '#fff, #000' },
      { name: 'box.x', value: 1 },
      { name: 'box.deep.y', value: '[{"z":2}]' },
    ]);
  });

  it('is cut in number and in length', () => {
    const data = Object.fromEntries(
      Array.from({ length: 50 }, (_one, at) => [`k${at}`, 'v'.repeat(1000)]),
    );
    const cut = measures(data, 12);
    expect(cut).toHaveLength(12);
    expect(cut[0]?.value).toHaveLength(300);
  });
});

it('places of pages are joined into ranges', () => {
  const pages = buildReport({ ...townHall, language: 'fr' }).pages;
  const places = new Places(pages, null);
  expect(places.ranges(['p7', 'p1', 'p3', 'p2', 'unknown'])).toBe('1-3 7');
  expect(places.ranges([])).toBe('');
});
