import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '#report-model';
import { cli } from '../support/cli.ts';
import { servePages } from '../support/pages.ts';
import { twinTown } from '../support/twin-towns.ts';

const ARTICLES = ['/mairie/conseil', '/mairie/budget', '/mairie/services', '/plan-du-site'];
const STEPS = ['/demarches/cantine/etape-1', '/demarches/cantine/etape-2'];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-process-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the steps of a declared process are out of 12.1 and 12.2, and keep no other page from passing', async () => {
  const server = await servePages(twinTown([]));
  try {
    const list = join(folder, 'pages.yaml');
    const out = join(folder, 'run');
    const item = (path: string) => `  - url: ${server.origin}${path}\n`;
    writeFileSync(
      list,
      `pages:\n${[...ARTICLES, ...STEPS].map(item).join('')}processes:\n  - name: Cantine\n    pages:\n${STEPS.map((path) => `      - ${server.origin}${path}\n`).join('')}`,
    );
    const options = ['--probes', 'quick', '--format', 'json', '--out', out];
    const result = await cli(['audit', '--pages', list, '--no-crawl', ...options]);
    expect(result.code, result.stderr).toBe(0);
    const report = JSON.parse(readFileSync(join(out, 'report/report.json'), 'utf8')) as Report;
    const outcomes = report.pages.map(({ url, tests }) => [
      new URL(url).pathname,
      tests['12.1.1']?.outcome,
      tests['12.2.1']?.outcome,
    ]);
    expect(outcomes).toEqual([
      ...ARTICLES.map((path) => [path, 'passed', 'cantTell']),
      ...STEPS.map((path) => [path, 'inapplicable', 'inapplicable']),
    ]);
  } finally {
    await server.close();
  }
});
