import type { ElementNode, SiteMapLink } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isPlainSiteMap,
  isSiteMapPage,
  passed,
  proposed,
  siteMapLinks,
  type DomView,
} from '#rule-kit';
import { anchorLinks, resolved } from '../_shared.ts';
import { callOf, fateOf, someOf, type Fate } from './_followed.ts';
import inPage from './_in-page-links.ts';

interface Target {
  readonly fate: Fate | 'not-followed';
  readonly links: readonly SiteMapLink[];
}

/**
 * 12.3.2: the links of the site map work. One that leads twice to a page that does not exist certainly does
 * not; errors of the server, and pages that say they are not there, are proposed. Passes where every link leads
 * to a page of the site that answered.
 */
const followed = definePageRule({
  test: '12.3.2',
  needs: ['dom'],
  uses: ['siteMapLinks'],
  decides: ['passed', 'failed'],
  impact: 'major',
  messages: {
    dead: {
      fr: 'Le lien « {name} » de ce plan du site mène à une page qui n’existe pas ({url}, {status}).',
      en: 'The link “{name}” of this site map leads to a page that does not exist ({url}, {status}).',
    },
    broken: {
      fr: 'Le lien « {name} » de ce plan du site mène à une erreur ({url}, {status}).',
      en: 'The link “{name}” of this site map leads to an error ({url}, {status}).',
    },
    absent: {
      fr: 'Le lien « {name} » de ce plan du site mène à une page qui dit ne pas exister ({url}).',
      en: 'The link “{name}” of this site map leads to a page that says it does not exist ({url}).',
    },
    unknown: {
      fr: 'Ces liens du plan du site n’ont pas pu être suivis : {names} ({count}). Fonctionnent-ils ?',
      en: 'These links of the site map could not be followed: {names} ({count}). Do they work?',
    },
    question: {
      fr: 'Les {count} liens de ce plan du site fonctionnent-ils tous ?',
      en: 'Do all {count} links of this site map work?',
    },
  },
  fixes: {
    dead: {
      fr: 'Corriger l’adresse du lien, ou le retirer du plan du site.',
      en: 'Mend the address of the link, or take it out of the site map.',
    },
  },

  targets({ dom, siteMapLinks: known }): readonly Target[] {
    if (!isSiteMapPage(dom)) return [];
    if (!known || known.length === 0) return [{ fate: 'not-followed', links: [] }];
    const alike = (fate: Fate) => known.filter(({ end }) => fateOf(end) === fate);
    const each = (['dead', 'broken', 'absent'] as const).flatMap((fate) =>
      alike(fate).map((link) => ({ fate, links: [link] })),
    );
    const together = (['unknown', 'alive'] as const).map((fate) => ({ fate, links: alike(fate) }));
    const left = siteMapLinks(dom).some((link) => !isJudged(dom, link, known));
    return [
      ...each,
      ...together.filter(({ links }) => links.length > 0),
      ...(left ? [{ fate: 'not-followed' as const, links: [] }] : []),
    ];
  },
  at: ({ fate, links }, { dom }) => {
    const isOne = fate === 'dead' || fate === 'broken' || fate === 'absent';
    return isOne ? (dom.element(links[0]?.links[0] ?? -1) ?? null) : null;
  },

  check({ fate, links }, { dom }) {
    const [first] = links;
    if (fate === 'alive') return passed();
    if (fate === 'not-followed' || !first)
      return cantTell('question', { data: { count: siteMapLinks(dom).length } });
    if (fate === 'unknown')
      return cantTell('unknown', { data: { names: someOf(dom, links), count: links.length } });
    const { end, url } = first;
    const status = end.kind === 'answered' ? end.status : 'erreur de réseau';
    const detail = { data: { name: callOf(dom, first), url, status } };
    return fate === 'dead' && isPlainSiteMap(dom) ? failed('dead', detail) : proposed(fate, detail);
  },
});

/** It was followed, it leads to a place of the page, or it opens something else than a page. */
function isJudged(dom: DomView, link: ElementNode, known: readonly SiteMapLink[]): boolean {
  const url = resolved(dom, link);
  if (!url) return false;
  const isOther = url.protocol === 'mailto:' || url.protocol === 'tel:';
  return (
    isOther ||
    anchorLinks(dom).some((one) => one.link === link) ||
    known.some(({ links }) => links.includes(link.index))
  );
}

export default [followed, inPage];
