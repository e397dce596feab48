import { describe, expect, it } from 'vitest';
import type { Frontier, StartedPage } from '#crawl';
import { at, frontierOn, Lines, recordOf, SITE } from './frontier-run.ts';

/** Loads the next page, offers its links and ends it. */
function load(
  frontier: Frontier,
  links: readonly string[] = [],
  status: 'audited' | 'error' | 'skipped' = 'audited',
): StartedPage | undefined {
  const page = frontier.next();
  if (!page) return undefined;
  for (const link of links)
    frontier.offer(at(link), { source: 'link', depth: page.depth + 1, from: page.id });
  frontier.finish(page.id, recordOf(page, status));
  return page;
}

function rest(frontier: Frontier): string[] {
  const paths: string[] = [];
  for (let page = load(frontier); page; page = load(frontier))
    paths.push(page.url.slice(SITE.length));
  return paths;
}

const seeded = (...args: Parameters<typeof frontierOn> | []) => {
  const frontier = frontierOn(args[0] ?? new Lines(), args[1], args[2]);
  frontier.offer(at('/'), { source: 'seed', depth: 0 });
  return frontier;
};

describe('the order', () => {
  it('is breadth first: asked for, links of those, sitemaps, then further away', () => {
    const frontier = frontierOn(new Lines());
    frontier.offer(at('/sitemap-1'), { source: 'sitemap', depth: 1 });
    frontier.offer(at('/'), { source: 'seed', depth: 0 });
    frontier.offer(at('/liste'), { source: 'list', depth: 0, name: 'Liste' });
    expect(load(frontier, ['/b', '/a'])).toMatchObject({ id: 'p1', url: at('/'), name: null });
    expect(load(frontier, ['/c'])).toMatchObject({ id: 'p2', url: at('/liste'), name: 'Liste' });
    expect(load(frontier, ['/loin'])).toMatchObject({ id: 'p3', url: at('/b') });
    expect(rest(frontier)).toEqual(['/a', '/c', '/sitemap-1', '/loin']);
  });

  it('moves a page of the sitemap up when an early page links to it', () => {
    const frontier = seeded();
    for (const path of ['/s1', '/s2', '/contact'])
      frontier.offer(at(path), { source: 'sitemap', depth: 1 });
    load(frontier, ['/contact/', '/a']);
    expect(rest(frontier)).toEqual(['/contact/', '/a', '/s1', '/s2']);
  });

  it('does not depend on which page loads faster', () => {
    const slowFirst = seeded();
    load(slowFirst, ['/a', '/b']);
    const [a, b] = [slowFirst.next(), slowFirst.next()];
    if (!a || !b) throw new Error('both may start');
    slowFirst.offer(at('/commun'), { source: 'link', depth: 2, from: b.id });
    slowFirst.offer(at('/de-b'), { source: 'link', depth: 2, from: b.id });
    slowFirst.finish(b.id, recordOf(b));
    expect(slowFirst.next()).toBeUndefined();
    slowFirst.offer(at('/de-a'), { source: 'link', depth: 2, from: a.id });
    slowFirst.offer(at('/commun'), { source: 'link', depth: 2, from: a.id });
    slowFirst.finish(a.id, recordOf(a));
    expect(rest(slowFirst)).toEqual(['/de-a', '/commun', '/de-b']);
  });
});

describe('what is known', () => {
  it('takes found pages once, whatever their spelling', () => {
    const frontier = seeded();
    const page = frontier.next();
    if (!page) throw new Error('the seed starts');
    const offer = (path: string) =>
      frontier.offer(at(path), { source: 'link', depth: 1, from: page.id });
    expect(offer('/a?x=1&y=2')).toBe('queued');
    for (const same of ['/a?y=2&x=1', '/a/?x=1&y=2', '/a?x=1&y=2#b', '/a?x=1&utm_source=z&y=2'])
      expect(offer(same)).toBe('known');
    for (const seed of ['/', '', '/index.html', '/?gclid=1']) expect(offer(seed)).toBe('known');
    expect(frontier.counts()).toMatchObject({ queued: 1, started: 1 });
  });

  it('takes every page of a list as given, and leaves out only the very same address', () => {
    const frontier = frontierOn(new Lines(), {}, ['/**']);
    const list = ['/a', '/a/', '/a#b', '/doc.pdf', '/a?utm_source=x', '/logout'].map(at);
    for (const url of list)
      expect(frontier.offer(url, { source: 'list', depth: 0 })).toBe('queued');
    expect(frontier.offer(at('/a/'), { source: 'list', depth: 0 })).toBe('known');
    expect(rest(frontier).map(at)).toEqual(list);
  });

  it('handles names that objects have by birth', () => {
    const frontier = seeded();
    const page = load(frontier, ['/__proto__', '/constructor?__proto__=1', '/?toString']);
    expect(page?.id).toBe('p1');
    expect(rest(frontier)).toHaveLength(3);
  });
});

