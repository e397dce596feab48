import { describe, expect, it } from 'vitest';
import type { Frontier, StartedPage } from '#crawl';
import { at, frontierOn, Lines, recordOf } from './frontier-run.ts';

function start(frontier: Frontier): StartedPage {
  const page = frontier.next();
  if (!page) throw new Error('a page starts');
  return page;
}

/** A frontier whose home page, audited, links to the given paths. */
function withLinks(...paths: readonly string[]): { frontier: Frontier; journal: Lines } {
  const journal = new Lines();
  const frontier = frontierOn(journal);
  frontier.offer(at('/'), { source: 'seed', depth: 0 });
  const home = start(frontier);
  for (const path of paths) frontier.offer(at(path), { source: 'link', depth: 1, from: home.id });
  frontier.finish(home.id, recordOf(home));
  return { frontier, journal };
}

const end = (frontier: Frontier, page: StartedPage, status?: 'audited' | 'error' | 'skipped') =>
  frontier.finish(page.id, recordOf(page, status));

describe('alias', () => {
  it('makes a page that leads to an audited one its duplicate', () => {
    const { frontier } = withLinks('/accueil');
    const page = start(frontier);
    expect(frontier.alias(page.id, at('/'), 'redirect')).toMatchObject({ id: 'p1', url: at('/') });
    end(frontier, page, 'skipped');
    expect(frontier.counts()).toMatchObject({ audited: 1, skipped: 1 });
  });

  it('makes where a page leads known, waiting or not yet found', () => {
    const { frontier } = withLinks('/vieux', '/neuf', '/autre');
    const page = start(frontier);
    expect(frontier.alias(page.id, at('/neuf/'), 'redirect')).toBeUndefined();
    expect(frontier.alias(page.id, at('/encore'), 'redirect')).toBeUndefined();
    for (const path of ['/neuf', '/encore'])
      expect(frontier.offer(at(path), { source: 'link', depth: 2, from: page.id })).toBe('known');
    end(frontier, page);
    const next = start(frontier);
    expect(next).toMatchObject({ id: 'p3', url: at('/autre') });
    expect(frontier.alias(next.id, at('/neuf'), 'redirect')).toMatchObject({ id: 'p2' });
    end(frontier, next, 'skipped');
    expect(frontier.counts()).toMatchObject({ queued: 0, beyondLimit: 0 });
  });

  it('audits the earlier of two pages loading at once, and never neither', () => {
    const { frontier } = withLinks('/a', '/b');
    const [a, b] = [start(frontier), start(frontier)];
    expect(frontier.alias(b.id, at('/a'), 'redirect')).toMatchObject({ id: a.id });
    expect(frontier.alias(a.id, at('/b'), 'redirect')).toBeUndefined();
    end(frontier, b, 'skipped');
    end(frontier, a);
    expect(frontier.counts()).toMatchObject({ audited: 2, skipped: 1 });
  });

  it('does not audit twice what a later page is being audited as', () => {
    const { frontier } = withLinks('/a', '/b');
    const [a, b] = [start(frontier), start(frontier)];
    expect(frontier.alias(b.id, b.url, 'redirect')).toBeUndefined();
    expect(frontier.alias(a.id, at('/b'), 'redirect')).toMatchObject({ id: b.id });
  });

  it('lets the later page go when both lead to each other', () => {
    const { frontier } = withLinks('/a', '/b');
    const [a, b] = [start(frontier), start(frontier)];
    expect(frontier.alias(a.id, at('/b'), 'redirect')).toBeUndefined();
    expect(frontier.alias(b.id, at('/b'), 'redirect')).toMatchObject({ id: a.id });
  });

  it('does not take a page that failed for one that stands for another', () => {
    const { frontier } = withLinks('/a', '/b');
    end(frontier, start(frontier), 'error');
    const b = start(frontier);
    expect(frontier.alias(b.id, at('/a'), 'redirect')).toBeUndefined();
  });

  it('does not take a duplicate for one either', () => {
    const { frontier } = withLinks('/a', '/b');
    const [a, b] = [start(frontier), start(frontier)];
    expect(frontier.alias(a.id, at('/'), 'redirect')).toMatchObject({ id: 'p1' });
    expect(frontier.alias(b.id, at('/a'), 'redirect')).toBeUndefined();
  });

  it('never makes a page asked for a duplicate', () => {
    const { frontier } = withLinks();
    for (const path of ['/x', '/y']) frontier.offer(at(path), { source: 'list', depth: 0 });
    const [x, y] = [start(frontier), start(frontier)];
    expect(frontier.alias(x.id, at('/y'), 'redirect')).toBeUndefined();
    expect(frontier.alias(y.id, at('/'), 'redirect')).toBeUndefined();
  });

  it('leaves a page asked for in the queue when another leads to it', () => {
    const { frontier } = withLinks('/a');
    const a = start(frontier);
    frontier.offer(at('/liste'), { source: 'list', depth: 0 });
    expect(frontier.alias(a.id, at('/liste'), 'redirect')).toMatchObject({ url: at('/liste') });
    end(frontier, a, 'skipped');
    expect(start(frontier).url).toBe(at('/liste'));
  });

  it('believes a canonical address on the same path only', () => {
    const { frontier } = withLinks('/liste', '/liste?page=2', '/article');
    end(frontier, start(frontier));
    const second = start(frontier);
    expect(frontier.alias(second.id, at('/liste'), 'canonical')).toMatchObject({ id: 'p2' });
    end(frontier, second, 'skipped');
    const article = start(frontier);
    expect(frontier.alias(article.id, at('/'), 'canonical')).toBeUndefined();
    expect(frontier.alias(article.id, 'nothing', 'canonical')).toBeUndefined();
    expect(frontier.alias(article.id, article.url, 'canonical')).toBeUndefined();
    end(frontier, article);
    expect(frontier.counts()).toMatchObject({ audited: 3, skipped: 1 });
  });

  it('is kept over a resume', () => {
    const { frontier, journal } = withLinks('/vieux', '/neuf');
    const page = start(frontier);
    frontier.alias(page.id, at('/neuf'), 'redirect');
    end(frontier, page);
    const resumed = frontierOn(new Lines(journal.lines));
    expect(resumed.next()).toBeUndefined();
    expect(resumed.counts()).toEqual(frontier.counts());
  });
});
