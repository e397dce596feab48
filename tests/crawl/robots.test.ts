import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGate, createGet, readRobots, ROBOTS_AGENT, type Get } from '#crawl';
import { parseRobots } from '../../src/crawl/robots-file.ts';
import { serve, type LocalServer } from './local-server.ts';

const ORIGIN = 'https://v.fr';
const isAllowed = (text: string, path: string) =>
  parseRobots(text, ROBOTS_AGENT).isAllowed(ORIGIN + path);

describe('parseRobots', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /a', '/abc', false],
    ['User-agent: *\nDisallow: /a', '/b', true],
    ['User-agent: *\nDisallow: /a/\nAllow: /a/b', '/a/b', true],
    ['User-agent: *\nAllow: /a\nDisallow: /a', '/a', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php', false],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php?x=1', true],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /a*b$', '/ab', false],
    ['User-agent: *\nDisallow: /ab*bc$', '/abc', true],
    ['User-agent: *\nDisallow: *?*sid=', '/a?x=1&sid=2', false],
    ['User-agent: *\nDisallow: /a**b', '/axb', false],
    ['User-agent: *\nDisallow: /été', '/%c3%a9t%C3%A9', false],
    ['User-agent: *\nDisallow: /%7euser', '/~user', false],
    ['User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
    ['User-agent: *\nDisallow: /100%', '/100%', false],
    ['User-agent: *\nDisallow: /[x]', '/[x]', false],
    ['user-AGENT : *  # tous\n DISALLOW:/a # rien', '/a', false],
    ['\uFEFFUser-agent: *\r\nDisallow: /a\rAllow: /a/b', '/a', false],
    ['User-agent: RGAA/1.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/a', false],
    ['User-agent: RGAA/1.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
    ['User-agent: rgaa\n\nUser-agent: *\nDisallow: /', '/a', false],
    ['User-agent: rgaa\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a', true],
    ['User-agent: rgaa-bot\nDisallow: /', '/a', true],
    ['User-agent: x\nUser-agent: rgaa\nDisallow: /a', '/a', false],
    ['User-agent: rgaa\nDisallow: /a\nUser-agent: x\nDisallow: /b', '/b', true],
    [
      'User-agent: rgaa\nDisallow: /a\nUser-agent: x\nAllow: /\nUser-agent: rgaa\nDisallow: /b',
      '/b',
      false,
    ],
    ['User-agent: rgaa\nSitemap: /s.xml\nDisallow: /a', '/a', false],
    ['Disallow: /', '/a', true],
    ['User-agent: __proto__\nDisallow: /\nUser-agent: constructor\nDisallow: /', '/a', true],
    ['<!doctype html><p>User-agent: *</p>', '/a', true],
    ['User-agent: *\nDisallow: a', '/a', true],
  ])('%j on %s: %s', (text, path, expected) => {
    expect(isAllowed(text, path)).toBe(expected);
  });

  it.each([
    ['agents and rules', 'User-agent: rgaa\n'.repeat(15_000) + 'Disallow: /a\n'.repeat(20_000)],
    [
      'agents',
      Array.from({ length: 20_000 }, (_, i) => `User-agent: a${i}\nDisallow: /`).join('\n'),
    ],
    ['plain rules', 'User-agent: *\n' + 'Disallow: /aaaaaaab\n'.repeat(25_000)],
    ['wildcards', 'User-agent: *\n' + `Disallow: /${'*a'.repeat(30)}b\n`.repeat(7_000)],
    ['near misses', 'User-agent: *\n' + `Disallow: /*b${'a'.repeat(60)}\n`.repeat(7_000)],
    ['one endless rule', 'User-agent: *\nDisallow: /' + '*a'.repeat(250_000)],
    ['one endless line', ':'.repeat(500_000)],
    ['spaces', 'User-agent: *\nDisallow: ' + ' '.repeat(500_000) + '/a'],
  ])('reads and judges at once 500 KiB of %s', (_, text) => {
    const start = performance.now();
    const rules = parseRobots(text.slice(0, 512_000), ROBOTS_AGENT);
    const parsed = performance.now();
    rules.isAllowed(`${ORIGIN}/${'a'.repeat(2_000)}`);
    expect(performance.now() - parsed).toBeLessThan(1_000);
    expect(parsed - start).toBeLessThan(1_000);
  });
});

