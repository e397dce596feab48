import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';
import { page, servePages } from '../support/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'rgaa-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('records each visit where asked, and the verdicts are those of an audit that is not recorded', async () => {
  const server = await servePages({ '/': page('<main><h1>Mairie</h1><p>Texte</p></main>') });
  const audit = (name: string, ...more: string[]) =>
    cli([
      ...['audit', `${server.origin}/`, '--no-crawl', '--probes', 'quick', '--format', 'json'],
      ...['--out', join(folder, name), ...more],
    ]);
  try {
    const [plain, recorded] = [await audit('plain'), await audit('recorded', '--trace')];
    expect([plain.code, recorded.code], plain.stderr + recorded.stderr).toEqual([0, 0]);
  } finally {
    await server.close();
  }
  const traces = join(folder, 'recorded/traces');
  expect(readdirSync(traces)).toEqual(['p1.zip']);
  expect(readFileSync(join(traces, 'p1.zip')).subarray(0, 2).toString()).toBe('PK');
  expect(readdirSync(join(folder, 'plain'))).not.toContain('traces');
  const outcomes = (name: string): unknown => {
    const report = JSON.parse(readFileSync(join(folder, name, 'report/report.json'), 'utf8')) as {
      pages: { tests: unknown }[];
    };
    return report.pages.map(({ tests }) => tests);
  };
  expect(outcomes('recorded')).toEqual(outcomes('plain'));
});
