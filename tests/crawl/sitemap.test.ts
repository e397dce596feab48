import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createGate,
  createGet,
  createScope,
  readSitemaps,
  sitemapStarts,
  type Scope,
  type SitemapStart,
} from '#crawl';
import { longestBlock, serve, type LocalServer } from './local-server.ts';

type Answer = { readonly status?: number; readonly body?: string | Buffer };

let server: LocalServer;
let scope: Scope;
let files: Record<string, Answer>;

beforeAll(async () => {
  server = await serve((request, response) => {
    const { status = 200, body = '' } = files[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status).end(body);
  });
  scope = createScope({ seeds: [server.origin], include: [], exclude: ['/exclu/**'] });
});
afterAll(() => server.close());
beforeEach(() => {
  files = {};
});

const get = createGet({ userAgent: 'test', headers: [] }, () => createGate({ delayMs: 0 }));
const at = (path: string) => server.origin + path;
const urlset = (...paths: readonly string[]) =>
  `<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url>\n <loc> ${at(path)} </loc><lastmod>2024-01-01</lastmod></url>`)
    .join('')}</urlset>`;
const index = (...urls: readonly string[]) =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;

function read(starts: readonly SitemapStart[] = [{ url: at('/s.xml'), isGuessed: false }]) {
  return readSitemaps({ starts, scope, get });
}

describe('readSitemaps', () => {
  it('gives the addresses in order, each once, normalized and in scope', async () => {
    files['/s.xml'] = {
      body: urlset(
        '/b',
        '/a?x=1&amp;utm_source=s',
        '/b',
        '/b#c',
        '/doc.pdf',
        '/exclu/a',
        '/été',
      ).replace(
        '</urlset>',
        '<url><loc>https://ailleurs.fr/</loc></url><url><loc>mailto:a@b</loc></url><url><loc/></url></urlset>',
      ),
    };
    expect(await read()).toEqual({
      urls: [at('/b'), at('/a?x=1'), at('/%C3%A9t%C3%A9')],
      leftOut: 4,
      files: 1,
      capped: new Set(),
      failures: [],
    });
  });

  it.each([
    [
      'with a prefix',
      (u: string) => `<s:urlset xmlns:s="x"><s:url><s:loc>${u}</s:loc></s:url></s:urlset>`,
    ],
    ['in capitals', (u: string) => `<URLSET><URL><LOC>${u}</LOC></URL></URLSET>`],
    ['in CDATA', (u: string) => `<urlset><url><loc><![CDATA[${u}]]></loc></url></urlset>`],
    [
      'with a comment inside',
      (u: string) => `<urlset><url><loc>${u}<!-- x --></loc></url></urlset>`,
    ],
    [
      'with a BOM and blank lines',
      (u: string) => `\uFEFF\n\n<urlset><url><loc>${u}</loc></url></urlset>`,
    ],
    ['never closed', (u: string) => `<urlset><url><loc>${u}</loc>`],
    ['with unclosed elements', (u: string) => `<urlset><url><loc>${u}</url></urlset>`],
    ['as text', (u: string) => `\uFEFFcomment\r\n${u}\r\n\r\nnot an address\r\n`],
    ['as text without a last line end', (u: string) => u],
  ])('reads a sitemap %s', async (_, body) => {
    files['/s.xml'] = { body: body(at('/a')) };
    expect(await read()).toMatchObject({ urls: [at('/a')], failures: [] });
  });

  it('keeps a bare ampersand, as many sites write it', async () => {
    files['/s.xml'] = { body: urlset('/a?x=1&copy=2&y') };
    expect((await read()).urls).toEqual([at('/a?x=1&copy=2&y')]);
  });

  it('ignores addresses of images, alternates and other vocabularies', async () => {
    files['/s.xml'] = {
      body: `<urlset><url><loc>${at('/a')}</loc><image:image><image:loc>${at('/b')}</image:loc></image:image>
        <image:loc>${at('/c')}</image:loc><xhtml:link rel="alternate" href="${at('/d')}"/></url><loc>${at('/e')}</loc></urlset>`,
    };
    expect((await read()).urls).toEqual([at('/a')]);
  });

  it('reads indexes and gzipped files, whatever their headers say', async () => {
    files['/s.xml'] = { body: index(at('/un.xml.gz'), at('/deux.xml'), at('/un.xml.gz')) };
    files['/un.xml.gz'] = { body: gzipSync(urlset('/1')) };
    files['/deux.xml'] = { body: urlset('/2') };
    expect(await read()).toMatchObject({ urls: [at('/1'), at('/2')], files: 3, failures: [] });
  });

  it('reads no file twice and goes no deeper than three indexes', async () => {
    files['/s.xml'] = { body: index(at('/s.xml'), at('/1.xml')) };
    files['/1.xml'] = { body: index(at('/2.xml'), at('/s.xml')) };
    files['/2.xml'] = { body: index(at('/3.xml')) };
    files['/3.xml'] = { body: index(at('/4.xml')) };
    files['/4.xml'] = { body: urlset('/profond') };
    const reading = await read();
    expect(reading).toMatchObject({ urls: [], files: 4 });
    expect([...reading.capped]).toEqual(['depth']);
  });

  it('stops at 500 files', async () => {
    const all = Array.from({ length: 600 }, (_, i) => at(`/${i}.xml`));
    files = Object.fromEntries(
      all.map((url, i) => [new URL(url).pathname, { body: urlset(`/${i}`) }]),
    );
    files['/s.xml'] = { body: index(...all) };
    const reading = await read();
    expect(reading.files).toBe(500);
    expect(reading.urls).toHaveLength(499);
    expect([...reading.capped]).toEqual(['files']);
  });

  it('stops at 50,000 addresses a file and 100,000 in all, and never blocks for long', async () => {
    const many = (name: string, count: number) =>
      urlset(...Array.from({ length: count }, (_, i) => `/${name}/${i}`));
    files['/s.xml'] = { body: index(at('/a.xml'), at('/b.xml'), at('/c.xml')) };
    files['/a.xml'] = { body: many('a', 50_001) };
    files['/b.xml'] = { body: many('b', 50_000) };
    files['/c.xml'] = { body: urlset('/c') };
    let urls: readonly string[] = [];
    let capped: readonly string[] = [];
    const blocked = await longestBlock(async () => {
      const reading = await read();
      urls = reading.urls;
      capped = [...reading.capped];
    });
    expect(urls).toHaveLength(100_000);
    expect(capped).toEqual(['urls-per-file', 'urls']);
    expect(blocked).toBeLessThan(1_000);
  });

  it('cuts a bomb at 50 MB and keeps what it read before', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from(urlset('/a')), Buffer.alloc(150_000_000, ' ')]),
    );
    files['/s.xml'] = { body: bomb };
    const reading = await read();
    expect(reading.urls).toEqual([at('/a')]);
    expect([...reading.capped]).toEqual(['bytes']);
  });

  it.each([
    ['entities', '<!DOCTYPE urlset [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', 'doctype'],
    ['an external entity', '<!DOCTYPE urlset SYSTEM "file:///etc/passwd">', 'doctype'],
  ])('refuses %s', async (_, doctype, reason) => {
    files['/s.xml'] = { body: `<?xml version="1.0"?>${doctype}${urlset('/a').slice(21)}` };
    const reading = await read();
    expect(reading.urls).toEqual([]);
    expect(reading.failures).toEqual([{ url: at('/s.xml'), reason }]);
  });

  it.each([
    ['a page', '<!doctype html><html><body>Introuvable</body></html>', 'not-a-sitemap'],
    ['a feed', '<rss><channel/></rss>', 'not-a-sitemap'],
    ['prose', 'Bonjour.\n'.repeat(30), 'not-a-sitemap'],
    ['nothing', '', 'not-a-sitemap'],
    ['a comment', '<!-- rien -->', 'not-a-sitemap'],
    ['endless nesting', `<urlset>${'<a>'.repeat(20_000)}`, 'too-nested'],
    ['an endless name', `<urlset><${'a'.repeat(200_000)}`, 'xml'],
    ['an endless line', 'http'.repeat(100_000), 'not-a-sitemap'],
    ['UTF-16', Buffer.from('\uFEFF<urlset></urlset>', 'utf16le'), 'not-a-sitemap'],
  ])('says that %s is no sitemap', async (_, body, reason) => {
    files['/s.xml'] = { body };
    expect((await read()).failures).toEqual([{ url: at('/s.xml'), reason }]);
  });

  it('does not cut the last address of a text file into another one', async () => {
    const head = `${at('/a')}\n`;
    const filler = `${'-'.repeat(99_999)}\n`.repeat(600);
    const limit = 50 * 1024 * 1024;
    const half = at('/coup');
    const body = head + filler.slice(-(limit - head.length - half.length));
    files['/s.xml'] = { body: `${body}${half}ée\n${at('/b')}\n` };
    const reading = await read();
    expect([...reading.capped]).toEqual(['bytes']);
    expect(reading.urls).toEqual([at('/a')]);
  });

  it('says what could not be fetched, and a guessed file may be missing', async () => {
    files['/503.xml'] = { status: 503 };
    files['/page'] = { body: '<!doctype html><p>Introuvable</p>' };
    const starts = ['/404.xml', '/503.xml', '/page'].map(at);
    const told = await read(starts.map((url) => ({ url, isGuessed: false })));
    expect(told.failures.map(({ reason }) => reason)).toEqual([
      'http-404',
      'http-503',
      'not-a-sitemap',
    ]);
    const guessed = await read(starts.map((url) => ({ url, isGuessed: true })));
    expect(guessed.failures).toEqual([{ url: at('/503.xml'), reason: 'http-503' }]);
  });

  it('goes to no other origin, from a start, an index or a redirect', async () => {
    const other = await serve((_, response) => response.end(urlset('/x')));
    files['/s.xml'] = { body: index(`${other.origin}/s.xml`, 'ftp://ville.fr/s.xml') };
    const reading = await read([
      { url: at('/s.xml'), isGuessed: false },
      { url: other.origin, isGuessed: false },
    ]);
    expect(reading.failures.map(({ reason }) => reason)).toEqual(['refused', 'refused', 'refused']);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('pollutes no prototype', async () => {
    files['/s.xml'] = {
      body: `<urlset __proto__="polluted" constructor="x"><__proto__><polluted/></__proto__><url><loc>${at('/?__proto__=1')}</loc></url></urlset>`,
    };
    expect((await read()).urls).toEqual([at('/?__proto__=1')]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('stops when the run is aborted', async () => {
    const reading = await readSitemaps({
      starts: [{ url: at('/s.xml'), isGuessed: false }],
      scope,
      get,
      signal: AbortSignal.abort(),
    });
    expect([...reading.capped]).toEqual(['aborted']);
    expect(reading.files).toBe(0);
  });
});

describe('sitemapStarts', () => {
  it('prefers the given, then robots.txt, then the usual place', () => {
    const robots = { sitemaps: ['https://v.fr/r.xml'] };
    expect(sitemapStarts('https://v.fr', robots, ['https://v.fr/g.xml'])).toEqual([
      { url: 'https://v.fr/g.xml', isGuessed: false },
    ]);
    expect(sitemapStarts('https://v.fr', robots, [])).toEqual([
      { url: 'https://v.fr/r.xml', isGuessed: false },
    ]);
    expect(sitemapStarts('https://v.fr', { sitemaps: [] }, [])).toEqual([
      { url: 'https://v.fr/sitemap.xml', isGuessed: true },
    ]);
  });
});
