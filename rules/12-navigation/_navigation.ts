import type { ElementNode } from '#model';
import { comparable, perPage, type DomView } from '#rule-kit';
import { isInside, landmarks, links, nameOf, resolved } from './_shared.ts';
import { searchZones } from './06-reachable-regions/_search-zone.ts';

/** How a page gives access to the site map or to the search. */
export interface Access {
  readonly kind: 'link' | 'button' | 'field';
  readonly name: string;
  /** Path it leads to; empty for a field or a button. */
  readonly path: string;
  /** Landmark that holds it, and place among the landmark's links and controls. */
  readonly landmark: string;
  readonly rank: number;
  /** Distance to the landmark's left and top edges, in CSS pixels. */
  readonly offset: readonly [x: number, y: number];
}

/** What a page shows of the site's navigation: little enough to keep one per page of a whole site. */
export interface NavigationDigest {
  /** Landmarks and search in source order. */
  readonly order: readonly string[];
  /** Paths of the links of each navigation landmark, in order. */
  readonly menus: readonly (readonly string[])[];
  readonly siteMaps: readonly Access[];
  readonly searches: readonly Access[];
  /** Number of distinct pages of the site this page links to from its main content. */
  readonly mainLinks: number;
}

const SITE_MAP = /^(le )?(plan( du)? site|plan d[eu] .{1,20}site|site ?map|sitemap)$/iu;
const ZONES = ['banner', 'navigation', 'main', 'contentinfo', 'complementary'];

export const navigation = perPage((dom: DomView): NavigationDigest => {
  const zones = landmarks(dom, ...ZONES);
  const searches = searchZones(dom).filter(
    ({ element, inHeader, isLandmark }) => inHeader || isLandmark || !inMain(dom, element),
  );
  const blocks = [
    ...zones.map((zone) => [zone.index, zone.role ?? ''] as const),
    ...searches.map(({ element }) => [element.index, 'search'] as const),
  ];
  return {
    order: blocks.sort(([a], [b]) => a - b).map(([, name]) => name),
    menus: landmarks(dom, 'navigation').map((nav) => pathsIn(dom, nav)),
    siteMaps: siteMapLinks(dom).map((link) => accessOf(dom, link, 'link')),
    searches: searches.map(({ field, isForm }) =>
      accessOf(dom, field, isForm ? 'field' : kindOf(field)),
    ),
    mainLinks: new Set(landmarks(dom, 'main').flatMap((main) => pathsIn(dom, main))).size,
  };
});

function inMain(dom: DomView, element: ElementNode): boolean {
  return landmarks(dom, 'main').some((main) => isInside(dom, element, main));
}

function kindOf({ tag }: ElementNode): Access['kind'] {
  return tag === 'a' ? 'link' : tag === 'button' ? 'button' : 'field';
}

function siteMapLinks(dom: DomView): ElementNode[] {
  return links(dom).filter((link) => link.rendered && SITE_MAP.test(comparable(nameOf(dom, link))));
}

function pathOf(dom: DomView, link: ElementNode): string {
  const url = resolved(dom, link);
  return url && url.origin === new URL(dom.document.url).origin ? url.pathname + url.search : '';
}

function pathsIn(dom: DomView, zone: ElementNode): string[] {
  return links(dom)
    .filter((link) => link.rendered && isInside(dom, link, zone))
    .map((link) => pathOf(dom, link))
    .filter((path) => path !== '');
}

function accessOf(dom: DomView, control: ElementNode, kind: Access['kind']): Access {
  const zones = landmarks(dom, ...ZONES).filter((zone) => isInside(dom, control, zone));
  const zone = zones.at(-1);
  const inZone = dom.elements().filter((one) => one.focusable && zone && isInside(dom, one, zone));
  const [x = 0, y = 0] = control.box ?? [];
  const [left = 0, top = 0] = zone?.box ?? [];
  return {
    kind,
    name: comparable(nameOf(dom, control)),
    path: pathOf(dom, control),
    landmark: zone?.role ?? '',
    rank: inZone.indexOf(control),
    offset: [Math.round(x - left), Math.round(y - top)],
  };
}

/** The value most pages share; the first one among equals. */
export function usual(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
}
