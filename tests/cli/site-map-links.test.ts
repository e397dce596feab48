import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '#report-model';
import { cli } from '../support/cli.ts';
import { servePages } from '../support/pages.ts';
import { SITE_MAP } from '../support/twin-town-pages.ts';
import { twinTown } from '../support/twin-towns.ts';

const MAP = '/plan-du-site';
const ROBOTS = 'User-agent: *\nDisallow: /reserve/\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-map-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Audits the site map alone: its links lead out of the sample. */
async function auditedMap(name: string, more: readonly string[], ...options: string[]) {
  const links = [...SITE_MAP.links, ...more];
  const pages = twinTown([{ what: 'links', path: MAP, tests: [], page: { links } }]);
  const server = await servePages({
    ...pages,
    '/robots.txt': (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/plain' }).end(ROBOTS),
  });
  try {
    const list = join(folder, `${name}.txt`);
    const out = join(folder, name);
    writeFileSync(list, `${server.origin}${MAP}\n`);
    await cli([
      'audit',
      '--pages',
      list,
      '--no-crawl',
      '--format',
      'json',
      '--out',
      out,
      ...options,
    ]);
    const report = JSON.parse(readFileSync(join(out, 'report/report.json'), 'utf8')) as Report;
    return { report, hits: server.hits };
  } finally {
    await server.close();
  }
}

const outcomeOf = ({ pages }: Report, test: `${number}.${number}.${number}`) =>
  pages[0]?.tests[test]?.outcome;

it('a site map whose links all lead to the page they name passes', async () => {
  const { report, hits } = await auditedMap('right', []);
  expect(outcomeOf(report, '12.3.2')).toBe('passed');
  expect(outcomeOf(report, '12.3.3')).toBe('passed');
  expect(hits.get('/ecoles/cantine')).toBe(1);
});

it('a dead link fails; what acts or is refused is left alone and asked about', async () => {
  const { report, hits } = await auditedMap('wrong', [
    '/ancienne-page',
    '/deconnexion',
    '/reserve/page',
  ]);
  expect(outcomeOf(report, '12.3.2')).toBe('failed');
  const told = report.findings.filter(({ test }) => test === '12.3.2');
  expect(told.map(({ certainty, data }) => [certainty, data['status'] ?? data['count']])).toEqual([
    ['certain', 404],
    ['lead', 2],
  ]);
  expect(told[0]?.target?.html).toContain('/ancienne-page');
  expect(hits.get('/ancienne-page')).toBe(2);
  expect(hits.get('/deconnexion')).toBeUndefined();
  expect(hits.get('/reserve/page')).toBeUndefined();
});

it('a quick audit follows no link', async () => {
  const { report, hits } = await auditedMap('quick', ['/ancienne-page'], '--probes', 'quick');
  expect(outcomeOf(report, '12.3.2')).toBe('cantTell');
  expect(hits.get('/ancienne-page')).toBeUndefined();
});
