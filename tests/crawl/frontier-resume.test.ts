import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '#crawl';
import {
  at,
  crawl,
  finalUrl,
  frontierOn,
  Lines,
  randomFrom,
  randomSite,
  type Site,
} from './frontier-run.ts';

const SEEDS = [1, 2, 3, 4, 5];
const site = (seed: number) => randomSite(seed, 60);

const starts = (records: readonly JournalRecord[]) =>
  records.flatMap((record) => (record.type === 'started' ? `${record.id} ${record.url}` : []));
const audited = (records: readonly JournalRecord[]) =>
  records.flatMap((record) =>
    record.type === 'done' && record.record.status === 'audited' ? [record] : [],
  );

/** Every page that can be reached, by the address where it is in the end. */
function reachable(of: Site): Set<string> {
  const found = new Set<string>();
  const toSee = [at('/'), ...of.sitemap];
  for (let url = toSee.pop(); url !== undefined; url = toSee.pop()) {
    const end = finalUrl(of, url);
    if (end === null || found.has(end)) continue;
    found.add(end);
    toSee.push(...(of.links.get(end) ?? []));
  }
  return found;
}

/** Pages audited, by where they are: none lost, none twice. */
function expectWhole(records: readonly JournalRecord[], of: Site): void {
  const ends = records.flatMap((record) => (record.type === 'done' ? record.id : []));
  expect(new Set(ends).size).toBe(ends.length);
  const places = audited(records).map(({ record }) => finalUrl(of, record.url));
  expect([...places].sort()).toEqual([...reachable(of)].sort());
}

describe('a crawl', () => {
  it.each(SEEDS)('audits every page once (site %i)', (seed) => {
    const journal = new Lines();
    const frontier = frontierOn(journal);
    expect(crawl(frontier, site(seed), { concurrency: 1, random: randomFrom(1) })).toBe('finished');
    expectWhole(journal.records(), site(seed));
    expect(reachable(site(seed)).size).toBeGreaterThan(20);
    expect(frontier.counts()).toMatchObject({ queued: 0, started: 0, beyondLimit: 0 });
  });

  it.each(SEEDS)(
    'takes the same pages in the same order whatever loads faster (site %i)',
    (seed) => {
      const of = { ...site(seed), redirects: new Map<string, string>() };
      const runs = [1, 2, 3, 4].flatMap((concurrency) =>
        [7, 8, 9].map((luck) => {
          const journal = new Lines();
          const frontier = frontierOn(journal, { maxPages: 40 });
          crawl(frontier, of, { concurrency, random: randomFrom(luck) });
          return starts(journal.records());
        }),
      );
      for (const run of runs) expect(run).toEqual(runs[0]);
    },
  );

  it.each(SEEDS)(
    'with redirects and several at a time, loses and doubles none (site %i)',
    (seed) => {
      for (const luck of [1, 2, 3, 4, 5]) {
        const journal = new Lines();
        const concurrency = 1 + (luck % 4);
        crawl(frontierOn(journal), site(seed), { concurrency, random: randomFrom(luck) });
        const places = audited(journal.records()).map(({ record }) =>
          finalUrl(site(seed), record.url),
        );
        expect(new Set(places)).toEqual(reachable(site(seed)));
      }
    },
  );
});

describe('a resume', () => {
  it.each(SEEDS)('from any point ends as a run without interruption (site %i)', (seed) => {
    const whole = new Lines();
    crawl(frontierOn(whole), site(seed), { concurrency: 1, random: randomFrom(1) });
    for (let length = 0; length <= whole.lines.length; length += 7) {
      const journal = new Lines(whole.lines.slice(0, length));
      crawl(frontierOn(journal), site(seed), { concurrency: 1, random: randomFrom(1) });
      expectWhole(journal.records(), site(seed));
      expect(new Set(starts(journal.records()))).toEqual(new Set(starts(whole.records())));
    }
  });

  it.each(SEEDS)('after many kills in a row still ends, and loses nothing (site %i)', (seed) => {
    const random = randomFrom(seed);
    let lines: readonly string[] = [];
    let kills = 0;
    for (let outcome = 'killed'; outcome === 'killed'; kills += outcome === 'killed' ? 1 : 0) {
      const journal = new Lines(lines);
      // The process lives long enough to offer the sitemap again and do some work.
      const steps = site(seed).sitemap.length + 10 + random(30);
      outcome = crawl(frontierOn(journal), site(seed), { concurrency: 3, random, steps });
      lines = journal.lines;
    }
    expect(kills).toBeGreaterThan(5);
    expectWhole(new Lines(lines).records(), site(seed));
  });

  it('starts unfinished pages again under their ids, first, and none that ended', () => {
    const journal = new Lines();
    const frontier = frontierOn(journal);
    for (const path of ['/a', '/b', '/c', '/d'])
      frontier.offer(at(path), { source: 'list', depth: 0 });
    const pages = [frontier.next(), frontier.next(), frontier.next()];
    const done = pages[1];
    if (!done) throw new Error('three pages start');
    frontier.finish(done.id, {
      ...{ id: done.id, url: done.url, finalUrl: null, title: null, lang: null },
      status: 'error',
      error: { reason: 'dns', message: '' },
    });
    const resumed = frontierOn(new Lines(journal.lines));
    expect(resumed.counts()).toMatchObject({ queued: 3, started: 0, errors: 1 });
    expect(resumed.records()).toHaveLength(1);
    const again = [resumed.next(), resumed.next(), resumed.next(), resumed.next()];
    expect(again.map((page) => page && `${page.id} ${page.url}`)).toEqual([
      `p1 ${at('/a')}`,
      `p3 ${at('/c')}`,
      `p4 ${at('/d')}`,
      undefined,
    ]);
  });

  it('ignores notes, and refuses a journal that names pages it never queued', () => {
    const journal = new Lines();
    journal.append({ type: 'note', note: 'sitemap', data: { capped: ['urls'] } });
    expect(frontierOn(journal).counts()).toMatchObject({ queued: 0 });
    journal.append({ type: 'started', id: 'p1', url: at('/') });
    expect(() => frontierOn(journal)).toThrow('no such page');
  });
});