describe('the limits', () => {
  it('counts loaded pages, gives the place of skipped ones back and says what is beyond', () => {
    const frontier = seeded(new Lines(), { maxPages: 3 });
    load(frontier, ['/a', '/b', '/c', '/d', '/e']);
    expect(frontier.counts()).toMatchObject({ queued: 2, beyondLimit: 3 });
    load(frontier, [], 'skipped');
    expect(frontier.counts()).toMatchObject({ queued: 2, beyondLimit: 2 });
    load(frontier, [], 'error');
    const last = frontier.next();
    expect(last?.url).toBe(at('/c'));
    expect(frontier.next()).toBeUndefined();
    if (last) frontier.finish(last.id, recordOf(last));
    expect(frontier.next()).toBeUndefined();
    expect(frontier.counts()).toEqual({
      queued: 0,
      started: 0,
      audited: 2,
      errors: 1,
      skipped: 1,
      beyondLimit: 2,
    });
    expect(frontier.records().map(({ id, status }) => `${id} ${status}`)).toEqual([
      'p1 audited',
      'p2 skipped',
      'p3 error',
      'p4 audited',
    ]);
  });

  it('counts pages being loaded', () => {
    const frontier = frontierOn(new Lines(), { maxPages: 1 });
    for (const path of ['/a', '/b']) frontier.offer(at(path), { source: 'list', depth: 0 });
    const page = frontier.next();
    expect(frontier.next()).toBeUndefined();
    if (page) frontier.finish(page.id, recordOf(page, 'skipped'));
    expect(frontier.next()?.id).toBe('p2');
  });

  it('stops at a depth, and still takes a page that turns out to be nearer', () => {
    const frontier = seeded(new Lines(), { maxDepth: 1 });
    load(frontier, ['/a', '/b']);
    const a = frontier.next();
    if (!a) throw new Error('/a starts');
    expect(frontier.offer(at('/c'), { source: 'link', depth: 2, from: a.id })).toBe('too-deep');
    expect(frontier.leftOut()).toEqual([{ url: at('/c'), reason: 'too-deep', from: 'p2' }]);
    expect(frontier.offer(at('/c'), { source: 'sitemap', depth: 1 })).toBe('queued');
    expect(frontier.leftOut()).toEqual([]);
  });
});

describe('what is left out', () => {
  it('says why, and records the addresses of the site only', () => {
    const frontier = seeded(new Lines(), {}, ['/prive/**']);
    const page = frontier.next();
    if (!page) throw new Error('the seed starts');
    const offer = (url: string) => frontier.offer(url, { source: 'link', depth: 1, from: page.id });
    expect(offer('mailto:a@v.fr')).toBe('scheme');
    expect(offer('http://')).toBe('invalid-url');
    expect(offer('https://ailleurs.fr/')).toBe('other-origin');
    expect(offer(at('/a.pdf'))).toBe('not-html');
    expect(offer(at('/a.pdf#page=2'))).toBe('not-html');
    expect(offer(at('/logout'))).toBe('action');
    expect(offer(at('/a/a/a/a'))).toBe('trap');
    expect(offer(at('/prive/x'))).toBe('excluded');
    expect(offer(at(`/${'x'.repeat(3_000)}`))).toBe('too-long');
    expect(frontier.leftOut().map(({ reason }) => reason)).toEqual([
      'not-html',
      'action',
      'trap',
      'excluded',
      'too-long',
    ]);
    expect(frontier.leftOut().at(-1)?.url).toHaveLength(2_048);
  });

  it('remembers 10,000 of them at most', () => {
    const journal = new Lines();
    const frontier = seeded(journal);
    const page = frontier.next();
    for (let i = 0; i < 10_050; i += 1)
      frontier.offer(at(`/${i}.pdf`), { source: 'link', depth: 1, from: page?.id ?? null });
    expect(frontier.leftOut()).toHaveLength(10_000);
    expect(journal.lines).toHaveLength(10_002);
  });
});

