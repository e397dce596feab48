import { isAction } from './actions.ts';
import { isFilePath } from './file-types.ts';
import { compileGlob } from './glob.ts';
import type { SkipReason } from './skip-reasons.ts';
import { MAX_URL_LENGTH } from './url.ts';

export type Decision = { readonly in: true } | { readonly in: false; readonly reason: SkipReason };

export interface Scope {
  /** Origins (scheme, host, port) whose pages may be fetched. */
  readonly origins: ReadonlySet<string>;
  /** May this address be requested at all? For every hop of a redirect; says nothing about patterns. */
  allows(url: string): boolean;
  /** May a file that a page links to be fetched? Not from elsewhere, nor where asking acts, nor where excluded. */
  allowsFile(url: string): boolean;
  /** Is this absolute address a page to audit? */
  decide(url: string): Decision;
}

export interface ScopeSettings {
  /** Addresses the person asked for, page lists included: their origins are the scope. */
  readonly seeds: readonly string[];
  /** Patterns (see `compileGlob`) on the path, with or without the query; with `://`, on the whole address. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const MAX_SEGMENTS = 20;
const MAX_REPEATS_IN_A_ROW = 2;
const MAX_REPEATS = 3;

/**
 * The rules that say what belongs to the audit: the seeds' own origins, then what cannot or must not be
 * opened as a page, then the person's patterns (`exclude` wins over `include`). Patterns and paths are
 * compared decoded, so `/actualités/**` works as typed.
 * @throws {UserError} unusable pattern
 */
export function createScope(settings: ScopeSettings): Scope {
  const origins = new Set(settings.seeds.flatMap((seed) => webOrigin(seed) ?? []));
  const include = settings.include.map(compilePattern);
  const exclude = settings.exclude.map(compilePattern);
  const isExcluded = (url: string) => exclude.some((matches) => matches(new URL(url)));
  const allows = (url: string) => origins.has(webOrigin(url) ?? '');
  return {
    origins,
    allows,
    allowsFile: (url) => allows(url) && !isAction(new URL(url)) && !isExcluded(url),
    decide(url) {
      const reason = refusal(url, origins);
      if (reason !== undefined) return { in: false, reason };
      if (isExcluded(url)) return { in: false, reason: 'excluded' };
      if (include.length > 0 && !include.some((matches) => matches(new URL(url))))
        return { in: false, reason: 'not-included' };
      return { in: true };
    },
  };
}

/** The same scope, in which what robots.txt forbids is no page; `isAllowed` answers for every origin. */
export function withRobots(scope: Scope, isAllowed: (url: string) => boolean): Scope {
  return {
    ...scope,
    decide(url) {
      const decision = scope.decide(url);
      return decision.in && !isAllowed(url) ? { in: false, reason: 'robots' } : decision;
    },
  };
}

function webOrigin(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  // `blob:http://…` has an http origin too, hence the test on the protocol.
  return protocol === 'http:' || protocol === 'https:' ? origin : undefined;
}

function refusal(address: string, origins: ReadonlySet<string>): SkipReason | undefined {
  if (!URL.canParse(address)) return 'invalid-url';
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  if (!origins.has(url.origin)) return 'other-origin';
  if (url.href.length > MAX_URL_LENGTH) return 'too-long';
  if (isFilePath(url.pathname)) return 'not-html';
  if (isAction(url)) return 'action';
  return isLoopingPath(url.pathname) ? 'trap' : undefined;
}

/** Relative links gone wrong (`/a/b/a/b/a/b/…`) make paths that repeat and grow for ever. */
function isLoopingPath(pathname: string): boolean {
  const segments = pathname.split('/').slice(1);
  if (segments.at(-1) === '') segments.pop();
  if (segments.length > MAX_SEGMENTS) return true;
  const seen = new Map<string, number>();
  let inARow = 0;
  for (const [place, segment] of segments.entries()) {
    inARow = segment === segments[place - 1] ? inARow + 1 : 1;
    const count = (seen.get(segment) ?? 0) + 1;
    seen.set(segment, count);
    if (inARow > MAX_REPEATS_IN_A_ROW || count > MAX_REPEATS) return true;
  }
  return false;
}

/** A pattern of addresses, as `include` and `exclude` take them; what is no web address matches nothing. */
export function compileAddressPattern(pattern: string): (address: string) => boolean {
  const matches = compilePattern(pattern);
  return (address) => webOrigin(address) !== undefined && matches(new URL(address));
}

function compilePattern(pattern: string): (url: URL) => boolean {
  const isWhole = pattern.includes('://');
  const matches = compileGlob(
    readable(isWhole || /^[/*{]/.test(pattern) ? pattern : `/${pattern}`),
  );
  return (url) => {
    const path = readable(isWhole ? url.origin + url.pathname : url.pathname);
    return matches(path) || (url.search !== '' && matches(path + readable(url.search)));
  };
}

function readable(text: string): string {
  try {
    return decodeURI(text).normalize('NFC');
  } catch {
    return text; // Escapes of another encoding than UTF-8 are compared as they are written.
  }
}
