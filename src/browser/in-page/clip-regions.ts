/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: where the content of an
 * element can be seen, given the boxes around it that hide what overflows them.
 */
import type { flatParent as FlatParent } from './trees.ts';

declare const flatParent: typeof FlatParent;

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the content of an element can be seen, in window coordinates. */
export interface Region {
  /** Outside of it nothing can be seen. What is reached by scrolling a box counts as seen. */
  readonly kept: Edges;
  /** Outside of it nothing is seen for now. */
  readonly shown: Edges;
  /** What bounds `kept` to the right and below. */
  readonly byX: Element | null;
  readonly byY: Element | null;
  readonly ellipsis: boolean;
  /** It does not scroll with the page. */
  readonly floats: boolean;
}

/** Regions of the elements around are kept in `known`, which is good for one layout only. */
export function regionInside(element: Element, known: Map<Element, Region>): Region {
  const already = known.get(element);
  if (already) return already;
  const style = getComputedStyle(element);
  const holder = holderOf(element, style.position);
  const all: Edges = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const outer: Region = holder
    ? regionInside(holder, known)
    : { kept: all, shown: all, byX: null, byY: null, ellipsis: false, floats: false };
  const floats = outer.floats || /^(fixed|sticky)$/.test(style.position);
  const region = { ...bounded(outer, element, style), floats };
  known.set(element, region);
  return region;
}

function bounded(outer: Region, element: Element, style: CSSStyleDeclaration): Region {
  // The window takes what the root and the body say of overflow.
  const isPage = element === document.documentElement || element === document.body;
  if (isPage || style.display === 'inline' || style.display === 'contents') return outer;
  const region = { ...outer, kept: { ...outer.kept }, shown: { ...outer.shown } };
  const inner = innerEdges(element, style);
  for (const axis of ['x', 'y'] as const) {
    const overflow = axis === 'x' ? style.overflowX : style.overflowY;
    if (overflow === 'visible') continue;
    const [start, end] = axis === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    const by = axis === 'x' ? 'byX' : 'byY';
    region.shown[start] = Math.max(region.shown[start], inner[start]);
    region.shown[end] = Math.min(region.shown[end], inner[end]);
    const scrolls = /auto|scroll/.test(overflow);
    if (scrolls) region[by] = null;
    else if (inner[end] < region.kept[end]) region[by] = element;
    region.kept[start] = scrolls ? -Infinity : Math.max(region.kept[start], inner[start]);
    region.kept[end] = scrolls ? Infinity : Math.min(region.kept[end], inner[end]);
    region.ellipsis ||= !scrolls && isShortened(style, axis);
  }
  return region;
}

/** An ellipsis ends each line, or the last of them. */
function isShortened(style: CSSStyleDeclaration, axis: 'x' | 'y'): boolean {
  if (axis === 'x') return style.textOverflow.includes('ellipsis');
  return !/^(none)?$/.test(style.getPropertyValue('-webkit-line-clamp'));
}

/** The box within its borders. */
function innerEdges(element: Element, style: CSSStyleDeclaration): Edges {
  const box = Element.prototype.getBoundingClientRect.call(element);
  const width = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
  return {
    left: box.left + width('left'),
    top: box.top + width('top'),
    right: box.right - width('right'),
    bottom: box.bottom - width('bottom'),
  };
}

/** The nearest element whose `overflow` can hide this one. */
function holderOf(element: Element, position: string): Element | null {
  let holder = flatParent(element);
  if (!/^(absolute|fixed)$/.test(position)) return holder;
  for (; holder; holder = flatParent(holder)) {
    const style = getComputedStyle(holder);
    const holdsAll =
      style.transform !== 'none' || style.filter !== 'none' || style.contain !== 'none';
    if (holdsAll || (position === 'absolute' && style.position !== 'static')) return holder;
  }
  return null;
}

/** All of the above, in the order in which the page receives them. */
export const REGION_FUNCTIONS = [regionInside, bounded, isShortened, innerEdges, holderOf] as const;
