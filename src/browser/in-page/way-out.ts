/*
 * Runs inside a sealed copy of the page, while something lies open over it that neither Escape nor a button was
 * seen to close: collects what Tab reaches in it, and what a pointer may close it by.
 */
import type { isWithin as IsWithin, WindowWorld } from './opened-window.ts';
import type { focusNow as FocusNow } from './inventory.ts';
import type { isDisplayed as IsDisplayed, topmostAt as TopmostAt } from './trees.ts';

declare const focusNow: typeof FocusNow;
declare const isDisplayed: typeof IsDisplayed;
declare const isWithin: typeof IsWithin;
declare const topmostAt: typeof TopmostAt;

/** What is known of a window before its keys are tried. */
export interface WireContents {
  /** Something in it may lead out that is not tried: other focus, fields to fill, frames, disabled buttons. */
  readonly isUnsure: boolean;
  readonly controls: readonly {
    readonly names: readonly string[];
    readonly targets: readonly string[];
  }[];
  readonly fields: readonly {
    readonly type: string;
    readonly autocomplete: string;
    readonly name: string;
  }[];
}

export interface WireStop {
  readonly place: 'inside' | 'outside' | 'nothing';
  /** Its number among those met, in order; -1 for none of the window's. */
  readonly at: number;
}

/** Something in the window that only a pointer can act upon, and where. */
export interface WirePointerWay {
  /** -1: the snapshot does not hold it; null: the page around the window. */
  readonly n: number | null;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

type WayOutWorld = WindowWorld & { rgaaStops?: HTMLElement[] };

/** Entry: what the window holds; begins a new round of stops. */
export function contentsOfWindow(): string {
  const world = globalThis as unknown as WayOutWorld;
  world.rgaaStops = [];
  const inside = [...(world.rgaaOpened?.querySelectorAll<HTMLElement>('*') ?? [])].filter((one) =>
    isDisplayed(one, true),
  );
  const unsure = [
    ':disabled, :invalid, [aria-disabled="true"], [contenteditable], [accesskey]',
    'iframe, object, embed, video, audio',
    // Arrows may lead there.
    ':is(a, button, input, select, textarea, [role])[tabindex^="-"]:not([role="document"], [role$="dialog"])',
  ].join();
  const fields = inside.filter((one) => one.matches('input, select, textarea'));
  const contents: WireContents = {
    isUnsure: inside.some((one) => one.matches(unsure) || one.localName.includes('-')),
    controls: inside.filter((one) => one.tabIndex >= 0 && !fields.includes(one)).map(wordsOf),
    fields: fields.map((one) => ({
      type: one.getAttribute('type') ?? '',
      autocomplete: one.getAttribute('autocomplete') ?? '',
      name: one.getAttribute('name') ?? one.id,
    })),
  };
  return JSON.stringify(contents);
}

function wordsOf(element: Element): WireContents['controls'][number] {
  const of = (names: readonly string[]) =>
    names.flatMap((name) => element.getAttribute(name) ?? []);
  const form = element.closest('form')?.getAttribute('action');
  return {
    names: [element.textContent, ...of(['aria-label', 'title', 'value'])],
    targets: [...of(['href', 'formaction', 'data-href']), ...(form == null ? [] : [form])],
  };
}

/** Entry: keeps the stop that has the focus. */
export function keepStop(): string {
  const world = globalThis as unknown as WayOutWorld;
  const stops = (world.rgaaStops ??= []);
  const at = focusNow();
  const place = !at
    ? 'nothing'
    : world.rgaaOpened && isWithin(at, world.rgaaOpened)
      ? 'inside'
      : 'outside';
  if (place !== 'inside') return JSON.stringify({ place, at: -1 } satisfies WireStop);
  const stop = at as HTMLElement;
  if (!stops.includes(stop)) stops.push(stop);
  return JSON.stringify({ place, at: stops.indexOf(stop) } satisfies WireStop);
}

/** Entry: gives the focus back to the stop kept at this place; false past the last. */
export function focusStop(place: number): boolean {
  const stop = (globalThis as unknown as WayOutWorld).rgaaStops?.[place];
  stop?.focus();
  return stop !== undefined;
}

/** Entry: the ways a pointer may close the window by: what says so, what shows a hand, the page around it. */
export function pointerWays(): string {
  const { rgaaOpened: opened, rgaaElements } = globalThis as unknown as WayOutWorld;
  if (!opened) return '[]';
  const inside = [...opened.querySelectorAll<HTMLElement>('*')].filter(
    (one) => isDisplayed(one, true) && mayClose(one),
  );
  const ways = inside.slice(0, 4).flatMap((one): WirePointerWay[] => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const point = { x: x + width / 2, y: y + height / 2 };
    const top = topmostAt(one, point.x, point.y);
    if (!top || !isWithin(top, one)) return [];
    const words = one.textContent.trim() || one.title || one.className;
    return [{ n: rgaaElements.get(one) ?? -1, words: words.slice(0, 60), ...point }];
  });
  return JSON.stringify([...ways, { n: null, words: '', x: 2, y: 2 }] satisfies WirePointerWay[]);
}

function mayClose(element: HTMLElement): boolean {
  if (element.tabIndex >= 0 || element.querySelector('a, button, input, select, textarea'))
    return false;
  if (element.closest('a, button, label')) return false;
  const own = `${element.title} ${element.className} ${element.ariaLabel ?? ''}`;
  const words = element.textContent.trim();
  const says = /^(fermer|close|annuler|cancel|ok|[×✕✖x])$|^(fermer|close)\b/iu.test(words);
  const hand =
    getComputedStyle(element).cursor === 'pointer' &&
    getComputedStyle(element.parentElement ?? element).cursor !== 'pointer';
  return (
    (says && element.childElementCount === 0) ||
    /\b(close|fermer|dismiss)\b/iu.test(own) ||
    element.hasAttribute('onclick') ||
    hand
  );
}

/** All of the above, in the order in which the page receives them. */
export const WAY_OUT_FUNCTIONS = [
  contentsOfWindow,
  wordsOf,
  keepStop,
  focusStop,
  pointerWays,
  mayClose,
] as const;
