/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: elements whose hover, focus
 * or press changes the colors of something, by the style rules for these states.
 */
import type {
  holderOfState as HolderOfState,
  splitSelector as SplitSelector,
  wholeSelector as WholeSelector,
} from './state-selectors.ts';
import type { readStyleSheets as ReadStyleSheets, ReadSheet } from './style-sheets.ts';
import type { openTrees as OpenTrees } from './trees.ts';

declare const holderOfState: typeof HolderOfState;
declare const openTrees: typeof OpenTrees;
declare const readStyleSheets: typeof ReadStyleSheets;
declare const splitSelector: typeof SplitSelector;
declare const wholeSelector: typeof WholeSelector;

type HeldState = 'hover' | 'focus' | 'active';

/** Elements by their place in the frame's snapshot; null: any element may be one. */
export type WireHolders = { readonly [state in HeldState]: readonly number[] | null } & {
  /** Which of the rules may recolor an element, as a number: equal for the same rules. */
  readonly marks: readonly (readonly [n: number, mark: number])[];
  readonly beyond: readonly string[];
  readonly unread: number;
};

interface HolderSearch {
  readonly places: ReadonlyMap<Node, number>;
  /** Classes of all elements. */
  readonly classes: ReadonlySet<string>;
  /** Elements that the states are about, by selector: rules share many. */
  readonly elements: Map<string, readonly Element[]>;
  readonly held: { readonly [state in HeldState]: Set<Element> };
  readonly any: Set<HeldState>;
  /** Selectors of the elements that a rule recolors. */
  readonly subjects: Set<string>;
  readonly beyond: Set<string>;
}

/** Entry: as JSON. */
export function findHolders(): string {
  const { rgaaElements: places } = globalThis as unknown as {
    rgaaElements: ReadonlyMap<Node, number>;
  };
  const search: HolderSearch = {
    places,
    classes: new Set([...places.keys()].flatMap(classesOf)),
    elements: new Map(),
    held: { hover: new Set(), focus: new Set(), active: new Set() },
    any: new Set(),
    subjects: new Set(),
    beyond: new Set(),
  };
  const sheets = readStyleSheets();
  for (const sheet of sheets) searchSheet(sheet, search);
  const placesOf = (state: HeldState) =>
    search.any.has(state)
      ? null
      : [...search.held[state]].flatMap((element) => places.get(element) ?? []);
  const answer: WireHolders = {
    ...{ hover: placesOf('hover'), focus: placesOf('focus'), active: placesOf('active') },
    marks: marksOf(search),
    beyond: [...search.beyond].slice(0, 5).map((one) => one.slice(0, 120)),
    unread: sheets.filter(({ isRead }) => !isRead).length,
  };
  return JSON.stringify(answer);
}

function searchSheet({ rules, from }: ReadSheet, search: HolderSearch): void {
  const states = /:(hover|focus|active)/;
  // States that nothing here brings about.
  const others =
    /:(checked|visited|target|invalid|valid|user-|open|has\(|in-range|out-of-range|placeholder-shown|indeterminate|autofill|modal|popover|fullscreen|state\()/;
  for (const rule of rules) {
    if (!(rule instanceof CSSStyleRule) || !/:[a-z]/.test(rule.selectorText)) continue;
    if (!mayRecolor(rule.style)) continue;
    for (const one of splitSelector(wholeSelector(rule))) {
      const isOwnScope = from === 'shadow' && /:host|::slotted/.test(one);
      const isHeld = states.test(one) && addHolders(one, search);
      if (others.test(one) || isOwnScope || (isHeld && isAboutOthers(one))) search.beyond.add(one);
      if (isHeld) search.subjects.add(subjectOf(one));
    }
  }
}

/** Declares something that may change the color of a text or of what lies behind it. */
function mayRecolor(style: CSSStyleDeclaration): boolean {
  const recolors =
    /^(color|background.*|opacity|font-size|font-weight|-webkit-text-.*|filter|backdrop-filter|mix-blend-mode|text-shadow|mask.*|box-shadow|animation.*|color-scheme|all|content|--.*)$/;
  return [...style].some((name) => recolors.test(name));
}

/** The state of one element acts on another that does not lie in it. */
function isAboutOthers(selector: string): boolean {
  const plain = selector.replace(/\[[^\]]*\]/g, '').replace(/\(\s*[-+\dn\s]+\)/g, '');
  return (
    /:has\(/.test(plain) ||
    /:not\([^()]*:(hover|focus|active)/.test(plain) ||
    /:(hover|focus|active)\b.*[+~]/.test(plain)
  );
}

/** Of each compound that asks for a state. False: no element of the page can be in one of these states. */
function addHolders(selector: string, search: HolderSearch): boolean {
  const found: [HeldState, readonly Element[]][] = [];
  for (const state of ['hover', 'focus', 'active'] as const) {
    const pseudo = state === 'focus' ? /:focus(-within|-visible)?\b/ : new RegExp(`:${state}\\b`);
    for (let left = selector; pseudo.test(left); left = left.replace(pseudo, '')) {
      const holder = holderOfState(left, state);
      if (holder === null) search.any.add(state);
      if (holder) found.push([state, elementsBy(holder, search)]);
    }
  }
  if (found.some(([, elements]) => elements.length === 0)) return false;
  for (const [state, elements] of found)
    for (const element of elements) search.held[state].add(element);
  return true;
}

function elementsBy(selector: string, search: HolderSearch): readonly Element[] {
  const { elements, beyond } = search;
  const known = elements.get(selector);
  if (known) return known;
  const found: Element[] = [];
  try {
    if (mayMatch(selector, search))
      for (const tree of openTrees()) found.push(...tree.querySelectorAll(selector));
  } catch {
    beyond.add(selector);
  }
  elements.set(selector, found);
  return found;
}

function classesOf(node: Node): string[] {
  if (!(node instanceof Element)) return [];
  return (Element.prototype.getAttribute.call(node, 'class') ?? '').split(/\s+/);
}

/** A page's library styles much that the page does not hold: looking for its classes first is much faster. */
function mayMatch(selector: string, { classes }: HolderSearch): boolean {
  if (/[\\[(]/.test(selector)) return true;
  return (selector.match(/\.[\w-]+/g) ?? []).every((one) => classes.has(one.slice(1)));
}

/** The selector in any state, of elements only. */
function subjectOf(selector: string): string {
  return selector
    .replace(/:(hover|focus-within|focus-visible|focus|active)(?![\w-])/g, ':is(*)')
    .replace(/::[\w-]+(\([^)]*\))?|:(before|after|first-letter|first-line)\b/g, '');
}

function marksOf(search: HolderSearch): [number, number][] {
  const rulesOf = new Map<number, string>();
  [...search.subjects].forEach((selector, number) => {
    for (const element of elementsBy(selector, search)) {
      const n = search.places.get(element);
      if (n !== undefined) rulesOf.set(n, `${rulesOf.get(n) ?? ''} ${number}`);
    }
  });
  const numbers = new Map([...new Set(rulesOf.values())].map((rules, at) => [rules, at + 1]));
  return [...rulesOf].map(([n, rules]) => [n, numbers.get(rules) ?? 0]);
}

/** All of the above, in the order in which the page receives them. */
export const HOLDER_FUNCTIONS = [
  findHolders,
  searchSheet,
  mayRecolor,
  isAboutOthers,
  addHolders,
  elementsBy,
  classesOf,
  mayMatch,
  subjectOf,
  marksOf,
] as const;
