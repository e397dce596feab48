/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: notes what scripts change again
 * and again, by the page's own clock.
 */
import type { knownIndex as KnownIndex } from './motion-parts.ts';
import type { ScriptWatch, ScriptWatchWorld, Touched } from './script-watch.ts';
import type { flatParent as FlatParent, openTrees as OpenTrees } from './trees.ts';

declare const knownIndex: typeof KnownIndex;
declare const openTrees: typeof OpenTrees;
declare const flatParent: typeof FlatParent;

/** An element that a script changes at three moments or more. */
export interface WireScripted {
  readonly n: number;
  /** Seconds since the watch began, to a tenth, each moment once, the first eighty. */
  readonly ticks: readonly number[];
  /** Only its texts were written anew. */
  readonly last: number;
  readonly isText: boolean;
}

export interface WireScripts {
  readonly isStill: boolean;
  readonly scripted: readonly WireScripted[];
}

/** Entry: notes changes from now on. */
export function watchScripts(): void {
  const watch: ScriptWatch = { start: performance.now(), touched: new Map(), isStill: true };
  (globalThis as unknown as ScriptWatchWorld).rgaaScripts = watch;
  const observer = new MutationObserver((records) => {
    watch.isStill = false;
    for (const record of records) touch(record, watch.touched, performance.now() - watch.start);
  });
  const every = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const tree of openTrees()) observer.observe(tree, every);
}

function touch(record: MutationRecord, touched: Map<Element, Touched>, ms: number): void {
  const { target, type, attributeName } = record;
  if (type === 'attributes' && /^(aria|data)-|^(value|tabindex|id)$/.test(attributeName ?? ''))
    return;
  const element = target instanceof Element ? target : target.parentElement;
  if (!element || /^(head|title|script|style|link|meta)$/.test(element.localName)) return;
  const hasElements = [...record.addedNodes, ...record.removedNodes].some(
    (node) => node instanceof Element,
  );
  const one = touched.get(element) ?? { ticks: new Set<number>(), last: 0, isText: true };
  if (type === 'attributes' || hasElements) one.isText = false;
  one.last = Math.round(ms / 100) / 10;
  if (one.ticks.size < 80) one.ticks.add(one.last);
  if (touched.size < 500) touched.set(element, one);
}

/** Entry: what scripts changed at three moments or more since the list was made, as JSON. */
export function readScripted(): string {
  const { touched, isStill } = (globalThis as unknown as ScriptWatchWorld).rgaaScripts;
  const groups = new Map<string, { elements: Element[]; one: Touched }>();
  for (const [element, one] of touched) {
    // One that blinks may be out of sight just now: what it paints is looked at later.
    const holder = element.checkVisibility() ? element : flatParent(element);
    if (one.ticks.size < 3 || !element.isConnected || !holder?.checkVisibility()) continue;
    const key = [...one.ticks].slice(0, 4).join(' ');
    const group = groups.get(key) ?? { elements: [], one };
    group.elements.push(holder);
    group.one.isText &&= one.isText;
    groups.set(key, group);
  }
  const scripted: WireScripted[] = [];
  for (const { elements, one } of groups.values()) {
    const n = knownIndex(commonHolder(elements));
    if (n !== undefined)
      scripted.push({ n, ticks: [...one.ticks], last: one.last, isText: one.isText });
  }
  return JSON.stringify({ isStill, scripted } satisfies WireScripts);
}

/** The nearest element that holds them all; the first of them when that is the page itself. */
function commonHolder(elements: readonly Element[]): Element | null {
  const [first = null, ...others] = elements;
  let holder = first;
  while (holder && !others.every((one) => holder?.contains(one))) holder = flatParent(holder);
  const isPage = !holder || holder === document.body || holder === document.documentElement;
  return isPage && elements.length > 1 ? first : holder;
}

/** All of the above, in the order in which the page receives them. */
export const SCRIPT_WATCH_FUNCTIONS = [watchScripts, touch, readScripted, commonHolder] as const;
