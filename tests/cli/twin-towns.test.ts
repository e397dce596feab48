import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestId } from '#model';
import type { Report } from '#report-model';
import { cli } from '../support/cli.ts';
import { servePages } from '../support/pages.ts';
import { PLANTED, twinTown, type Planted } from '../support/twin-towns.ts';

const SITE_TESTS = new Set([
  ...['8.6.1', '11.3.2', '12.1.1', '12.2.1', '12.3.1', '12.3.2', '12.3.3', '12.4.1', '12.4.2'],
  ...['12.4.3', '12.5.1', '12.5.2', '12.5.3', '12.7.2'],
]);

/** Tests that pass without a person on a page like the others. */
const CONSISTENT: readonly TestId[] = [
  '12.1.1',
  '12.4.1',
  '12.4.2',
  '12.4.3',
  '12.5.1',
  '12.5.2',
  '12.5.3',
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-twins-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly report: Report;
  /** `test path` of all that is failed or proposed on the tests across pages. */
  readonly suspected: readonly string[];
  /** Those of them that failed. */
  readonly failed: readonly string[];
}

async function audited(name: string, pages: Readonly<Record<string, string>>): Promise<Told> {
  const server = await servePages(pages);
  try {
    const list = join(folder, `${name}.txt`);
    const out = join(folder, name);
    writeFileSync(
      list,
      Object.keys(pages)
        .map((path) => `${server.origin}${path}\n`)
        .join(''),
    );
    const options = ['--probes', 'quick', '--format', 'json', '--out', out];
    const result = await cli(['audit', '--pages', list, '--no-crawl', ...options]);
    expect(result.code, result.stderr).toBe(0);
    const report = JSON.parse(readFileSync(join(out, 'report/report.json'), 'utf8')) as Report;
    return { report, ...toldIn(report) };
  } finally {
    await server.close();
  }
}

function toldIn({ pages, findings }: Report): Pick<Told, 'suspected' | 'failed'> {
  const pathOf = new Map(pages.map(({ id, url }) => [id, new URL(url).pathname]));
  const suspected = findings
    .filter(({ test, certainty }) => SITE_TESTS.has(test) && certainty !== 'lead')
    .flatMap(({ test, outcome, pages: on }) =>
      on.map((id) => ({ outcome, where: `${test} ${pathOf.get(id) ?? ''}` })),
    );
  const failed = suspected.filter(({ outcome }) => outcome === 'failed');
  return { suspected: places(suspected), failed: places(failed) };
}

/** Pages of the rows whose first cell is empty, in the table a test rests on. */
function rowsWithout({ pages, comparisons = [] }: Report, test: TestId): readonly string[] {
  const table = comparisons.find(({ tests }) => tests.includes(test));
  const rows = table?.rows.filter(({ cells: [first] }) => first === '') ?? [];
  const ids = rows.flatMap((row) => row.pages);
  return pages.filter(({ id }) => ids.includes(id)).map(({ url }) => new URL(url).pathname);
}

function places(found: readonly { readonly where: string }[]): readonly string[] {
  return [...new Set(found.map(({ where }) => where))].sort();
}

describe('a town hall’s site and its twin with defects', () => {
  it('nothing is suspected across the pages of the consistent one', async () => {
    const { report, suspected } = await audited('right', twinTown([]));
    expect(suspected).toEqual([]);
    expect(report.pages.every(({ status }) => status === 'audited')).toBe(true);
    const usual = report.pages.find(({ url }) => url.endsWith('/ecoles/cantine'));
    const outcomes = CONSISTENT.map((test) => [test, usual?.tests[test]?.outcome]);
    expect(outcomes).toEqual(CONSISTENT.map((test) => [test, 'passed']));
  }, 120_000);

  it('every planted defect is reported on its page, and nothing else', async () => {
    const { report, suspected, failed } = await audited('wrong', twinTown(PLANTED));
    const planted = (of: (one: Planted) => readonly string[]) =>
      PLANTED.flatMap((one) => of(one).map((test) => `${test} ${one.path}`)).sort();
    expect(suspected).toEqual(planted(({ tests }) => tests));
    expect(failed).toEqual(planted(({ failed: certain = [] }) => certain));
    expect(rowsWithout(report, '12.4.1')).toEqual(
      expect.arrayContaining(['/mairie/conseil', '/sorties/piscine']),
    );
  }, 120_000);
});
