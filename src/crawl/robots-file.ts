import { asSent } from './url-encoding.ts';

/** A rule's path, cut at its wildcards: `/a*b*.php$` is `/a`, then `b` anywhere, then `.php` at the end. */
interface Rule {
  readonly isAllowed: boolean;
  readonly start: string;
  readonly middle: readonly string[];
  /** Null when the path may go on. */
  readonly end: string | null;
  readonly hasWildcard: boolean;
  readonly length: number;
}

/** What a robots.txt says to one agent. */
export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** In seconds, as written. */
  readonly crawlDelay: number | null;
  /** As written; addresses are the caller's to read. */
  readonly sitemaps: readonly string[];
}

const RULES = new Set(['allow', 'disallow', 'crawl-delay']);

interface Group {
  readonly rules: Rule[];
  crawlDelay: number | null;
}

/**
 * Reads a robots.txt for one agent token (RFC 9309): groups of the same agent are merged, the agent's own
 * group wins over `*`, the longest matching path wins and, at equal length, what allows. Only the two
 * groups that may apply are kept and paths are compared without regular expressions, so that 500 KiB of
 * agents or of wildcards cost neither memory nor seconds.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = new Map<string, Group>();
  const sitemaps: string[] = [];
  let current = new Set<Group>();
  let isInHeader = false;
  for (const [name, value] of directives(text)) {
    if (name === 'sitemap') {
      if (value !== '') sitemaps.push(value);
    } else if (name === 'user-agent') {
      if (!isInHeader) current = new Set();
      isInHeader = true;
      const token = value === '*' ? '*' : (/^[\w-]+/.exec(value)?.[0].toLowerCase() ?? '');
      if (token === '*' || token === agent) current.add(groupOf(groups, token));
    } else if (RULES.has(name)) {
      isInHeader = false;
      for (const group of current) addDirective(group, name, value);
    }
  }
  const { rules, crawlDelay } = groups.get(agent) ??
    groups.get('*') ?? { rules: [], crawlDelay: null };
  return { crawlDelay, sitemaps, isAllowed: (url) => isAllowedBy(rules, url) };
}

function* directives(text: string): Generator<readonly [name: string, value: string]> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const content = line.split('#', 1)[0] ?? '';
    const colon = content.indexOf(':');
    if (colon > 0) {
      yield [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()];
    }
  }
}

function groupOf(groups: Map<string, Group>, token: string): Group {
  const group = groups.get(token) ?? { rules: [], crawlDelay: null };
  groups.set(token, group);
  return group;
}

function addDirective(group: Group, name: string, value: string): void {
  if (name === 'crawl-delay') {
    const seconds = Number(value);
    if (value !== '' && seconds >= 0) group.crawlDelay = seconds;
  } else if ((name === 'allow' || name === 'disallow') && value !== '') {
    group.rules.push(toRule(asSent(value), name === 'allow'));
  }
}

function toRule(path: string, isAllowed: boolean): Rule {
  const isToEnd = path.endsWith('$');
  const [start = '', ...middle] = (isToEnd ? path.slice(0, -1) : path).split(/\*+/);
  const end = isToEnd ? (middle.pop() ?? '') : null;
  return { isAllowed, start, middle, end, hasWildcard: path.includes('*'), length: path.length };
}

function isAllowedBy(rules: readonly Rule[], url: string): boolean {
  const { pathname, search } = new URL(url);
  const path = asSent(pathname + search);
  let best: Rule | undefined;
  for (const rule of rules) {
    const isStronger =
      best === undefined ||
      rule.length > best.length ||
      (rule.length === best.length && rule.isAllowed);
    if (isStronger && matches(rule, path)) best = rule;
  }
  return best?.isAllowed ?? true;
}

/** Each part at its first possible place: with `*` as the only wildcard, no later place can do better. */
function matches({ start, middle, end, hasWildcard }: Rule, path: string): boolean {
  if (!path.startsWith(start)) return false;
  let at = start.length;
  for (const part of middle) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (end === null) return true;
  return hasWildcard ? path.endsWith(end) && path.length - end.length >= at : at === path.length;
}
