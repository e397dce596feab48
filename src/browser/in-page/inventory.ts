/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: what can be seen of the
 * page at one moment (texts, controls, pictures), its states, and how another moment differs.
 */
import type { isSeen as IsSeen, SeenWindow } from './seen.ts';
import type { openTrees as OpenTrees } from './trees.ts';

declare const isSeen: typeof IsSeen;
declare const openTrees: typeof OpenTrees;

export interface Inventory {
  /** Own words of each telling element that can be seen. */
  readonly seen: Map<Element, string>;
  /** Scripts' states, by element and attribute; checked boxes and open sections. */
  readonly states: Map<Element, Readonly<Record<string, string | null>>>;
  readonly scroll: readonly [number, number];
  readonly focus: Element | null;
}

/** How the page changed; numbers are places in the snapshot of this frame. */
export interface WireChange {
  readonly shown: readonly number[];
  readonly hidden: readonly number[];
  readonly reworded: readonly number[];
  readonly added: readonly string[];
  readonly states: readonly {
    readonly n: number;
    readonly state: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly fields: readonly number[];
  /** Films and sounds that began, stopped, or lost or got their sound. */
  readonly media: readonly {
    readonly n: number;
    readonly state: 'paused' | 'muted';
    readonly to: boolean;
  }[];
  /** -1: an element that the snapshot does not hold; undefined: it did not move. */
  readonly focus?: number | null;
  readonly scrolled: boolean;
}

/** Everything that tells a visitor something, in document order. */
export function takeInventory(): Inventory {
  const seen = new Map<Element, string>();
  const states: Inventory['states'] = new Map();
  const windows = new Map<Element, SeenWindow | null>();
  for (const tree of openTrees()) {
    const holder = tree instanceof Document ? Document : ShadowRoot;
    for (const element of holder.prototype.querySelectorAll.call(tree, '*')) {
      const own = statesOf(element);
      if (own) states.set(element, own);
      const words = ownWords(element);
      if ((words !== '' || isTelling(element)) && isSeen(element, windows))
        seen.set(element, words);
    }
  }
  return { seen, states, scroll: [Math.round(scrollX), Math.round(scrollY)], focus: focusNow() };
}

/** The element that has the focus, shadow trees entered; null for the document itself. */
export function focusNow(): Element | null {
  const activeIn = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;
  let at = activeIn?.call(document) as Element | null;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body || at === document.documentElement ? null : at;
}

function ownWords(element: Element): string {
  if (/^(script|style|noscript|template|title|head)$/.test(element.localName)) return '';
  let words = '';
  for (const node of Reflect.get(Node.prototype, 'childNodes', element) as NodeList)
    if (node instanceof Text) words += node.data;
  return words.replace(/\s+/gu, ' ').trim();
}

function isTelling(element: Element): boolean {
  const selector =
    'a[href], button, input, select, textarea, img, svg, video, audio, iframe, canvas, [tabindex]';
  return (
    Element.prototype.matches.call(element, selector) &&
    !(element instanceof SVGElement && element.ownerSVGElement)
  );
}

function statesOf(element: Element): Record<string, string | null> | null {
  const own: Record<string, string | null> = {};
  const states = ['aria-expanded', 'aria-selected', 'aria-checked', 'aria-pressed'];
  for (const state of states) {
    const value = Element.prototype.getAttribute.call(element, state);
    if (value !== null) own[state] = value;
  }
  if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type))
    own['checked'] = String(element.checked);
  if (element instanceof HTMLDetailsElement) own['open'] = String(element.open);
  if (element instanceof HTMLMediaElement) {
    own['paused'] = String(element.paused);
    own['muted'] = String(element.muted);
  }
  return Object.keys(own).length > 0 ? own : null;
}

/** What changed from one moment to another. */
export function compareInventories(before: Inventory, after: Inventory): WireChange {
  const numbers = (globalThis as unknown as { rgaaElements: Map<Node, number> }).rgaaElements;
  const known = (elements: readonly Element[]): number[] =>
    elements.flatMap((one) => numbers.get(one) ?? []).sort((a, b) => a - b);
  const shown = [...after.seen.keys()].filter((one) => !before.seen.has(one));
  const hidden = [...before.seen.keys()].filter((one) => !after.seen.has(one));
  const reworded = [...after.seen].filter(
    ([one, words]) => before.seen.has(one) && before.seen.get(one) !== words,
  );
  const added = shown
    .filter((one) => !numbers.has(one))
    .map((one) => (after.seen.get(one) ?? '').slice(0, 80) || `<${one.localName}>`);
  const changes = stateChanges(before, after).flatMap(({ element, ...change }) => {
    const n = numbers.get(element);
    return n === undefined ? [] : [{ n, ...change }];
  });
  const isField = ({ state }: { readonly state: string }) => /^(checked|open)$/.test(state);
  const isMedia = ({ state }: { readonly state: string }) => /^(paused|muted)$/.test(state);
  return {
    shown: known(shown),
    hidden: known(hidden),
    reworded: known(reworded.map(([one]) => one)),
    added: added.slice(0, 10),
    states: changes.filter((change) => !isField(change) && !isMedia(change)),
    fields: changes.filter(isField).map(({ n }) => n),
    media: changes.filter(isMedia).map(({ n, state, to }) => ({
      n,
      state: state === 'muted' ? state : 'paused',
      to: to === 'true',
    })),
    ...(after.focus !== before.focus && {
      focus: after.focus === null ? null : (numbers.get(after.focus) ?? -1),
    }),
    scrolled: before.scroll.join() !== after.scroll.join(),
  };
}

function stateChanges(
  before: Inventory,
  after: Inventory,
): { element: Element; state: string; from: string | null; to: string | null }[] {
  const all = new Set([...before.states.keys(), ...after.states.keys()]);
  return [...all].flatMap((element) => {
    const [was, is] = [before.states.get(element) ?? {}, after.states.get(element) ?? {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((state) => was[state] !== is[state])
      .map((state) => ({
        ...{ element, state },
        ...{ from: was[state] ?? null, to: is[state] ?? null },
      }));
  });
}

/** All of the above, in the order in which the page receives them. */
export const INVENTORY_FUNCTIONS = [
  takeInventory,
  focusNow,
  ownWords,
  isTelling,
  statesOf,
  compareInventories,
  stateChanges,
] as const;