describe('traps', () => {
  /** Each page links to the next ten of its kind, for ever. */
  function crawlChain(path: (n: number) => string, maxPages = 2_000) {
    const frontier = seeded(new Lines(), { maxPages });
    load(frontier, [path(1)]);
    for (let page = frontier.next(); page; page = frontier.next()) {
      const n = Number(/\d+$/.exec(page.url)?.[0]);
      for (let i = 1; i <= 10; i += 1)
        frontier.offer(at(path(n + i)), { source: 'link', depth: page.depth + 1, from: page.id });
      frontier.finish(page.id, recordOf(page));
    }
    return frontier;
  }

  it.each([
    ['a calendar', (n: number) => `/agenda?mois=${n}`],
    ['a calendar of paths', (n: number) => `/agenda/2024/${n}`],
  ])('stops %s that leads to itself, and says so', (_, path) => {
    const frontier = crawlChain(path);
    expect(frontier.counts()).toMatchObject({ audited: 102, beyondLimit: 0 });
    expect(new Set(frontier.leftOut().map(({ reason }) => reason))).toEqual(new Set(['trap']));
  });

  it('takes an ordinary archive whole, from its list pages', () => {
    const frontier = seeded();
    load(
      frontier,
      Array.from({ length: 40 }, (_, i) => `/actualites?page=${i}`),
    );
    for (let list = 0; list < 40; list += 1)
      load(
        frontier,
        Array.from({ length: 20 }, (_, i) => `/actualites/${list * 20 + i}`),
      );
    expect(rest(frontier)).toHaveLength(800);
  });

  it('stops at 1,000 links to one path, unless more pages are asked for', () => {
    const facets = Array.from({ length: 1_200 }, (_, i) => `/recherche?tri=${'abc'[i % 3]}${i}`);
    const few = seeded(new Lines(), { maxPages: 50 });
    load(few, facets);
    expect(few.counts().beyondLimit + few.counts().queued).toBe(1_000);
    const many = seeded(new Lines(), { maxPages: 5_000 });
    load(many, facets);
    expect(many.counts().queued).toBe(1_200);
  });

  it('does not count the pages of a sitemap', () => {
    const frontier = seeded(new Lines(), { maxPages: 5 });
    for (let i = 0; i < 1_500; i += 1)
      frontier.offer(at(`/a/${i}`), { source: 'sitemap', depth: 1 });
    load(frontier, ['/a/2000']);
    expect(frontier.leftOut()).toEqual([]);
  });

  it('keeps the queue within bounds', () => {
    const frontier = seeded(new Lines(), { maxPages: 200_000 });
    const results = Array.from({ length: 100_010 }, (_, i) =>
      frontier.offer(at(`/a/${i}`), { source: 'sitemap', depth: 1 }),
    );
    expect(results.filter((result) => result === 'queue-full')).toHaveLength(11);
  });
});

describe('misuse', () => {
  it('is refused, for it would lose pages', () => {
    const frontier = seeded();
    const page = load(frontier);
    if (!page) throw new Error('the seed starts');
    expect(() => frontier.finish(page.id, recordOf(page))).toThrow('not being loaded');
    expect(() => frontier.offer(at('/a'), { source: 'link', depth: 1, from: page.id })).toThrow();
    expect(() => frontier.alias('p9', at('/a'), 'redirect')).toThrow();
    frontier.offer(at('/b'), { source: 'list', depth: 0 });
    const next = frontier.next();
    expect(() => frontier.finish(next?.id ?? '', recordOf(page))).toThrow('cannot end');
  });
});
