/*
 * Runs inside the page, in our isolated world: whether a visitor can see an element, where it stands and once it is
 * scrolled to. Boxes that cut what they hold count, as do the edges of the page.
 */
import type { isDisplayed as IsDisplayed } from './trees.ts';

declare const isDisplayed: typeof IsDisplayed;

/** Edges of what an element leaves to be seen of its content, in the page's coordinates. */
export interface SeenWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** More than a pixel of it is left to be seen, by scrolling if need be. */
export function isSeen(element: Element, windows: Map<Element, SeenWindow | null>): boolean {
  if (!isDisplayed(element, true)) return false;
  const box = windowOf(element, windows);
  const [width, height] = [
    Math.max(innerWidth, document.documentElement.scrollWidth),
    Math.max(innerHeight, document.documentElement.scrollHeight),
  ];
  const rect = pageBox(element);
  const left = Math.max(rect.left, box?.left ?? 0, 0);
  const top = Math.max(rect.top, box?.top ?? 0, 0);
  const right = Math.min(rect.right, box?.right ?? width, width);
  const bottom = Math.min(rect.bottom, box?.bottom ?? height, height);
  return right - left > 1 && bottom - top > 1;
}

function pageBox(element: Element): SeenWindow {
  const { left, top, right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return {
    ...{ left: left + scrollX, right: right + scrollX },
    ...{ top: top + scrollY, bottom: bottom + scrollY },
  };
}

/** What the elements above leave to be seen: the boxes of those that cut. Null: everything. */
function windowOf(element: Element, windows: Map<Element, SeenWindow | null>): SeenWindow | null {
  const known = windows.get(element);
  if (known !== undefined) return known;
  const style = getComputedStyle(element);
  const parent = Reflect.get(Node.prototype, 'parentNode', element) as Node | null;
  const above = parent instanceof ShadowRoot ? parent.host : parent;
  const isRoot = element === document.documentElement || element === document.body;
  const outer =
    style.position === 'fixed' || !(above instanceof Element) ? null : windowOf(above, windows);
  let own = outer;
  if (!isRoot && /hidden|clip/.test(style.overflow)) {
    const box = pageBox(element);
    own = {
      left: Math.max(box.left, outer?.left ?? box.left),
      top: Math.max(box.top, outer?.top ?? box.top),
      right: Math.min(box.right, outer?.right ?? box.right),
      bottom: Math.min(box.bottom, outer?.bottom ?? box.bottom),
    };
  }
  windows.set(element, own);
  return own;
}

/** All of the above, in the order in which the page receives them. */
export const SEEN_FUNCTIONS = [isSeen, pageBox, windowOf] as const;
