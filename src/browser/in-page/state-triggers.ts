/*
 * Runs inside a sealed copy of the page, in the isolated world that holds its element index: elements whose hover
 * or focus may show something, by the style rules for these states and by what listens to them.
 */
import type { isInSightAlone as IsInSightAlone } from './reveal-trial.ts';
import type {
  holderOfState as HolderOfState,
  mayShow as MayShow,
  splitSelector as SplitSelector,
  wholeSelector as WholeSelector,
} from './state-selectors.ts';
import type { readStyleSheets as ReadStyleSheets } from './style-sheets.ts';
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  openTrees as OpenTrees,
} from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const holderOfState: typeof HolderOfState;
declare const isDisplayed: typeof IsDisplayed;
declare const isInSightAlone: typeof IsInSightAlone;
declare const mayShow: typeof MayShow;
declare const splitSelector: typeof SplitSelector;
declare const wholeSelector: typeof WholeSelector;
declare const openTrees: typeof OpenTrees;
declare const readStyleSheets: typeof ReadStyleSheets;

export interface TriggerRequest {
  /** Elements that listen to the pointer or the focus themselves, by their place in the frame's snapshot. */
  readonly hover: readonly number[];
  readonly focus: readonly number[];
  /** The document or something large listens for all: those that say they show something are tried. */
  readonly forAll: boolean;
}

export interface WireTrigger {
  readonly n: number;
  readonly hover: boolean;
  readonly focus: boolean;
}

export interface WireTriggers {
  readonly triggers: readonly WireTrigger[];
  readonly rules: { readonly hover: number; readonly focus: number };
  readonly unknown: boolean;
}

interface FoundTrigger {
  hover: boolean;
  focus: boolean;
  /** What acts on it: numbers of rules, kinds of listeners. */
  readonly by: (number | string)[];
}

interface Search {
  readonly found: Map<Element, FoundTrigger>;
  readonly rules: { hover: number; focus: number };
  unknown: boolean;
}

/** Entry: as JSON. */
export function findTriggers({ hover, focus, forAll }: TriggerRequest): string {
  const search: Search = { found: new Map(), rules: { hover: 0, focus: 0 }, unknown: false };
  for (const { rules, isRead } of readStyleSheets()) {
    if (!isRead) search.unknown = true;
    for (const rule of rules) if (rule instanceof CSSStyleRule) searchRule(rule, search);
  }
  const { rgaaElements } = globalThis as unknown as { rgaaElements: ReadonlyMap<Node, number> };
  for (const [node, n] of rgaaElements) {
    if (!(node instanceof Element)) continue;
    if (hover.includes(n)) addTrigger(search, node, 'hover', 'listens');
    if (focus.includes(n)) addTrigger(search, node, 'focus', 'listens');
    if (forAll && saysItShows(node)) {
      addTrigger(search, node, 'hover', 'says');
      addTrigger(search, node, 'focus', 'says');
    }
  }
  const triggers = chosenOf(search, rgaaElements);
  const answer: WireTriggers = { triggers, rules: search.rules, unknown: search.unknown };
  return JSON.stringify(answer);
}

function saysItShows(element: Element): boolean {
  return element.matches(
    `[aria-describedby], [aria-haspopup], [aria-expanded], [data-tooltip], [data-toggle], [data-bs-toggle],
    [data-tippy-content], [class*=tooltip], [class*=dropdown], nav li`,
  );
}

function addTrigger(
  { found }: Search,
  element: Element,
  state: 'hover' | 'focus',
  by: number | string,
): void {
  const trigger = found.get(element) ?? { hover: false, focus: false, by: [] };
  trigger[state] = true;
  trigger.by.push(by);
  found.set(element, trigger);
}

function searchRule(rule: CSSStyleRule, search: Search): void {
  const { style } = rule;
  const selector = wholeSelector(rule);
  if (!/:(hover|focus)/.test(selector) || !mayShow(style)) return;
  for (const one of splitSelector(selector)) {
    for (const state of ['hover', 'focus'] as const) {
      const holder = holderOfState(one, state);
      if (holder === undefined) continue;
      search.rules[state] += 1;
      if (holder === null || /:has\(/.test(one)) search.unknown = true;
      const words = /::?(before|after)/.exec(one);
      if (words && /[\p{L}\p{N}]|attr\(/u.test(style.content)) search.unknown = true;
      if (holder) addAll(search, holder, state);
    }
  }
}

function addAll(search: Search, holder: string, state: 'hover' | 'focus'): void {
  const number = search.rules.hover + search.rules.focus;
  try {
    for (const tree of openTrees())
      for (const element of tree.querySelectorAll(holder)) {
        addTrigger(search, element, state, number);
        const generated = ['::before', '::after'].map(
          (one) => getComputedStyle(element, one).content,
        );
        if (
          generated.some((content) => /"[^"]*[\p{L}\p{N}]/u.test(content) || /attr/.test(content))
        )
          search.unknown = true;
      }
  } catch {
    search.unknown = true;
  }
}

/** Two of each group of alike elements, in document order, those in sight first; 60 at most. */
function chosenOf(search: Search, numbers: ReadonlyMap<Node, number>): WireTrigger[] {
  const groups = new Map<string, [Element, FoundTrigger][]>();
  for (const entry of search.found) {
    const key = likenessOf(...entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const chosen: WireTrigger[] = [];
  for (const group of groups.values()) {
    const shown = group.filter(
      ([element, { focus }]) =>
        numbers.has(element) && (isInSightAlone(element) || (focus && isDisplayed(element, false))),
    );
    if (shown.length === 0) search.unknown = true;
    for (const [element, { hover, focus }] of shown.slice(0, 2))
      chosen.push({ n: numbers.get(element) ?? -1, hover, focus });
  }
  if (chosen.length > 60) search.unknown = true;
  return chosen.sort((one, other) => one.n - other.n).slice(0, 60);
}

function likenessOf(element: Element, { hover, focus, by }: FoundTrigger): string {
  const named = (one: Element) => `${one.localName}.${one.getAttribute('class') ?? ''}`;
  const chain: string[] = [];
  for (let at: Element | null = element; at && chain.length < 7; at = flatParent(at))
    chain.push(named(at));
  const held = [...element.querySelectorAll('*')].slice(0, 20).map(({ localName }) => localName);
  const next = element.nextElementSibling && named(element.nextElementSibling);
  return JSON.stringify([chain, hover, focus, by, [...new Set(held)], next]);
}

/** All of the above, in the order in which the page receives them. */
export const TRIGGER_FUNCTIONS = [
  findTriggers,
  saysItShows,
  addTrigger,
  searchRule,
  addAll,
  chosenOf,
  likenessOf,
] as const;
