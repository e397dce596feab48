import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { LinkEnd, SiteMapLink } from '#model';
import { comparable, type DomView } from '#rule-kit';
import { nameOf } from '../_shared.ts';

type Answered = Extract<LinkEnd, { kind: 'answered' }>;

/**
 * What became of a link of the site map. `dead`: the page does not exist, asked twice; `broken`: an error, or no
 * answer, twice; `absent`: an answer that says in words that there is no such page; `unknown`: not asked for,
 * access refused, or once in error.
 */
export type Fate = 'alive' | 'dead' | 'broken' | 'absent' | 'unknown';

const NOT_FOUND =
  /(?<!\p{L})(404|introuvable|n'existe (pas|plus)|non trouv[ée]e?|not found|page d'erreur)(?!\p{L})/iu;
const GONE = new Set([404, 410]);
/** The site answers, but not to everybody, or not now. */
const CLOSED = new Set([401, 403, 407, 408, 425, 429, 451]);

export function fateOf(end: LinkEnd): Fate {
  if (end.kind === 'not-asked') return 'unknown';
  if (end.kind === 'failed') return end.twice ? 'broken' : 'unknown';
  if (end.status >= 400) {
    if (CLOSED.has(end.status) || !end.twice) return 'unknown';
    return GONE.has(end.status) ? 'dead' : 'broken';
  }
  if (end.status < 200 || end.status >= 300) return 'unknown';
  return namesOf(end).some((name) => NOT_FOUND.test(comparable(name))) ? 'absent' : 'alive';
}

/** Title and main heading of the page reached, as text. */
export function namesOf({ title, heading }: Answered): readonly string[] {
  return [title, heading].flatMap((markup) => (markup ? [textOf(parseFragment(markup))] : []));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

/** How the site map calls a page: the words of the first link to it. */
export function callOf(dom: DomView, { links, url }: SiteMapLink): string {
  const link = dom.element(links[0] ?? -1);
  return ((link && nameOf(dom, link)) || url).slice(0, 80);
}

const SHOWN = 5;

/** Some of them in words, for a question about them all. */
export function someOf(dom: DomView, links: readonly SiteMapLink[]): string {
  const names = links.slice(0, SHOWN).map((link) => `« ${callOf(dom, link)} »`);
  return `${names.join(', ')}${links.length > SHOWN ? '…' : ''}`;
}
