/*
 * Runs inside a sealed copy of the page, in the isolated world that holds its element index: where the pointer goes
 * to hover an element or a content that came up, and which elements may bring that content up by other ways.
 */
import type { elementAt as ElementAt } from './form-trial.ts';
import type { controlsOf as ControlsOf, RevealWorld } from './reveal-trial.ts';
import type { focusedElement as FocusedElement } from './tab-walk.ts';
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  topmostAt as TopmostAt,
} from './trees.ts';

declare const controlsOf: typeof ControlsOf;
declare const elementAt: typeof ElementAt;
declare const flatParent: typeof FlatParent;
declare const focusedElement: typeof FocusedElement;
declare const isDisplayed: typeof IsDisplayed;
declare const topmostAt: typeof TopmostAt;

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly place: number;
  readonly trigger: number;
  readonly from: Point;
}

/** Entry: brings the element into the window; a point on it that nothing else covers. */
export function pointOf(n: number): Point | null {
  const element = elementAt(n);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const box of element.getClientRects())
    for (const share of [0.5, 0.25, 0.75, 0.1, 0.9]) {
      const [x, y] = [box.left + box.width * share, box.top + box.height / 2];
      let at: Element | null = topmostAt(element, x, y) ?? null;
      while (at && at !== element) at = flatParent(at);
      if (at) return { x, y };
    }
  return null;
}

/** Entry: out of the trigger by its nearest edge, to the nearest point of a content, then to its middle. */
export function wayInto({ place, trigger, from }: Way): Point[] {
  const { rgaaReveals } = globalThis as unknown as RevealWorld;
  const content = rgaaReveals.contents[place];
  const parts = (content && rgaaReveals.parts.get(content)) ?? [];
  const box = [...(content ? [content] : []), ...parts]
    .map((one) => one.getBoundingClientRect())
    .find(({ width, height }) => width > 2 && height > 2);
  const around = elementAt(trigger)?.getBoundingClientRect();
  if (!box || !around) return [];
  const nearest = within(from, box);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return [within(nearest, around), nearest, within(middle, box)];
}

/** The nearest point of a box that is in the window, one pixel inside. */
function within({ x, y }: Point, { left, top, right, bottom }: DOMRect): Point {
  const between = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low + 1), high - 1);
  return {
    x: between(x, Math.max(left, 0), Math.min(right, innerWidth)),
    y: between(y, Math.max(top, 0), Math.min(bottom, innerHeight)),
  };
}

/** Entry: elements that take the focus outside a content, near it or tied to it, its trigger first; five at most. */
export function waysTo({ place, trigger }: { place: number; trigger: number }): number[] {
  const { rgaaReveals, rgaaElements } = globalThis as unknown as RevealWorld;
  const content = rgaaReveals.contents[place];
  const from = elementAt(trigger);
  if (!content || !from) return [];
  let holder: Element | null = content;
  while (holder && !holder.contains(from)) holder = flatParent(holder);
  const near = [from, ...from.querySelectorAll('*'), ...(holder?.querySelectorAll('*') ?? [])];
  const tied = document.querySelectorAll(
    `[aria-controls~="${CSS.escape(content.id)}"], [popovertarget="${CSS.escape(content.id)}"]`,
  );
  const ways = [...new Set([...near.slice(0, 400), ...tied])].filter(
    (one) =>
      !content.contains(one) && (one as HTMLElement).tabIndex >= 0 && isDisplayed(one, false),
  );
  return ways.slice(0, 5).flatMap((one) => rgaaElements.get(one) ?? []);
}

/** Entry: gives the focus to an element, or to the first in it that takes it; null when there is none. */
export function focusInto(n: number): boolean | null {
  const element = elementAt(n);
  if (!element) return null;
  const takers = [element, ...element.querySelectorAll<HTMLElement>('*')].filter(
    (one) => (one as HTMLElement).tabIndex >= 0 && isDisplayed(one, false),
  );
  for (const taker of takers.slice(0, 3)) {
    HTMLElement.prototype.focus.call(taker);
    if (focusedElement() === taker) return true;
  }
  return takers.length > 0 ? false : null;
}

/** Entry: which control of a content has the focus; -1 for none of them, -2 outside the content. */
export function focusedIn(place: number): number {
  const content = (globalThis as unknown as RevealWorld).rgaaReveals.contents[place];
  const at = focusedElement();
  if (!content || !at || !content.contains(at)) return -2;
  return controlsOf(content).indexOf(at);
}

/** Entry: gives the focus to a control of a content; false when it does not take it from the keyboard. */
export function focusControl({ place, at }: { place: number; at: number }): boolean {
  const content = (globalThis as unknown as RevealWorld).rgaaReveals.contents[place];
  const control = content && controlsOf(content)[at];
  if (!(control instanceof HTMLElement) || control.tabIndex < 0) return false;
  HTMLElement.prototype.focus.call(control);
  return focusedElement() === control;
}

/** Entry: once nothing has changed or moved for a while, or the time is over. */
export async function calm({ leastMs, capMs }: { leastMs: number; capMs: number }): Promise<void> {
  const begin = performance.now();
  let last = begin;
  const observer = new MutationObserver(() => (last = performance.now()));
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const moves = () =>
    document.getAnimations().some(({ playState, effect }) => {
      const end = Number(effect?.getComputedTiming().endTime ?? 0);
      return playState === 'running' && end < 3000;
    });
  for (let now = begin; now < begin + capMs; now = performance.now()) {
    if (now > begin + leastMs && now > last + 60 && !moves()) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  observer.disconnect();
}

/** All of the above, in the order in which the page receives them. */
export const WAY_FUNCTIONS = [
  pointOf,
  wayInto,
  within,
  waysTo,
  focusInto,
  focusedIn,
  focusControl,
  calm,
] as const;
