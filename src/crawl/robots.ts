import type { Get, GetFailure } from './get-types.ts';
import { parseRobots } from './robots-file.ts';
import { normalizeUrl } from './url.ts';

/** The name under which a site can address this crawler in its robots.txt. */
export const ROBOTS_AGENT = 'rgaa';

const MAX_BYTES = 500 * 1024;
const TIMEOUT_MS = 15_000;
const MAX_CRAWL_DELAY_MS = 30_000;
const MAX_SITEMAPS = 500;

export interface Robots {
  readonly url: string;
  /**
   * `read`: its rules apply. `absent`: the site has none (4xx, or a redirect that leads elsewhere), so
   * everything is allowed. `unreadable`: the site has troubles (5xx, 429, network), so nothing is.
   */
  readonly state: 'read' | 'absent' | 'unreadable';
  /** What happened instead of reading it. */
  readonly failure: GetFailure | { readonly kind: 'http'; readonly status: number } | null;
  /** Longer than 500 KiB: the rest was not read. */
  readonly isCut: boolean;
  isAllowed(url: string): boolean;
  /** Null when the site asks for none; never over 30 s, `isCrawlDelayCapped` says so. */
  readonly crawlDelayMs: number | null;
  readonly isCrawlDelayCapped: boolean;
  /** Absolute addresses, at most 500, from any origin. */
  readonly sitemaps: readonly string[];
}

/**
 * Fetches and reads the robots.txt of an origin. RFC 9309 asks that an unreachable one forbid everything;
 * that is what `isAllowed` then says, and `failure` lets the caller tell a dead site from a closed one, or
 * go on when the person chose to ignore robots.txt.
 */
export async function readRobots(origin: string, get: Get): Promise<Robots> {
  const url = new URL('/robots.txt', origin).href;
  const result = await get({
    url,
    allow: (hop) => URL.canParse(hop) && new URL(hop).origin === new URL(origin).origin,
    maxWireBytes: MAX_BYTES,
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  if (!result.ok) {
    const leadsElsewhere = result.kind === 'refused' || result.kind === 'redirects';
    return withoutRules(url, leadsElsewhere ? 'absent' : 'unreadable', result);
  }
  const { status } = result;
  if (status < 200 || status >= 300) {
    const isAbsent = status >= 300 && status < 500 && status !== 429;
    return withoutRules(url, isAbsent ? 'absent' : 'unreadable', { kind: 'http', status });
  }
  return withRules(url, wholeLines(result.body, result.cut !== null), result.cut !== null);
}

function withoutRules(
  url: string,
  state: 'absent' | 'unreadable',
  failure: NonNullable<Robots['failure']>,
): Robots {
  return {
    url,
    state,
    failure,
    isCut: false,
    isAllowed: () => state === 'absent',
    crawlDelayMs: null,
    isCrawlDelayCapped: false,
    sitemaps: [],
  };
}

function withRules(url: string, text: string, isCut: boolean): Robots {
  const rules = parseRobots(text, ROBOTS_AGENT);
  const delay = rules.crawlDelay === null ? null : rules.crawlDelay * 1_000;
  return {
    url,
    state: 'read',
    failure: null,
    isCut,
    isAllowed: rules.isAllowed,
    crawlDelayMs: delay === null ? null : Math.min(delay, MAX_CRAWL_DELAY_MS),
    isCrawlDelayCapped: delay !== null && delay > MAX_CRAWL_DELAY_MS,
    sitemaps: rules.sitemaps
      .slice(0, MAX_SITEMAPS)
      .flatMap((sitemap) => normalizeUrl(sitemap, url) ?? []),
  };
}

/** Half a line could forbid far more than the whole one. */
function wholeLines(body: Buffer, isCut: boolean): string {
  const text = body.toString('utf8');
  return isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}
