import { withOneEncoding } from './url-encoding.ts';
import { isNoise, withoutSessionInPath } from './url-noise.ts';

/** Longest address that is queued or fetched, in characters. */
export const MAX_URL_LENGTH = 2_048;

/** Longest href worth parsing: fragments and tracking may shorten it, nothing sensible is longer. */
const MAX_HREF_LENGTH = 65_536;

export type UrlProblem = 'invalid-url' | 'scheme' | 'too-long';

export type UrlReading =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: UrlProblem };

/**
 * Reads an href into the address that will be fetched: WHATWG parsing, http or https, without fragment,
 * user and password, tracking and session parameters. Everything else stays as found (query order,
 * trailing slash), because a server may tell them apart. Idempotent.
 */
export function readUrl(href: string, base?: string): UrlReading {
  if (href.length > MAX_HREF_LENGTH) return { ok: false, problem: 'too-long' };
  if (!URL.canParse(href, base)) return { ok: false, problem: 'invalid-url' };
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { ok: false, problem: 'scheme' };
  url.username = '';
  url.password = '';
  url.hash = '';
  url.search = withoutNoise(url.search);
  const path = withoutSessionInPath(url.pathname);
  if (path !== url.pathname) url.pathname = path;
  return url.href.length > MAX_URL_LENGTH
    ? { ok: false, problem: 'too-long' }
    : { ok: true, url: url.href };
}

/** The address that will be fetched for an href (see `readUrl`); undefined when it is none of ours. */
export function normalizeUrl(href: string, base?: string): string | undefined {
  const reading = readUrl(href, base);
  return reading.ok ? reading.url : undefined;
}

/**
 * The identity of an address, for finding duplicates only; it is never fetched. These are one page:
 * `/a` and `/a/`; `/a/` and `/a/index.html` (a static server's own rule; `index.php` may be a front
 * controller and stays apart); parameters in another order; `%7e` and `~`. Repeated parameters keep
 * their order, which may carry meaning. An unreadable address is its own identity.
 */
export function urlKey(url: string): string {
  const reading = readUrl(url);
  if (!reading.ok) return url;
  const { protocol, host, pathname, search } = new URL(reading.url);
  return `${protocol}//${host}${keyPath(pathname)}${keyQuery(search)}`;
}

/** True when two addresses differ by their query at most. */
export function isSamePath(one: string, other: string): boolean {
  const [path, otherPath] = [urlKey(one), urlKey(other)].map((key) => key.split('?', 1)[0]);
  return path === otherPath;
}

function withoutNoise(search: string): string {
  // Split by hand: URLSearchParams would write every other parameter anew (`%20` → `+`, `?a` → `?a=`).
  const parameters = search.slice(1).split('&');
  const kept = parameters.filter((parameter) => !isNoise(parameter));
  return kept.length === parameters.length ? search : kept.join('&');
}

function keyPath(pathname: string): string {
  const path = withOneEncoding(pathname).replace(/\/index\.html?$/, '/');
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function keyQuery(search: string): string {
  const parameters = withOneEncoding(search.slice(1)).replaceAll('+', '%20').split('&');
  const named = parameters
    .filter((parameter) => parameter !== '')
    .map((parameter) => ({ parameter, name: parameter.split('=', 1)[0] ?? '' }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return named.length === 0 ? '' : `?${named.map(({ parameter }) => parameter).join('&')}`;
}
