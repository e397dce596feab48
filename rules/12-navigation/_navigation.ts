import type { ElementNode } from '#model';
import { comparable, isSiteMapPage, perPage, type DomView } from '#rule-kit';
import { accessOf, type Access } from './_access.ts';
import { isStepOfProcess } from './_process.ts';
import { isInside, landmarks, LANDMARKS, links, nameOf, pathOf, shortPath } from './_shared.ts';
import { isResultsPage, maySearch, searchZones } from './06-reachable-regions/_search-zone.ts';

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
  /** Paths that the header and the footer of the page link to. */
  readonly banner: readonly string[];
  readonly footer: readonly string[];
  /** What is not displayed, or has another name, may give access to them. */
  readonly hidesSiteMap: boolean;
  readonly hidesSearch: boolean;
  /** The page shows the results of a search. */
  readonly isResults: boolean;
  /** The page is the site map itself. */
  readonly isSiteMap: boolean;
  /** Paths its content links to, as one text; empty on any page but the site map. */
  readonly mapLinks: string;
  /** Some of the page could not be read. */
  readonly isPartial: boolean;
  /** The page says it is one step of a process. */
  readonly isStep: boolean;
  /** Number of distinct pages of the site this page links to from its main content. */
  readonly mainLinks: number;
}

const SITE_MAP = /^(le )?(plan( du)? site|plan d[eu] .{1,20}site|site ?map|sitemap)$/iu;
/** Limits of a digest: a page that shows more is compared by what comes first. */
const MOST = { entries: 60, menus: 8, accesses: 3, blocks: 30, mapLinks: 400 } as const;

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
    path: shortPath(pathname + search),
    order: blocks.map(([, name]) => name).slice(0, MOST.blocks),
    menus: landmarks(dom, 'navigation')
      .slice(0, MOST.menus)
      .map((nav) => ({
        links: pathsIn(dom, nav).slice(0, MOST.entries).join(' '),
        inFooter: landmarks(dom, 'contentinfo').some((footer) => isInside(dom, nav, footer)),
      })),
    siteMaps: lasting(dom, siteMapLinks(dom), (link) => link)
      .slice(0, MOST.accesses)
      .map((link) => accessOf(dom, link, 'link')),
    searches: lasting(dom, searches, ({ element }) => element)
      .slice(0, MOST.accesses)
      .map(({ field, isForm }) => accessOf(dom, field, isForm ? 'field' : kindOf(field))),
    banner: edge(dom, 'banner'),
    footer: edge(dom, 'contentinfo'),
    hidesSiteMap: dom.elements().some((one) => mayLeadToMap(dom, one)),
    hidesSearch: maySearch(dom),
    isResults: isResultsPage(dom),
    isSiteMap: isSiteMapPage(dom),
    mapLinks: isSiteMapPage(dom) ? mainPaths(dom).slice(0, MOST.mapLinks).join(' ') : '',
    isPartial: dom.blindSpots.length > 0,
    isStep: isStepOfProcess(dom),
    mainLinks: mainPaths(dom).length,
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

/** What a page has outside of its own content, or anywhere where it has nothing there. */
function lasting<T>(
  dom: DomView,
  accesses: readonly T[],
  elementOf: (access: T) => ElementNode,
): readonly T[] {
  const outside = accesses.filter((access) => !inMain(dom, elementOf(access)));
  return outside.length > 0 ? outside : accesses;
}

function edge(dom: DomView, role: string): readonly string[] {
  const paths = landmarks(dom, role).flatMap((zone) => pathsIn(dom, zone));
  return [...new Set(paths)].slice(0, MOST.entries);
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

/** A control whose name or address speaks of a map of the site, displayed or not. */
function mayLeadToMap(dom: DomView, element: ElementNode): boolean {
  const { tag, attributes } = element;
  if (tag !== 'a' && tag !== 'button' && tag !== 'area') return false;
  return /\bplan\b|site ?map|arborescence/iu.test(
    comparable(`${nameOf(dom, element)} ${attributes['href'] ?? ''}`),
  );
}

/** Distinct pages of the site that the main content links to. */
function mainPaths(dom: DomView): string[] {
  return [...new Set(landmarks(dom, 'main').flatMap((main) => pathsIn(dom, main)))];
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
