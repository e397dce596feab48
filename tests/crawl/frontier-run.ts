import {
  createFrontier,
  createScope,
  type Frontier,
  type FrontierLimits,
  type JournalRecord,
  type StartedPage,
} from '#crawl';
import type { PageRecord } from '#model';

export const SITE = 'https://v.fr';
export const at = (path: string) => SITE + path;

/** A journal as the store keeps it: lines of JSON. */
export class Lines {
  readonly lines: string[];

  constructor(lines: readonly string[] = []) {
    this.lines = [...lines];
  }

  append(record: JournalRecord): void {
    this.lines.push(JSON.stringify(record));
  }

  records(): JournalRecord[] {
    return this.lines.map((line) => JSON.parse(line) as JournalRecord);
  }
}

export function frontierOn(
  journal: Lines,
  limits: Partial<FrontierLimits> = {},
  exclude: readonly string[] = [],
): Frontier {
  return createFrontier({
    journal,
    scope: createScope({ seeds: [SITE], include: [], exclude }),
    limits: { maxPages: 1_000, maxDepth: null, ...limits },
    replay: journal.records(),
  });
}

export function recordOf(
  page: Pick<StartedPage, 'id' | 'url'>,
  status: PageRecord['status'] = 'audited',
): PageRecord {
  const error = status === 'audited' ? null : { reason: 'timeout' as const, message: '' };
  return { id: page.id, url: page.url, status, finalUrl: page.url, title: null, lang: null, error };
}

export interface Site {
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly redirects: ReadonlyMap<string, string>;
  readonly sitemap: readonly string[];
}

/** Numbers that look random and are the same at each run. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function randomSite(seed: number, size: number): Site {
  const random = randomFrom(seed);
  const path = () => at(`/page-${String.fromCharCode(97 + random(26))}${random(size)}`);
  const all = Array.from({ length: size }, path);
  const links = new Map([at('/'), ...all].map((url) => [url, Array.from({ length: 6 }, path)]));
  const redirects = new Map(all.filter(() => random(8) === 0).map((url) => [url, path()]));
  return { links, redirects, sitemap: all.filter(() => random(3) === 0) };
}

/** Where a chain of redirects ends; null when it never does. */
export function finalUrl(site: Site, url: string): string | null {
  let here = url;
  for (let hops = 0; hops < 20; hops += 1) {
    const next = site.redirects.get(here);
    if (next === undefined) return here;
    here = next;
  }
  return null;
}

/**
 * Crawls a site as the audit does, `concurrency` pages at a time, each taking an unforeseeable time.
 * `steps` is the life of the process: the crawl is dropped there, as by `kill -9`.
 */
export function crawl(
  frontier: Frontier,
  site: Site,
  options: { concurrency: number; random: (below: number) => number; steps?: number },
): 'finished' | 'killed' {
  let steps = options.steps ?? Number.POSITIVE_INFINITY;
  const dies = () => (steps -= 1) < 0;
  const loading: { page: StartedPage; todo: (() => void)[] }[] = [];
  const begin = [
    () => frontier.offer(at('/'), { source: 'seed', depth: 0 }),
    ...site.sitemap.map((url) => () => frontier.offer(url, { source: 'sitemap', depth: 1 })),
  ];
  for (const offer of begin) {
    if (dies()) return 'killed';
    offer();
  }
  for (;;) {
    while (loading.length < options.concurrency) {
      if (dies()) return 'killed';
      const page = frontier.next();
      if (!page) break;
      loading.push({ page, todo: visit(frontier, site, page) });
    }
    const one = loading[options.random(loading.length)];
    if (!one) return 'finished';
    if (dies()) return 'killed';
    one.todo.shift()?.();
    if (one.todo.length === 0) loading.splice(loading.indexOf(one), 1);
  }
}

function visit(frontier: Frontier, site: Site, page: StartedPage): (() => void)[] {
  const end = finalUrl(site, page.url);
  if (end === null) return [() => frontier.finish(page.id, recordOf(page, 'error'))];
  let isDuplicate = false;
  return [
    () => (isDuplicate = frontier.alias(page.id, end, 'redirect') !== undefined),
    ...(site.links.get(end) ?? []).map((url) => () => {
      if (isDuplicate) return;
      frontier.offer(url, { source: 'link', depth: page.depth + 1, from: page.id });
    }),
    () => frontier.finish(page.id, recordOf(page, isDuplicate ? 'skipped' : 'audited')),
  ];
}
