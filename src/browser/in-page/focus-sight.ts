/*
 * Runs inside the page, in the isolated world of the walk: brings the focus to an element that was met and
 * tells how it can be seen. `focusedElement` travels with the functions of the walk.
 */
import type { StopSight } from '#model';
import type {
  Drawn,
  drawnNear as DrawnNear,
  groupOf as GroupOf,
  isRecolored as IsRecolored,
} from './focus-style.ts';
import type { WalkWorld } from './tab-walk.ts';
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  topmostAt as TopmostAt,
} from './trees.ts';

declare function focusedElement(): Element | null;
declare const drawnNear: typeof DrawnNear;
declare const groupOf: typeof GroupOf;
declare const isRecolored: typeof IsRecolored;
declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;
declare const topmostAt: typeof TopmostAt;

/** An element with the focus, ready for its photograph. */
export interface WireSight {
  readonly sight: StopSight;
  /** The other element on which its focus is drawn, in the frame's snapshot. */
  readonly on: number | null;
  /** Around it, cut at the window, in pixels of the window: x, y, width, height. */
  readonly area: readonly [number, number, number, number];
  /** Length of its outline within the window. */
  readonly outline: number;
  readonly native: boolean;
  readonly recolored: boolean;
  readonly scroll: readonly [number, number];
  /** Stops of the same number are drawn alike, without the focus and with it. */
  readonly group: number;
}

export interface FocusRequest {
  readonly met: number;
  /** Only where it needs no scrolling. */
  readonly stays: boolean;
}

/**
 * Entry: gives the focus to an element that was met and tells how it stands, as JSON. `scrolls`: it was not
 * asked, as the page would scroll. Null when it did not take the focus.
 */
export function focusMet({ met, stays }: FocusRequest): string | null {
  const element = (globalThis as unknown as WalkWorld).rgaaWalk.met[met];
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
  const before = Element.prototype.getBoundingClientRect.call(element);
  if (stays && !isInView(element, before)) return JSON.stringify('scrolls');
  const drawn = drawnNear(element);
  HTMLElement.prototype.focus.call(element, { preventScroll: stays });
  return describeFocused(element, before, drawn);
}

/** Entry: the same of the first stop of a run, where the page has scrolled to it already. */
export function focusHere(met: number): string | null {
  const element = (globalThis as unknown as WalkWorld).rgaaWalk.met[met];
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
  const before = Element.prototype.getBoundingClientRect.call(element);
  const drawn = drawnNear(element);
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
  return describeFocused(element, before, drawn);
}

/** Entry: width and height of the window, as JSON. */
export function windowSize(): string {
  return JSON.stringify([innerWidth, innerHeight]);
}

/** It is wholly in the window and in all that scrolls or cuts around it. */
function isInView(element: Element, box: DOMRect): boolean {
  const isWithin = ({ left, top, right, bottom }: DOMRect) =>
    box.left >= left && box.top >= top && box.right <= right && box.bottom <= bottom;
  if (!isWithin(new DOMRect(0, 0, innerWidth, innerHeight))) return false;
  for (let at = flatParent(element); at && at !== document.documentElement; at = flatParent(at)) {
    const isOpen = /^(visible|clip)$/.test(getComputedStyle(at).overflow);
    if (!isOpen && !isWithin(Element.prototype.getBoundingClientRect.call(at))) return false;
  }
  return true;
}

function describeFocused(
  element: Element,
  before: DOMRect,
  drawn: readonly Drawn[],
): string | null {
  if (focusedElement() !== element || !element.matches(':focus-visible')) return null;
  const lit = drawnNear(element);
  const changed = lit.filter(
    (one) =>
      isDisplayed(one.element, true) &&
      drawn.some(({ element: other, style }) => other === one.element && style !== one.style),
  );
  const box = Element.prototype.getBoundingClientRect.call(element);
  const own = sightOf(element, box);
  const standIn = own === 'hidden' ? changed.find((one) => one.element !== element) : undefined;
  const seen = standIn?.element ?? element;
  const seenBox = Element.prototype.getBoundingClientRect.call(seen);
  const boxes = changed.map((one) => Element.prototype.getBoundingClientRect.call(one.element));
  const style = getComputedStyle(element);
  // What Chromium's own style sheet gives a focused element.
  const native =
    style.outline === 'rgb(16, 16, 16) auto 1px' && /^[01]px$/.test(style.outlineOffset);
  const { rgaaElements } = globalThis as unknown as WalkWorld;
  const sight: WireSight = {
    sight: standIn ? sightOf(seen, seenBox) : own,
    on: standIn ? (rgaaElements?.get(seen) ?? null) : null,
    area: areaOf([before, box, ...boxes]),
    outline: outlineInWindow(seenBox),
    native,
    recolored: isRecolored(element, drawn, lit),
    scroll: [scrollX, scrollY],
    group: groupOf(element, [...drawn, ...lit], native),
  };
  return JSON.stringify(sight);
}

/** What holds these boxes and a margin around, cut at the window. */
function areaOf(boxes: readonly DOMRect[]): [number, number, number, number] {
  const margin = 8;
  const all = (of: (box: DOMRect) => number) => boxes.map(of);
  const left = Math.max(0, Math.floor(Math.min(...all((box) => box.left)) - margin));
  const top = Math.max(0, Math.floor(Math.min(...all((box) => box.top)) - margin));
  const right = Math.min(innerWidth, Math.ceil(Math.max(...all((box) => box.right)) + margin));
  const bottom = Math.min(innerHeight, Math.ceil(Math.max(...all((box) => box.bottom)) + margin));
  return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
}

function outlineInWindow({ left, top, right, bottom }: DOMRect): number {
  const inWindow = (from: number, to: number, most: number) =>
    Math.max(0, Math.min(to, most) - Math.max(from, 0));
  return 2 * (inWindow(left, right, innerWidth) + inWindow(top, bottom, innerHeight));
}

/** Whether the middles of its lines can be seen. */
function sightOf(element: Element, box: DOMRect): StopSight {
  const lines = [...Element.prototype.getClientRects.call(element)].filter(
    (line) => line.width >= 4 && line.height >= 4,
  );
  if (!isDisplayed(element, true) || lines.length === 0 || box.width * box.height < 64)
    return 'hidden';
  const points = lines.map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (inside.length === 0) return 'outside';
  const hits = inside.map(([x, y]) => topmostAt(element, x, y));
  const contains = (outer: Node, inner: Node | undefined) =>
    inner !== undefined && Node.prototype.contains.call(outer, inner);
  const isOnTop = hits.map((hit) => contains(element, hit));
  if (isOnTop.every(Boolean) && inside.length === points.length) return 'shown';
  // What lets the pointer through is told as what holds it.
  const mayShow = hits.some((hit) => contains(element, hit) || (hit && contains(hit, element)));
  return mayShow ? 'partly' : 'covered';
}

/** All of the above, in the order in which the page receives them. */
export const SIGHT_FUNCTIONS = [
  focusMet,
  focusHere,
  windowSize,
  isInView,
  describeFocused,
  areaOf,
  outlineInWindow,
  sightOf,
] as const;
