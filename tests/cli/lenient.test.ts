import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { page, servePages } from '../support/pages.ts';

const FORM = `<main><h1>Contact</h1><form action="/envoi"><label>Nom <input name="nom"></label>
  <button>Envoyer</button></form></main>`;

interface Told {
  readonly run: {
    readonly settings: { readonly lenient: readonly string[] };
    readonly readings: readonly { id: string; value: string; byDefault: string }[];
  };
  readonly pages: readonly { readonly tests: Record<string, { outcome: string }> }[];
  readonly findings: readonly {
    test: string;
    rule: string;
    outcome: string;
    certainty: string;
  }[];
}

let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;
beforeAll(async () => {
  server = await servePages({
    '/': page(FORM),
    '/mobile': page(FORM, '<meta name="viewport" content="width=device-width, user-scalable=no">'),
  });
  folder = mkdtempSync(join(tmpdir(), 'rgaa-lenient-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const reportIn = (run: string) =>
  JSON.parse(readFileSync(join(run, 'report/report.json'), 'utf8')) as Told;
const labels = ({ findings }: Told) =>
  findings
    .filter(({ test }) => test === '11.1.1')
    .map(({ outcome, certainty }) => [outcome, certainty]);

it('judges by the letter, and leaves to a person what a relaxed reading leaves', async () => {
  const run = join(folder, 'run');
  const args = ['audit', `${server.origin}/`, '--no-crawl', '--format', 'json', '--out', run];
  expect((await cli(args)).code).toBe(0);
  const strict = reportIn(run);
  expect(labels(strict)).toEqual([['failed', 'certain']]);
  expect(strict.run.settings.lenient).toEqual([]);

  expect((await cli(['evaluate', run, '--lenient', 'wrapped-labels'])).code).toBe(0);
  const relaxed = reportIn(run);
  expect(labels(relaxed)).toEqual([['cantTell', 'proposed']]);
  expect(relaxed.pages[0]?.tests['11.1.1']?.outcome).toBe('cantTell');
  expect(relaxed.run.settings.lenient).toEqual(['wrapped-labels']);
});

it('holds for a failure what the audit reads strictly', async () => {
  const run = join(folder, 'mobile');
  const args = ['audit', `${server.origin}/mobile`, '--no-crawl', '--format', 'json', '--out', run];
  expect((await cli(args)).code).toBe(0);
  const zoom = ({ findings }: Told) =>
    findings.filter(({ test, rule }) => test === '10.4.2' && rule !== '10.4.2/growth');
  expect(zoom(reportIn(run))).toMatchObject([{ outcome: 'cantTell', certainty: 'proposed' }]);

  const { code, stderr } = await cli(['evaluate', run, '--strict', 'mobile-zoom']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/Lectures +mobile-zoom \(stricte\)/u);
  const strict = reportIn(run);
  expect(zoom(strict)).toMatchObject([{ outcome: 'failed', certainty: 'certain' }]);
  expect(strict.run.readings.filter(({ value, byDefault }) => value !== byDefault)).toMatchObject([
    { id: 'mobile-zoom', value: 'strict', tests: ['10.4.2'] },
  ]);
});

it('refuses a reading it does not know and names the nearest', async () => {
  const { code, stderr } = await cli(['audit', server.origin, '--lenient', 'wraped-labels']);
  expect(code).toBe(2);
  expect(stderr).toContain('« wrapped-labels »');
});
