import type { ElementNode } from '#model';
import { comparable, perPage, type DomView } from '#rule-kit';
import { isInside, landmarks, LANDMARKS, links, nameOf, pathOf } from './_shared.ts';

/** How a page gives access to the site map or to the search. */
export interface Access {
  readonly kind: 'link' | 'button' | 'field';
  readonly name: string;
  /** Path it leads to; empty for a field or a button. */
  readonly path: string;
  /** Role of the innermost landmark that holds it; empty outside of any. */
  readonly landmark: string;
  /** Distances in CSS pixels to the left, top and bottom of the page. */
  readonly onPage: readonly [left: number, top: number, bottom: number];
  /** Distances in CSS pixels to the left and top of its landmark, or of the page outside of any. */
  readonly inZone: readonly [left: number, top: number];
  /** What stands before and after it in the source, nearest ones only: other landmarks, links of its own. */
  readonly before: string;
  readonly after: string;
  /** Some of what stands there was left out. */
  readonly isCut: boolean;
}

/** Nearest neighbours kept on each side. */
const MOST_NEIGHBOURS = 30;
const LONGEST_NAME = 80;

export function accessOf(dom: DomView, control: ElementNode, kind: Access['kind']): Access {
  const zone = zoneOf(dom, control);
  const keys = neighbours(dom, control, zone);
  const before = keys.filter(({ index }) => index < control.index);
  const after = keys.filter(({ index }) => index > control.index);
  return {
    kind,
    name: comparable(nameOf(dom, control)).slice(0, LONGEST_NAME),
    path: pathOf(dom, control),
    landmark: zone?.role ?? '',
    ...placeOf(dom, control, zone),
    before: before.slice(-MOST_NEIGHBOURS).map(keyOf).join('\n'),
    after: after.slice(0, MOST_NEIGHBOURS).map(keyOf).join('\n'),
    isCut: before.length > MOST_NEIGHBOURS || after.length > MOST_NEIGHBOURS,
  };
}

const zones = perPage((dom: DomView) => new Set(landmarks(dom, ...LANDMARKS)));

function zoneOf(dom: DomView, element: ElementNode): ElementNode | undefined {
  return dom.closest(element, (one) => zones(dom).has(one));
}

function placeOf(
  dom: DomView,
  control: ElementNode,
  zone: ElementNode | undefined,
): Pick<Access, 'onPage' | 'inZone'> {
  const [x = 0, y = 0] = control.box ?? [];
  const [left = 0, top = 0] = zone?.box ?? [];
  const bottom = endOf(dom) - y;
  return {
    onPage: [Math.round(x), Math.round(y), Math.round(bottom)],
    inZone: [Math.round(x - left), Math.round(y - top)],
  };
}

/** Where the page ends, in CSS pixels from its top; one shorter than its window ends with its content. */
function endOf(dom: DomView): number {
  const { scrollSize, viewport } = dom.document;
  const [body] = dom.byTag('body');
  const [, top = 0, , height = 0] = body?.box ?? [];
  const isShort = scrollSize.height <= viewport.height && height > 0;
  return isShort ? Math.min(scrollSize.height, top + height) : scrollSize.height;
}

interface Neighbour {
  readonly index: number;
  /** Role of a landmark, or path of a link. */
  readonly key: string;
}

const keyOf = ({ key }: Neighbour) => key;

/** Landmarks that do not hold the control, and links of the same landmark, in order; twice the same tells nothing. */
function neighbours(
  dom: DomView,
  control: ElementNode,
  zone: ElementNode | undefined,
): readonly Neighbour[] {
  const others = [...zones(dom)]
    .filter((one) => !isInside(dom, control, one))
    .map(({ index, role }) => ({ index, key: role ?? '' }));
  const beside = links(dom)
    .filter((link) => link !== control && link.rendered && zoneOf(dom, link) === zone)
    .map((link) => ({ index: link.index, key: pathOf(dom, link) }))
    .filter(({ key }) => key !== '');
  const all = [...others, ...beside].sort((a, b) => a.index - b.index);
  const counts = new Map<string, number>();
  for (const { key } of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  return all.filter(({ key }) => counts.get(key) === 1);
}
