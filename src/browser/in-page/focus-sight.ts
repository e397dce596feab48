/*
 * Runs inside the page, in the isolated world of the walk: brings the focus to an element that was met and
 * tells how it can be seen. `focusedElement` travels with the functions of the walk.
 */
import type { StopSight } from '#model';
import type { WalkWorld } from './tab-walk.ts';
import type { isDisplayed as IsDisplayed, topmostAt as TopmostAt } from './trees.ts';

declare function focusedElement(): Element | null;
declare const isDisplayed: typeof IsDisplayed;
declare const topmostAt: typeof TopmostAt;

/** An element with the focus, ready for its photograph. */
export interface WireSight {
  readonly sight: StopSight;
  /** Around it, cut at the window, in pixels of the window: x, y, width, height. */
  readonly area: readonly [number, number, number, number];
  /** Length of its outline within the window. */
  readonly outline: number;
  readonly native: boolean;
  readonly scroll: readonly [number, number];
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
  const isWhole =
    before.left >= 0 &&
    before.top >= 0 &&
    before.right <= innerWidth &&
    before.bottom <= innerHeight;
  if (stays && !(isWhole && sightOf(element, before) === 'shown')) return JSON.stringify('scrolls');
  HTMLElement.prototype.focus.call(element, { preventScroll: stays });
  return describeFocused(element, before);
}

/** Entry: the same of the first stop of a run, where the page has scrolled to it already. */
export function focusHere(met: number): string | null {
  const element = (globalThis as unknown as WalkWorld).rgaaWalk.met[met];
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
  const before = Element.prototype.getBoundingClientRect.call(element);
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
  return describeFocused(element, before);
}

/** Entry: width and height of the window, as JSON. */
export function windowSize(): string {
  return JSON.stringify([innerWidth, innerHeight]);
}

function describeFocused(element: Element, before: DOMRect): string | null {
  if (focusedElement() !== element || !element.matches(':focus-visible')) return null;
  const box = Element.prototype.getBoundingClientRect.call(element);
  const margin = 8;
  const left = Math.max(0, Math.floor(Math.min(before.left, box.left) - margin));
  const top = Math.max(0, Math.floor(Math.min(before.top, box.top) - margin));
  const right = Math.min(innerWidth, Math.ceil(Math.max(before.right, box.right) + margin));
  const bottom = Math.min(innerHeight, Math.ceil(Math.max(before.bottom, box.bottom) + margin));
  const inWindow = (from: number, to: number, most: number) =>
    Math.max(0, Math.min(to, most) - Math.max(from, 0));
  const style = getComputedStyle(element);
  const sight: WireSight = {
    sight: sightOf(element, box),
    area: [left, top, Math.max(0, right - left), Math.max(0, bottom - top)],
    outline:
      2 * (inWindow(box.left, box.right, innerWidth) + inWindow(box.top, box.bottom, innerHeight)),
    // What Chromium's own style sheet gives a focused element.
    native: style.outline === 'rgb(16, 16, 16) auto 1px' && /^[01]px$/.test(style.outlineOffset),
    scroll: [scrollX, scrollY],
  };
  return JSON.stringify(sight);
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
export const SIGHT_FUNCTIONS = [focusMet, focusHere, windowSize, describeFocused, sightOf] as const;
