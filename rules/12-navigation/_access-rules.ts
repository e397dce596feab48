import type { Localized, PageRef } from '#model';
import type { RgaaTestId } from '#referential';
import type { Answer, SiteRule } from '#rule-kit';
import { cantTell, defineSiteRule, passed, proposed } from '#rule-kit';
import { navigation, usual, type Access, type NavigationDigest } from './_navigation.ts';

interface Kind {
  readonly pick: (digest: NavigationDigest) => readonly Access[];
  readonly noun: Localized;
}

export const SITE_MAP: Kind = {
  pick: ({ siteMaps }) => siteMaps,
  noun: { fr: 'au plan du site', en: 'to the site map' },
};
export const SEARCH: Kind = {
  pick: ({ searches }) => searches,
  noun: { fr: 'au moteur de recherche', en: 'to the search' },
};

/** What is compared from page to page: the means itself, its place on screen, its order in the source. */
const ASPECTS = {
  means: ({ kind, name, path }: Access) => `${kind} « ${name} » ${path}`,
  place: ({ landmark, offset: [x, y] }: Access) => `${landmark} ${coarse(x)} × ${coarse(y)} px`,
  order: ({ landmark, rank }: Access) => `${landmark}, ${rank + 1}`,
} as const;

/** A few pixels more or less are no other place. */
function coarse(pixels: number): number {
  return Math.round(pixels / 40) * 40;
}

interface Seen {
  readonly page: PageRef;
  readonly digest: NavigationDigest;
}

/**
 * The means of access must be the same on all pages of a set. One means found on every page and identical
 * everywhere passes, whatever the sets are. A page that differs is only shown: it may belong to another set.
 */
export function defineAccessRule(
  test: RgaaTestId,
  { pick, noun }: Kind,
  aspect: keyof typeof ASPECTS,
): SiteRule {
  const describe = ASPECTS[aspect];
  return defineSiteRule({
    test,
    needs: ['dom'],
    decides: ['passed'],
    impact: 'minor',
    minPages: 3,
    messages: {
      differs: {
        fr: `L’accès ${noun.fr} n’est pas ici comme sur les autres pages : {own}, au lieu de {usual}. La page est-elle du même ensemble ?`,
        en: `The access ${noun.en} is not here as on the other pages: {own}, instead of {usual}. Is the page of the same set?`,
      },
      missing: {
        fr: `Aucun accès ${noun.fr} n’a été trouvé sur cette page, alors que d’autres en ont un ({usual}). La page est-elle du même ensemble ?`,
        en: `No access ${noun.en} was found on this page, while others have one ({usual}). Is the page of the same set?`,
      },
      nowhere: {
        fr: `Aucun accès ${noun.fr} n’a été trouvé sur les pages comparées : le site en a-t-il un ?`,
        en: `No access ${noun.en} was found on the pages compared: does the site have one?`,
      },
      elsewhere: {
        fr: `L’accès ${noun.fr} est ici comme sur la plupart des pages ({usual}), mais pas comme sur toutes : voir les autres pages.`,
        en: `The access ${noun.en} is here as on most pages ({usual}), but not as on all of them: see the other pages.`,
      },
      loose: {
        fr: `L’accès ${noun.fr} n’est dans aucun repère de la page (header, nav, main, footer) : vient-il dans le même ordre sur toutes les pages ?`,
        en: `The access ${noun.en} is in no landmark of the page (header, nav, main, footer): does it come in the same order on all pages?`,
      },
      several: {
        fr: `Plusieurs accès ${noun.fr} ont été trouvés sur cette page ({count}) : les comparer à ceux des autres pages.`,
        en: `Several means of access ${noun.en} were found on this page ({count}): compare them with those of the other pages.`,
      },
    },
    digest: ({ dom }) => navigation(dom),
    compare(pages: readonly Seen[]) {
      const alone = pages.map(({ digest }) => pick(digest)).filter((found) => found.length === 1);
      const described = alone.flatMap((found) => found.map(describe));
      const common = usual(described);
      // Its order is its rank within a landmark: outside of any, nothing was compared.
      if (aspect === 'order' && alone.some(([access]) => access?.landmark === ''))
        return new Map(pages.map(({ page }) => [page.id, cantTell('loose')]));
      const same = described.length === pages.length && described.every((one) => one === common);
      return new Map(
        pages.map(({ page, digest }) => [
          page.id,
          same ? passed() : answer(pick(digest).map(describe), common),
        ]),
      );
    },
  });
}

type Message = 'differs' | 'missing' | 'nowhere' | 'several' | 'elsewhere';

function answer(found: readonly string[], common: string): Answer<Message> {
  const [own] = found;
  if (found.length > 1) return cantTell('several', { data: { count: found.length } });
  if (common === '') return cantTell('nowhere');
  if (own === undefined) return proposed('missing', { data: { usual: common } });
  if (own !== common) return proposed('differs', { data: { own, usual: common } });
  return cantTell('elsewhere', { data: { usual: common } });
}
