import { cantTell, defineSiteRule, passed, proposed, type Answer } from '#rule-kit';
import { navigation, type NavigationDigest } from '../_navigation.ts';

/** A page is a site map when it links to this many pages of its site. */
const MAP_LINKS = 15;
const MENU_LINKS = 3;

/**
 * 12.1.1: two systems of navigation on every page of a set. Passes where a menu and a site map are on all the
 * pages and the map's page was audited and is one; a search cannot be tried at rest, so a person confirms it.
 */
export default defineSiteRule({
  test: '12.1.1',
  needs: ['dom'],
  decides: ['passed'],
  impact: 'major',
  minPages: 3,
  messages: {
    found: {
      fr: 'Systèmes de navigation trouvés sur cette page : {systems}. Sont-ils deux au moins, et fonctionnent-ils ?',
      en: 'Systems of navigation found on this page: {systems}. Are there at least two, and do they work?',
    },
    few: {
      fr: 'Moins de deux systèmes de navigation trouvés sur cette page : {systems}. Il en faut deux parmi menu, plan du site et moteur de recherche, sauf sur un très petit site ou dans une étape de processus.',
      en: 'Fewer than two systems of navigation found on this page: {systems}. Two among menu, site map and search are needed, except on a very small site or in a step of a process.',
    },
  },
  fixes: {
    few: {
      fr: 'Ajouter à chaque page un menu, un lien vers le plan du site ou un moteur de recherche.',
      en: 'Add to every page a menu, a link to the site map or a search.',
    },
  },
  digest: ({ dom }) => ({ url: dom.document.url, navigation: navigation(dom) }),
  compare(pages) {
    const maps = new Set(
      pages
        .filter(({ digest }) => digest.navigation.mainLinks >= MAP_LINKS)
        .map(({ digest }) => new URL(digest.url))
        .map(({ pathname, search }) => pathname + search),
    );
    const hasMap = ({ siteMaps }: NavigationDigest) => siteMaps.some(({ path }) => maps.has(path));
    const both = pages.every(
      ({ digest }) => hasMenu(digest.navigation) && hasMap(digest.navigation),
    );
    return new Map(
      pages.map(({ page, digest }) => [page.id, both ? passed() : answer(digest.navigation)]),
    );
  },
});

function hasMenu({ menus }: NavigationDigest): boolean {
  return menus.some((menu) => new Set(menu).size >= MENU_LINKS);
}

function answer(digest: NavigationDigest): Answer<'found' | 'few'> {
  const found = [
    ...(hasMenu(digest) ? ['menu'] : []),
    ...(digest.siteMaps.length > 0 ? ['plan du site / site map'] : []),
    ...(digest.searches.length > 0 ? ['recherche / search'] : []),
  ];
  const data = { systems: found.join(', ') || '–' };
  return found.length >= 2 ? cantTell('found', { data }) : proposed('few', { data });
}
