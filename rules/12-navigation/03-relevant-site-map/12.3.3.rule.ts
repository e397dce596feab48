import type { LinkEnd, SiteMapLink } from '#model';
import {
  cantTell,
  comparable,
  definePageRule,
  isSiteMapPage,
  passed,
  siteMapLinks,
  type DomView,
} from '#rule-kit';
import { callOf, fateOf, namesOf, someOf } from './_followed.ts';

interface Target {
  readonly kind: 'told' | 'other' | 'unread' | 'not-followed';
  readonly links: readonly SiteMapLink[];
}

/**
 * 12.3.3: each link of the site map leads to the page it names. Passes where the title and the main heading of
 * every page reached hold half of the link's words at least; a person compares the others.
 */
export default definePageRule({
  test: '12.3.3',
  needs: ['dom'],
  uses: ['siteMapLinks'],
  decides: ['passed'],
  impact: 'minor',
  messages: {
    other: {
      fr: 'Ce plan du site appelle « {name} » une page qui s’intitule « {title} » ({url}) : est-ce bien elle ?',
      en: 'This site map calls “{name}” a page whose title is “{title}” ({url}): is it the one?',
    },
    unread: {
      fr: 'Ces liens du plan du site mènent-ils à la page que leur intitulé annonce ? {names} ({count})',
      en: 'Do these links of the site map lead to the page that their text announces? {names} ({count})',
    },
    question: {
      fr: 'Chacun des {count} liens de ce plan du site mène-t-il à la page que son intitulé annonce ?',
      en: 'Does each of the {count} links of this site map lead to the page that its text announces?',
    },
  },

  targets({ dom, siteMapLinks: known }): readonly Target[] {
    if (!isSiteMapPage(dom)) return [];
    if (!known || known.length === 0) return [{ kind: 'not-followed', links: [] }];
    const everywhere = wordsOfAll(known);
    const kinds = known.map((link) => ({ link, kind: kindOf(dom, link, everywhere) }));
    const of = (kind: Target['kind']) =>
      kinds.filter((one) => one.kind === kind).map(({ link }) => link);
    return [
      ...of('other').map((link) => ({ kind: 'other' as const, links: [link] })),
      ...(['unread', 'told'] as const).map((kind) => ({ kind, links: of(kind) })),
    ].filter(({ links }) => links.length > 0);
  },
  at: ({ kind, links }, { dom }) =>
    kind === 'other' ? (dom.element(links[0]?.links[0] ?? -1) ?? null) : null,

  check({ kind, links }, { dom }) {
    const [first] = links;
    if (kind === 'told') return passed();
    if (!first) return cantTell('question', { data: { count: siteMapLinks(dom).length } });
    if (kind === 'unread')
      return cantTell('unread', { data: { names: someOf(dom, links), count: links.length } });
    const { end, url } = first;
    const title = end.kind === 'answered' ? (namesOf(end)[0] ?? '').slice(0, 120) : '';
    return cantTell('other', { data: { name: callOf(dom, first), title, url } });
  },
});

/** Half of the words at least. */
const SHARE = 0.5;

function kindOf(
  dom: DomView,
  { links, url, end }: SiteMapLink,
  everywhere: ReadonlySet<string>,
): Target['kind'] {
  const names = end.kind === 'answered' && fateOf(end) === 'alive' ? namesOf(end) : [];
  if (names.length === 0) return 'unread';
  const reached = new Set(names.flatMap(wordsOf));
  const isTold = (node: number) => {
    const own = wordsOf(callOf(dom, { links: [node], url, end })).filter(
      (word) => !everywhere.has(word),
    );
    const found = own.filter((word) => reached.has(word)).length;
    return own.length > 0 && found >= SHARE * own.length;
  };
  return links.every(isTold) ? 'told' : 'other';
}

const SMALL = 3;
const STEM = 6;

function wordsOf(text: string): readonly string[] {
  return comparable(text)
    .split(/[' ]/u)
    .filter((word) => word.length >= SMALL)
    .map((word) => word.slice(0, STEM));
}

/** Words of most titles: the site's own name, which tells no page from another. */
function wordsOfAll(known: readonly SiteMapLink[]): ReadonlySet<string> {
  const answered = known.map(({ end }) => end).filter(isAnswered);
  const counts = new Map<string, number>();
  for (const end of answered)
    for (const word of new Set(namesOf(end).flatMap(wordsOf)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(2, answered.length / 2);
  return new Set([...counts].flatMap(([word, count]) => (count > most ? [word] : [])));
}

function isAnswered(end: LinkEnd): end is Extract<LinkEnd, { kind: 'answered' }> {
  return end.kind === 'answered';
}