describe('readRobots', () => {
  let server: LocalServer;
  let answer: (request: string) => {
    readonly status?: number;
    readonly headers?: Record<string, string>;
    readonly body?: string | Buffer;
  };
  const get: Get = createGet({ userAgent: 'test', headers: [] }, () => createGate({ delayMs: 0 }));
  const read = () => readRobots(server.origin, get);

  beforeAll(async () => {
    server = await serve((request, response) => {
      const { status = 200, headers = {}, body = '' } = answer(request.url ?? '');
      response.writeHead(status, headers).end(body);
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    answer = () => ({ body: 'User-agent: *\nDisallow: /prive' });
  });

  it('reads the rules of the origin', async () => {
    const robots = await read();
    expect(server.requests.at(-1)?.path).toBe('/robots.txt');
    expect(robots).toMatchObject({
      state: 'read',
      failure: null,
      isCut: false,
      crawlDelayMs: null,
    });
    expect(robots.isAllowed(`${server.origin}/prive/a`)).toBe(false);
    expect(robots.isAllowed(`${server.origin}/`)).toBe(true);
  });

  it.each([400, 401, 403, 404, 410])('allows everything on %i', async (status) => {
    answer = () => ({ status });
    const robots = await read();
    expect(robots).toMatchObject({ state: 'absent', failure: { kind: 'http', status } });
    expect(robots.isAllowed(`${server.origin}/prive`)).toBe(true);
  });

  it.each([429, 500, 503])('allows nothing on %i, and says why', async (status) => {
    answer = () => ({ status });
    const robots = await read();
    expect(robots).toMatchObject({ state: 'unreadable', failure: { kind: 'http', status } });
    expect(robots.isAllowed(`${server.origin}/`)).toBe(false);
  });

  it('tells a dead site from a closed one', async () => {
    const dead = await serve((_, response) => response.end());
    await dead.close();
    const robots = await readRobots(dead.origin, get);
    expect(robots).toMatchObject({ state: 'unreadable', failure: { kind: 'connection' } });
    expect(robots.isAllowed(dead.origin)).toBe(false);
  });

  it('follows redirects within the origin only', async () => {
    answer = (path) =>
      path === '/robots.txt'
        ? { status: 301, headers: { location: '/vrai-robots.txt' } }
        : { body: 'User-agent: rgaa\nDisallow: /' };
    expect((await read()).isAllowed(`${server.origin}/`)).toBe(false);
    answer = () => ({ status: 302, headers: { location: 'http://127.0.0.2:1/robots.txt' } });
    const robots = await read();
    expect(robots).toMatchObject({ state: 'absent', failure: { kind: 'refused' } });
    expect(robots.isAllowed(`${server.origin}/`)).toBe(true);
  });

  it('reads 500 KiB and leaves out the line that the limit cuts', async () => {
    const head = 'User-agent: *\nDisallow: /prive\n#';
    const filler = 'x'.repeat(500 * 1024 - head.length - '\nDisallow: /'.length);
    answer = () => ({ body: `${head}${filler}\nDisallow: /encore-plus-prive\n` });
    const robots = await read();
    expect(robots.isCut).toBe(true);
    expect(robots.isAllowed(`${server.origin}/prive`)).toBe(false);
    expect(robots.isAllowed(`${server.origin}/`)).toBe(true);
  });

  it('survives a bomb', async () => {
    const headers = { 'content-encoding': 'gzip' };
    answer = () => ({ headers, body: gzipSync(Buffer.alloc(100_000_000, 'Allow: /\n')) });
    expect(await read()).toMatchObject({ state: 'read', isCut: true });
  });

  it.each([
    ['2', 2_000, false],
    ['0.5', 500, false],
    ['30', 30_000, false],
    ['31', 30_000, true],
    ['1e999', 30_000, true],
    ['0', 0, false],
    ['-1', null, false],
    ['vite', null, false],
    ['', null, false],
  ])('reads « Crawl-delay: %s » as %s ms', async (text, crawlDelayMs, isCrawlDelayCapped) => {
    answer = () => ({ body: `User-agent: *\nCrawl-delay: ${text}` });
    expect(await read()).toMatchObject({ crawlDelayMs, isCrawlDelayCapped });
  });

  it('lists sitemaps as absolute addresses, wherever they stand', async () => {
    answer = () => ({
      body: 'Sitemap: /un.xml\nUser-agent: *\nsitemap:https://ailleurs.fr/deux.xml#x\nSitemap: mailto:a@b\nSitemap:',
    });
    expect((await read()).sitemaps).toEqual([
      `${server.origin}/un.xml`,
      'https://ailleurs.fr/deux.xml',
    ]);
    answer = () => ({ body: 'Sitemap: /s.xml\n'.repeat(2_000) });
    expect((await read()).sitemaps).toHaveLength(500);
  });
});
