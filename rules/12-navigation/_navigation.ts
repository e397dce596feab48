import type { ElementNode } from '#model';
import { comparable, perPage, type DomView } from '#rule-kit';
import { accessOf, type Access } from './_access.ts';
import { isStepOfProcess } from './_process.ts';
import { isInside, landmarks, LANDMARKS, links, nameOf, pathOf } from './_shared.ts';
import { isSiteMapPage } from './03-relevant-site-map/_site-map-page.ts';
import { searchZones } from './06-reachable-regions/_search-zone.ts';

export interface Menu {
  /** Paths of its links, in order, as one text: see `entriesOf`. */
  readonly links: string;
  readonly inFooter: boolean;
}

/** What a page shows of the site's navigation: little enough to keep one per page of a whole site. */
export interface NavigationDigest {
  readonly path: string;
  /** Landmarks and search in source order. */
  readonly order: readonly string[];
  /** Navigation landmarks, in the order they have among `order`. */
  readonly menus: readonly Menu[];
  readonly siteMaps: readonly Access[];
  readonly searches: readonly Access[];
  /** The page is the site map itself. */
  readonly isSiteMap: boolean;
  /** Some of the page could not be read. */
  readonly isPartial: boolean;
  /** The page says it is one step of a process. */
  readonly isStep: boolean;
  /** Number of distinct pages of the site this page links to from its main content. */
  readonly mainLinks: number;
}

const SITE_MAP = /^(le )?(plan( du)? site|plan d[eu] .{1,20}site|site ?map|sitemap)$/iu;
/** Longer menus are compared by their first entries. */
const MOST_ENTRIES = 80;

export const navigation = perPage((dom: DomView): NavigationDigest => {
  const zones = landmarks(dom, ...LANDMARKS);
  const searches = searchZones(dom).filter(
    ({ element, inHeader, isLandmark }) => inHeader || isLandmark || !inMain(dom, element),
  );
  const blocks = [
    ...zones.map((zone) => [zone.index, zone.role ?? ''] as const),
    ...searches.map(({ element }) => [element.index, 'search'] as const),
  ].sort(([a], [b]) => a - b);
  const { pathname, search } = new URL(dom.document.url);
  return {
    path: pathname + search,
    order: blocks.map(([, name]) => name),
    menus: landmarks(dom, 'navigation').map((nav) => ({
      links: pathsIn(dom, nav).slice(0, MOST_ENTRIES).join(' '),
      inFooter: landmarks(dom, 'contentinfo').some((footer) => isInside(dom, nav, footer)),
    })),
    siteMaps: siteMapLinks(dom).map((link) => accessOf(dom, link, 'link')),
    searches: searches.map(({ field, isForm }) =>
      accessOf(dom, field, isForm ? 'field' : kindOf(field)),
    ),
    isSiteMap: isSiteMapPage(dom),
    isPartial: dom.blindSpots.length > 0,
    isStep: isStepOfProcess(dom),
    mainLinks: new Set(landmarks(dom, 'main').flatMap((main) => pathsIn(dom, main))).size,
  };
});

/** The paths of a menu's entries; an address holds no blank. */
export function entriesOf({ links }: Menu): readonly string[] {
  return links === '' ? [] : links.split(' ');
}

const ENTRIES_IN_COMMON = 0.6;

/** Two menus with most of their entries in common. */
export function isSameMenu(menu: readonly string[], other: readonly string[]): boolean {
  const [own, known] = [new Set(menu), new Set(other)];
  const inCommon = [...own].filter((entry) => known.has(entry)).length;
  return inCommon > 0 && inCommon >= ENTRIES_IN_COMMON * (own.size + known.size - inCommon);
}

/** One menu at least is on both pages. Pages without any in common are hardly of one set. */
export function sharesMenu(own: NavigationDigest, other: NavigationDigest): boolean {
  const known = other.menus.map(entriesOf);
  return own.menus.map(entriesOf).some((menu) => known.some((one) => isSameMenu(menu, one)));
}

function inMain(dom: DomView, element: ElementNode): boolean {
  return landmarks(dom, 'main').some((main) => isInside(dom, element, main));
}

function kindOf({ tag }: ElementNode): Access['kind'] {
  return tag === 'a' ? 'link' : tag === 'button' ? 'button' : 'field';
}

function siteMapLinks(dom: DomView): ElementNode[] {
  return links(dom).filter((link) => link.rendered && SITE_MAP.test(comparable(nameOf(dom, link))));
}

function pathsIn(dom: DomView, zone: ElementNode): string[] {
  return links(dom)
    .filter((link) => link.rendered && isInside(dom, link, zone))
    .map((link) => pathOf(dom, link))
    .filter((path) => path !== '');
}

/** The value most pages share; the first one among equals. */
export function usual(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
}
