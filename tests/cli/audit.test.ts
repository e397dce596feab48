import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JournalRecord } from '#crawl';
import type { Report } from '#report-model';
import { cli, startCli } from '../support/cli.ts';
import { page, servePages, type Answer } from '../support/pages.ts';

const ARTICLES = 12;
const links = (n: number) =>
  Array.from({ length: n }, (_, i) => `<a href="/a/${i + 1}">Article ${i + 1}</a>`).join(' ');

/** A site of twelve articles, slow enough to be interrupted, with one of everything that is no page. */
function site(): Record<string, Answer> {
  const pages: Record<string, Answer> = {
    '/': page(
      `<main><h1>Accueil</h1>${links(ARTICLES)} <a href="/gone">x</a> <a href="/doc.pdf">PDF</a> <a href="/twin">y</a> <a href="/out">z</a> <a href="/private/1">p</a> <a href="http://127.0.0.1:1/">ailleurs</a></main>`,
    ),
    '/robots.txt': (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end('User-agent: *\nDisallow: /private/\n'),
    '/twin': (_request, response) => void response.writeHead(302, { location: '/a/1' }).end(),
    '/out': (_request, response) =>
      void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    '/private/1': page('<p>secret</p>'),
    '/hang': () => undefined,
    '/login': page(
      '<form><label for="p">Mot de passe</label><input id="p" type="password"></form>',
    ),
    '/members': (_request, response) => void response.writeHead(302, { location: '/login' }).end(),
    '/empty': '<!doctype html><html lang="fr"><head><title>Vide</title></head><body></body></html>',
    '/bad': page('<p lang="">x</p>').replace(' lang="fr"', ''),
  };
  for (let i = 1; i <= ARTICLES; i++)
    pages[`/a/${i}`] = page(`<main><h1>Article ${i}</h1><p>Texte ${i}</p></main>`, '').replace(
      '<title>Essai',
      `<title>Article ${i}`,
    );
  return pages;
}

let folder: string;
let server: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  server = await servePages(site());
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rgaa-audit-'));
  server.hits.clear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = () => join(folder, 'run');
const report = () =>
  JSON.parse(readFileSync(join(run(), 'report', 'report.json'), 'utf8')) as Report;
const list = (...paths: string[]) => {
  const file = join(folder, 'pages.txt');
  writeFileSync(
    file,
    paths.map((path) => (path.startsWith('http') ? path : server.origin + path)).join('\n'),
  );
  return file;
};
const pathsOf = (status: string) =>
  report()
    .pages.filter((one) => one.status === status)
    .map((one) => new URL(one.url).pathname);

describe('rgaa audit on a site', () => {
  it('crawls links, keeps robots.txt, records what is no page, and writes both reports', async () => {
    const result = await cli(['audit', `${server.origin}/`, '--out', run()]);
    expect(result.stderr).toContain('Rapport :');
    expect(result.code).toBe(0);
    expect(pathsOf('audited').sort()).toEqual(
      ['/', ...Array.from({ length: ARTICLES }, (_, i) => `/a/${i + 1}`)].sort(),
    );
    const skipped = report().pages.filter((one) => one.status === 'skipped');
    expect(
      Object.fromEntries(skipped.map((one) => [new URL(one.url).pathname, one.error?.reason])),
    ).toMatchObject({
      '/gone': 'http',
      '/twin': 'duplicate',
      '/out': 'out-of-scope',
    });
    expect(server.hits.get('/private/1')).toBeUndefined();
    for (const one of report().pages.filter((p) => p.status === 'audited')) {
      expect(Object.keys(one.tests)).toHaveLength(258);
      expect(Object.keys(one.criteria)).toHaveLength(106);
    }
    expect(report().rates.global).toBeNull();
    expect(readFileSync(join(run(), 'report', 'report.html'), 'utf8')).toContain('Article');
  });

  it('keeps within the page limit and says so', async () => {
    expect(
      (await cli(['audit', `${server.origin}/`, '--out', run(), '--max-pages', '4'])).code,
    ).toBe(0);
    expect(pathsOf('audited')).toHaveLength(4);
    expect(report().run.stoppedBecause).toBe('limit');
  });

  it('audits a list alone, in its order, without following links', async () => {
    await cli(['audit', '--pages', list('/a/3', '/a/1', '/'), '--out', run()]);
    expect(report().pages.map((one) => new URL(one.url).pathname)).toEqual(['/a/3', '/a/1', '/']);
  });

  it('writes report.json on standard output, and nothing else', async () => {
    const result = await cli([
      'audit',
      '--pages',
      list('/a/1'),
      '--out',
      run(),
      '--json',
      '--quiet',
    ]);
    expect((JSON.parse(result.stdout) as Report).pages).toHaveLength(1);
    expect(result.stderr).toBe('');
  });

  it('judges and renders again without a browser, to the same verdicts', async () => {
    await cli(['audit', '--pages', list('/bad', '/a/1'), '--out', run(), '--format', 'json']);
    const before = report();
    expect(existsSync(join(run(), 'report', 'report.html'))).toBe(false);
    await server.close();
    expect((await cli(['evaluate', run(), '--browser', '/none'])).code).toBe(2);
    expect((await cli(['evaluate', run()])).code).toBe(0);
    expect(report()).toEqual(before);
    expect((await cli(['report', run(), '--format', 'pdf'])).code).toBe(2);
    expect((await cli(['report', run(), '--lang', 'en', '--format', 'html'])).code).toBe(0);
    expect(readFileSync(join(run(), 'report', 'report.html'), 'utf8')).toContain('<html lang="en"');
    server = await servePages(site());
  });
});

describe('the gate', () => {
  const gate = (page: string, rule: string) =>
    cli(['audit', '--pages', list(page), '--out', run(), '--fail-on', rule, '--timeout', '2']);

  it('fails on what it was told to', async () => {
    const result = await gate('/bad', 'criterion:8.3');
    expect(result.stderr).toContain('Seuil dépassé : criterion:8.3');
    expect(result.code).toBe(1);
  });

  it('passes when the limit is not exceeded', async () => {
    expect((await gate('/a/1', 'criterion:8.3')).code).toBe(0);
  });

  it.each([
    ['a page that is not there', '/gone', 'http'],
    ['a page that hangs', '/hang', 'timeout'],
    ['a login in place of the page', '/members', 'blocked'],
    ['a host that is not there', 'http://nowhere.invalid/', 'dns'],
    ['a port where nobody listens', 'http://127.0.0.1:1/', 'connection'],
  ])('is never green on %s', async (_name, path, reason) => {
    const result = await gate(path, 'certain>0');
    expect(result.code).toBe(3);
    expect(report().pages.map((one) => [one.status, one.error?.reason])).toEqual([
      ['error', reason],
    ]);
    expect(report().rates.global).toBeNull();
  });

  it('is never green on a page that shows nothing', async () => {
    expect((await gate('/empty', 'certain>1000')).code).toBe(3);
  });
});

describe('an interrupted run', () => {
  const args = () => ['audit', `${server.origin}/`, '--out', run(), '--delay', '0.3', '--verbose'];
  const resume = () => cli(['audit', '--resume', run()]);
  const expectWhole = () => {
    expect(pathsOf('audited').sort()).toEqual(
      ['/', ...Array.from({ length: ARTICLES }, (_, i) => `/a/${i + 1}`)].sort(),
    );
    expect(existsSync(join(run(), 'lock.json'))).toBe(false);
  };

  it('after Ctrl-C: a partial report that says so, then the rest and nothing twice', async () => {
    const first = startCli(args());
    await first.said('\n3/');
    first.child.kill('SIGINT');
    expect((await first.done).code).toBe(130);
    expect(report().run).toMatchObject({ complete: false, stoppedBecause: 'interrupted' });
    const done = pathsOf('audited');
    expect(done.length).toBeGreaterThanOrEqual(3);
    expect(done.length).toBeLessThan(ARTICLES + 1);
    expect((await resume()).code).toBe(0);
    expectWhole();
    // `/twin` leads to the first article: it is loaded once more by that name.
    for (const path of done.filter((one) => one !== '/a/1'))
      expect(server.hits.get(path), path).toBe(1);
  });

  it('after kill -9: no page lost, none loaded twice but those in flight', async () => {
    const first = startCli(args());
    await first.said('\n3/');
    first.child.kill('SIGKILL');
    await first.done;
    const inFlight = pagesInFlight();
    const stored = readdirSync(join(run(), 'pages')).filter((name) => name.endsWith('.gz'));
    expect(stored.length).toBeGreaterThanOrEqual(3);
    expect((await resume()).code).toBe(0);
    expectWhole();
    // `/twin` leads to the first article, which is therefore loaded once more by that name.
    const twice = [...server.hits].filter(
      ([path, hits]) => path.startsWith('/a/') && path !== '/a/1' && hits > 1,
    );
    expect(twice.filter(([path]) => !inFlight.has(path))).toEqual([]);
  });

  /** Paths of the pages that had begun and not ended when the run was killed. */
  function pagesInFlight(): Set<string> {
    const lines = readFileSync(join(run(), 'frontier.jsonl'), 'utf8').trim().split('\n');
    const records = lines.map((line) => JSON.parse(line) as JournalRecord);
    const ended = new Set(records.flatMap((one) => (one.type === 'done' ? [one.id] : [])));
    const begun = records.flatMap((one) =>
      one.type === 'started' && !ended.has(one.id) ? [one] : [],
    );
    return new Set(begun.map(({ url }) => new URL(url).pathname));
  }
});
