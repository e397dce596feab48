import {
  readRobots,
  readSitemaps,
  sitemapStarts,
  type Frontier,
  type Get,
  type Robots,
  type Scope,
} from '#crawl';
import type { Localized } from '#model';
import type { AuditSettings } from './settings.ts';

/** What the site's robots.txt files ask, over all origins of the audit. */
export interface SiteWishes {
  readonly robots: ReadonlyMap<string, Robots>;
  isAllowed(url: string): boolean;
  /** Delay the site asks for between two pages, in milliseconds. */
  readonly crawlDelayMs: number;
  readonly notices: readonly Localized[];
}

/** Reads the robots.txt of every origin. */
export async function readWishes(
  settings: AuditSettings,
  scope: Scope,
  get: Get,
): Promise<SiteWishes> {
  const robots = new Map<string, Robots>();
  if (settings.ignoreRobots) {
    const notice = {
      fr: 'robots.txt n’a pas été suivi, à votre demande.',
      en: 'robots.txt was not followed, at your request.',
    };
    return { robots, isAllowed: () => true, crawlDelayMs: 0, notices: [notice] };
  }
  for (const origin of scope.origins) robots.set(origin, await readRobots(origin, get));
  return {
    robots,
    isAllowed: (url) => allowedBy(robots.get(new URL(url).origin), url),
    crawlDelayMs: Math.max(0, ...[...robots.values()].map((one) => one.crawlDelayMs ?? 0)),
    notices: [...robots.values()].flatMap(robotsNotices),
  };
}

/** A host that does not answer forbids nothing: its pages then fail with their own reason. */
function allowedBy(robots: Robots | undefined, url: string): boolean {
  if (!robots || (robots.state === 'unreadable' && robots.failure?.kind !== 'http')) return true;
  return robots.isAllowed(url);
}

function robotsNotices(robots: Robots): Localized[] {
  const notices: Localized[] = [];
  if (robots.state === 'unreadable' && robots.failure?.kind === 'http') {
    notices.push({
      fr: `${robots.url} répond par une erreur : dans le doute, rien n’est exploré. Si le site est le vôtre, ajoutez --ignore-robots.`,
      en: `${robots.url} answers with an error: in doubt, nothing is crawled. If the site is yours, add --ignore-robots.`,
    });
  }
  if (robots.isCrawlDelayCapped) {
    notices.push({
      fr: 'Le délai demandé par robots.txt dépasse 30 secondes : 30 secondes ont été appliquées.',
      en: 'The delay robots.txt asks for is over 30 seconds: 30 seconds were applied.',
    });
  }
  return notices;
}

/** Reads the sitemaps of every origin and offers the pages they list. Returns what readers must know. */
export async function offerSitemaps(
  settings: AuditSettings,
  scope: Scope,
  wishes: SiteWishes,
  frontier: Frontier,
  fetching: { readonly get: Get; readonly signal: AbortSignal },
): Promise<Localized[]> {
  const notices: Localized[] = [];
  for (const origin of scope.origins) {
    const starts = sitemapStarts(
      origin,
      wishes.robots.get(origin) ?? { sitemaps: [] },
      settings.sitemaps,
    );
    const reading = await readSitemaps({ starts, scope, ...fetching });
    for (const url of reading.urls) frontier.offer(url, { source: 'sitemap', depth: 1 });
    for (const { url, reason } of reading.failures.slice(0, 5)) {
      notices.push({
        fr: `Plan de site non lu : ${url} (${reason}).`,
        en: `Sitemap not read: ${url} (${reason}).`,
      });
    }
    if (reading.capped.size > 0) {
      const caps = [...reading.capped].join(', ');
      notices.push({
        fr: `Plans de site lus en partie (limite : ${caps}).`,
        en: `Sitemaps read in part (limit: ${caps}).`,
      });
    }
  }
  return notices;
}
