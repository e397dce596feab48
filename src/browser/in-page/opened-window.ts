/*
 * Runs inside a sealed copy of the page, after a control was activated: finds what opened over the page, tells
 * whether the focus is in it, and which of its buttons closes it.
 */
import type { ActivationWorld } from './activation.ts';
import type { focusNow as FocusNow, takeInventory as TakeInventory } from './inventory.ts';
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  topmostAt as TopmostAt,
} from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const focusNow: typeof FocusNow;
declare const isDisplayed: typeof IsDisplayed;
declare const takeInventory: typeof TakeInventory;
declare const topmostAt: typeof TopmostAt;

export interface WireWindow {
  /** -1: the snapshot does not hold it. */
  readonly n: number;
  readonly as: 'modal' | 'role' | 'cover';
  readonly hasStops: boolean;
}

export interface WirePlace {
  readonly n: number | null;
  readonly place: 'inside' | 'outside' | 'nothing';
  readonly covered: boolean;
}

export type WindowWorld = ActivationWorld & { rgaaOpened?: Element };

/** Entry: what came over the page since the mark, or null. */
export function findOpened(): string | null {
  const world = globalThis as unknown as WindowWorld;
  const { mark } = world.rgaaActivation;
  const before = [...mark.seen.keys()];
  const shown = [...takeInventory().seen.keys()].filter((one) => !mark.seen.has(one));
  const candidates = new Set(shown.flatMap((one) => overlayOf(one) ?? []));
  for (const overlay of candidates) {
    if (before.some((one) => isWithin(one, overlay))) continue;
    world.rgaaOpened = overlay;
    const wire: WireWindow = {
      n: world.rgaaElements.get(overlay) ?? -1,
      as: kindOf(overlay),
      hasStops: stopsIn(overlay).length > 0,
    };
    return JSON.stringify(wire);
  }
  return null;
}

/** The outermost element around it that is a window by its role, or by its place over the page. */
function overlayOf(element: Element): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = element; at; at = flatParent(at)) {
    if (at === document.body || at === document.documentElement) break;
    if (isWindow(at) || coversPage(at)) found = at;
  }
  return found;
}

function isWindow(element: Element): boolean {
  const selector = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
  return Element.prototype.matches.call(element, selector);
}

function coversPage(element: Element): boolean {
  if (getComputedStyle(element).position !== 'fixed' || !isDisplayed(element, true)) return false;
  const { left, top, right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return width > 0 && height > 0 && width * height >= 0.3 * innerWidth * innerHeight;
}

function kindOf(overlay: Element): WireWindow['as'] {
  const windows = [overlay, ...overlay.querySelectorAll('*')].filter(
    (one) => isWindow(one) && isDisplayed(one, true),
  );
  if (windows.some((one) => one.matches(':modal, [aria-modal="true"]'))) return 'modal';
  return windows.length > 0 ? 'role' : 'cover';
}

function stopsIn(overlay: Element): HTMLElement[] {
  const selector = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
  return [...overlay.querySelectorAll(selector)].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement &&
      one.tabIndex >= 0 &&
      isDisplayed(one, true) &&
      !one.matches(':disabled'),
  );
}

export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) if (at === outer) return true;
  return false;
}

/** Entry: where the focus is, seen from what opened. */
export function placeOfFocus(): string {
  const { rgaaOpened: opened, rgaaElements } = globalThis as unknown as WindowWorld;
  const at = focusNow();
  if (!at) return JSON.stringify({ n: null, place: 'nothing', covered: false });
  const isInside = opened !== undefined && isWithin(at, opened);
  const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(at);
  const top = topmostAt(at, x + width / 2, y + height / 2);
  const isCovered = !isInside && opened !== undefined && !!top && isWithin(top, opened);
  const n = rgaaElements.get(at) ?? -1;
  return JSON.stringify({ n, place: isInside ? 'inside' : 'outside', covered: isCovered });
}

/** Entry: what opened is no longer to be seen. */
export function isClosed(): boolean {
  const { rgaaOpened: opened } = globalThis as unknown as WindowWorld;
  if (!opened?.isConnected || !isDisplayed(opened, true)) return true;
  return kindOf(opened) === 'cover' && !coversPage(opened);
}

/** Entry: gives the focus to the button that closes what opened; false when none says so. */
export function focusCloser(): boolean {
  const { rgaaOpened: opened } = globalThis as unknown as WindowWorld;
  const says = /^(fermer|close|annuler|cancel|ok|×|✕|✖|x)\b|^[×✕✖]$|fermer|close/iu;
  const closer = (opened ? stopsIn(opened) : []).find((one) => {
    const name = Reflect.get(one, 'computedName') as string | undefined;
    return says.test((name ?? one.textContent).trim());
  });
  closer?.focus();
  return closer !== undefined && focusNow() === closer;
}

/** All of the above, in the order in which the page receives them. */
export const OPENED_WINDOW_FUNCTIONS = [
  findOpened,
  overlayOf,
  isWindow,
  coversPage,
  kindOf,
  stopsIn,
  isWithin,
  placeOfFocus,
  isClosed,
  focusCloser,
] as const;
