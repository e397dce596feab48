/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: notes what scripts write
 * into the document, by the page's own clock, which may be run forward from outside.
 */
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  openTrees as OpenTrees,
} from './trees.ts';

declare const openTrees: typeof OpenTrees;
declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;

/** An element of this frame, or the nearest one above it that the snapshot holds, whose text changed. */
export interface WireChange {
  readonly n: number;
  readonly text: string;
  /** Seconds since the watch began, of the first changes. */
  readonly times: readonly number[];
}

export interface WireWatch {
  readonly still: boolean;
  readonly changes: readonly WireChange[];
}

interface Watched {
  readonly times: number[];
  text: string;
}

interface TimeWatchWorld {
  readonly rgaaElements?: ReadonlyMap<Node, number>;
  rgaaTimeWatch: { isStill: boolean; readonly seen: Map<Element, Watched> };
}

/** Entry: from now on, changes are noted. */
export function openTimeWatch(): void {
  const world = globalThis as unknown as TimeWatchWorld;
  const watch = { isStill: true, seen: new Map<Element, Watched>() };
  world.rgaaTimeWatch = watch;
  const start = performance.now();
  const observer = new MutationObserver((records) => {
    watch.isStill = false;
    const seconds = (performance.now() - start) / 1000;
    for (const record of records) noteChange(watch.seen, record, seconds);
  });
  const every = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const tree of openTrees()) observer.observe(tree, every);
}

function noteChange(seen: Map<Element, Watched>, record: MutationRecord, seconds: number): void {
  if (record.type === 'attributes') return;
  const { target } = record;
  const element = target instanceof Element ? target : target.parentElement;
  if (!element || /^(head|title|style|script|body|html)$/.test(element.localName)) return;
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const known = seen.get(element);
  if (known?.text === text) return;
  const watched = known ?? { times: [], text };
  watched.text = text;
  if (watched.times.length < 12) watched.times.push(seconds);
  if (seen.size < 400) seen.set(element, watched);
}

/** Entry: what changed since the watch began and is displayed, as JSON. */
export function readTimeWatch(): string {
  const { rgaaElements, rgaaTimeWatch } = globalThis as unknown as TimeWatchWorld;
  const changes: WireChange[] = [];
  for (const [element, { text, times }] of rgaaTimeWatch.seen) {
    if (!element.isConnected || !isDisplayed(element, true) || text === '') continue;
    let known: Element | null = element;
    while (known && !rgaaElements?.has(known)) known = flatParent(known);
    const n = known ? rgaaElements?.get(known) : undefined;
    if (n !== undefined) changes.push({ n, text: text.slice(0, 80), times });
  }
  return JSON.stringify({ still: rgaaTimeWatch.isStill, changes } satisfies WireWatch);
}

/** Entry: tells the page that somebody is there, without acting on anything of it. */
export function showPresence(): void {
  const options = { bubbles: true, composed: true };
  for (const type of ['pointermove', 'mousemove'])
    document.documentElement.dispatchEvent(
      new MouseEvent(type, { ...options, clientX: 5, clientY: 5 }),
    );
  for (const type of ['keydown', 'keyup'])
    document.documentElement.dispatchEvent(new KeyboardEvent(type, { ...options, key: 'Shift' }));
  for (const type of ['scroll', 'touchstart', 'focus', 'mouseover'])
    document.documentElement.dispatchEvent(new Event(type, options));
}

/** All of the above, in the order in which the page receives them. */
export const TIME_WATCH_FUNCTIONS = [
  openTimeWatch,
  noteChange,
  readTimeWatch,
  showPresence,
] as const;
