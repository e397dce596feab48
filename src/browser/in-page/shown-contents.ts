/*
 * Runs inside a sealed copy of the page, in our isolated world: which elements that hold words, pictures or
 * controls of their own are in sight, and which came into sight since they were last counted.
 */
import type { flatParent as FlatParent, openTrees as OpenTrees } from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const openTrees: typeof OpenTrees;

/** Edges in the window, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every element in sight that holds something of its own. */
export function shownContents(): Set<Element> {
  const clips = new Map<Element, Area | null>();
  const shown = new Set<Element>();
  for (const tree of openTrees())
    for (const element of tree.querySelectorAll('*'))
      if (holdsSomething(element) && isInSight(element, clips)) shown.add(element);
  return shown;
}

function holdsSomething(element: Element): boolean {
  if (/^(img|svg|canvas|video|iframe|button|input|select|textarea)$/.test(element.localName))
    return true;
  if (/^(script|style|noscript|template|option|title|head)$/.test(element.localName)) return false;
  for (const child of element.childNodes)
    if (child instanceof Text && child.data.trim() !== '') return true;
  return false;
}

export function isInSight(element: Element, clips: Map<Element, Area | null>): boolean {
  const asked = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false };
  if (!Element.prototype.checkVisibility.call(element, asked)) return false;
  const style = getComputedStyle(element);
  if (/^rgba\(.*, 0\)$|^transparent$/.test(style.color) && element.children.length === 0)
    return false;
  const box = Element.prototype.getBoundingClientRect.call(element);
  const area = overlapOf(box, clipOf(element, style, clips));
  return area.right - area.left > 1 && area.bottom - area.top > 1;
}

/** What of the page may show the element: the page itself, the window, boxes that cut what they hold. */
function clipOf(
  element: Element,
  style: CSSStyleDeclaration,
  clips: Map<Element, Area | null>,
): Area {
  const own = ownClip(style);
  const holder = holderOf(element, style.position);
  let around = holder && clips.get(holder);
  if (holder && !around) {
    const holderStyle = getComputedStyle(holder);
    around = clipOf(holder, holderStyle, clips);
    const isPage = holder === document.body || holder === document.documentElement;
    if (!isPage && holderStyle.overflow !== 'visible')
      around = overlapOf(around, Element.prototype.getBoundingClientRect.call(holder));
    clips.set(holder, around);
  }
  return overlapOf(around ?? edges(style.position === 'fixed'), own);
}

/** The page, or the window for what is fixed to it. What a page cuts at its right cannot be scrolled to. */
function edges(isFixed: boolean): Area {
  const { clientWidth, clientHeight } = document.documentElement;
  if (isFixed) return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const isCut = [document.documentElement, document.body].some((one) =>
    /hidden|clip/.test(getComputedStyle(one).overflowX),
  );
  const right = isCut ? clientWidth - scrollX : Infinity;
  return { left: -scrollX, top: -scrollY, right, bottom: Infinity };
}

function holderOf(element: Element, position: string): Element | null {
  if (position === 'fixed') return null;
  let at = flatParent(element);
  if (position !== 'absolute') return at;
  while (at && isStatic(at)) at = flatParent(at);
  return at;
}

function isStatic(element: Element): boolean {
  const { position, transform } = getComputedStyle(element);
  return position === 'static' && transform === 'none';
}

function ownClip({ clip, clipPath, position }: CSSStyleDeclaration): Area {
  const nothing = { left: 0, top: 0, right: 0, bottom: 0 };
  const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const isRect = /^(absolute|fixed)$/.test(position) && /rect\((\d+)/.test(clip);
  const sizes = isRect ? (clip.match(/-?[\d.]+(?=px)/g) ?? []).map(Number) : [];
  const [top = 0, right = 0, bottom = 0, left = 0] = sizes;
  if (isRect && (right - left <= 1 || bottom - top <= 1)) return nothing;
  if (/inset\((50|100)%|circle\(0|polygon\(0(px|%)? 0(px|%)?, 0(px|%)? 0/.test(clipPath))
    return nothing;
  return all;
}

export function overlapOf(one: Area, other: Area): Area {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Outermost elements that hold nothing but what came into sight since. */
export function cameIntoSight(before: ReadonlySet<Element>, now: ReadonlySet<Element>): Element[] {
  const holders = new Set<Element>();
  for (const element of now)
    if (before.has(element))
      for (let at: Element | null = element; at && !holders.has(at); at = flatParent(at))
        holders.add(at);
  const found = new Set<Element>();
  for (const element of now) {
    if (before.has(element)) continue;
    let outermost = element;
    for (let at = flatParent(element); at && at !== document.body; at = flatParent(at)) {
      if (holders.has(at) || at === document.documentElement) break;
      outermost = at;
    }
    found.add(outermost);
  }
  return [...found];
}

/** All of the above, in the order in which the page receives them. */
export const SHOWN_FUNCTIONS = [
  shownContents,
  holdsSomething,
  isInSight,
  clipOf,
  edges,
  holderOf,
  isStatic,
  ownClip,
  overlapOf,
  cameIntoSight,
] as const;
