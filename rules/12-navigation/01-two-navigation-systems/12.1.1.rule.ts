import { cantTell, defineSiteRule, passed, proposed, type Answer } from '#rule-kit';
import declaredStep from './_declared-step.ts';
import { entriesOf, navigation, type Menu, type NavigationDigest } from '../_navigation.ts';

/** A page is a site map when it links to this many pages of its site. */
const MAP_LINKS = 15;
const MENU_LINKS = 3;

/**
 * 12.1.1: two systems of navigation on every page of a set. Passes where the same menu and a site map are on
 * all the pages and the map's page was audited and is one; a search cannot be tried at rest, so a person
 * confirms it.
 */
const twoSystems = defineSiteRule({
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
  digest: ({ dom, page }) => (page.process === undefined ? navigation(dom) : undefined),
  shows: {
    columns: [
      { fr: 'Menu', en: 'Menu' },
      { fr: 'Plan du site', en: 'Site map' },
      { fr: 'Recherche', en: 'Search' },
    ],
    cells: (digest: NavigationDigest) => [
      hasMenu(digest) ? '✓' : '',
      digest.siteMaps.length > 0 ? '✓' : '',
      digest.searches.length > 0 ? '✓' : '',
    ],
  },
  compare(pages) {
    const maps = new Set(
      pages.filter(({ digest }) => digest.mainLinks >= MAP_LINKS).map(({ digest }) => digest.path),
    );
    const hasMap = ({ siteMaps }: NavigationDigest) => siteMaps.some(({ path }) => maps.has(path));
    // The criterion does not apply to the steps of a process: they keep nothing from the others.
    const usual = pages.map(({ digest }) => digest).filter(({ isStep }) => !isStep);
    const both = usual.length > 1 && usual.every(hasMap) && shareMenu(usual);
    return new Map(
      pages.map(({ page, digest }) => [
        page.id,
        both && !digest.isStep ? passed() : answer(digest),
      ]),
    );
  },
});

/** One menu of the first page is on every page, by entries enough. */
function shareMenu(digests: readonly NavigationDigest[]): boolean {
  const [first, ...others] = digests.map(({ menus }) => mainMenus(menus));
  const isIn = (menu: ReadonlySet<string>) => (other: readonly string[]) =>
    new Set(other.filter((entry) => menu.has(entry))).size >= MENU_LINKS;
  return (first ?? []).some((menu) => {
    const entries = new Set(menu);
    return entries.size >= MENU_LINKS && others.every((menus) => menus.some(isIn(entries)));
  });
}

function hasMenu({ menus }: NavigationDigest): boolean {
  return mainMenus(menus).some((entries) => new Set(entries).size >= MENU_LINKS);
}

/** Links in the footer to legal notices and the like are no main menu (RGAA glossary). */
function mainMenus(menus: readonly Menu[]): (readonly string[])[] {
  return menus.filter(({ inFooter }) => !inFooter).map(entriesOf);
}

function answer(digest: NavigationDigest): Answer<'found' | 'few'> {
  const found = [
    ...(hasMenu(digest) ? ['menu'] : []),
    ...(digest.siteMaps.length > 0 ? ['plan du site / site map'] : []),
    ...(digest.searches.length > 0 ? ['recherche / search'] : []),
  ];
  const data = { systems: found.join(', ') || '–' };
  if (found.length >= 2) return cantTell('found', { data });
  // The criterion does not apply to the steps of a process.
  return digest.isStep ? cantTell('few', { data }) : proposed('few', { data });
}

export default [declaredStep, twoSystems];
