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
  readonly beyond: readonly string[];
  readonly unread: number;
};

interface HolderSearch {
  readonly selectors: { readonly [state in HeldState]: Set<string> };
  readonly any: Set<HeldState>;
  readonly beyond: Set<string>;
}

/** Entry: as JSON. */
export function findHolders(): string {
  const search: HolderSearch = {
    selectors: { hover: new Set(), focus: new Set(), active: new Set() },
    any: new Set(),
    beyond: new Set(),
  };
  const sheets = readStyleSheets();
  for (const sheet of sheets) searchSheet(sheet, search);
  const held = (state: HeldState) =>
    search.any.has(state) ? null : heldBy(search.selectors[state], search);
  const [hover, focus, active] = [held('hover'), held('focus'), held('active')];
  const unread = sheets.filter(({ isRead }) => !isRead).length;
  const beyond = [...search.beyond].slice(0, 5).map((one) => one.slice(0, 120));
  const answer: WireHolders = { hover, focus, active, beyond, unread };
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
    const selector = wholeSelector(rule);
    for (const one of splitSelector(selector)) {
      const isOwnScope = from === 'shadow' && /:host|::slotted/.test(one);
      if (others.test(one) || (states.test(one) && (isOwnScope || isAboutOthers(one))))
        search.beyond.add(one);
      for (const state of ['hover', 'focus', 'active'] as const) addHolders(one, state, search);
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

/** Of each compound that asks for the state. */
function addHolders(selector: string, state: HeldState, search: HolderSearch): void {
  const pseudo = state === 'focus' ? /:focus(-within|-visible)?\b/ : new RegExp(`:${state}\\b`);
  for (let left = selector; pseudo.test(left); left = left.replace(pseudo, '')) {
    const holder = holderOfState(left, state);
    if (holder === null) search.any.add(state);
    else if (holder !== undefined) search.selectors[state].add(holder);
  }
}

function heldBy(selectors: ReadonlySet<string>, { beyond }: HolderSearch): number[] {
  const { rgaaElements } = globalThis as unknown as { rgaaElements: ReadonlyMap<Node, number> };
  const found = new Set<number>();
  for (const selector of selectors)
    try {
      for (const tree of openTrees())
        for (const element of tree.querySelectorAll(selector)) {
          const n = rgaaElements.get(element);
          if (n !== undefined) found.add(n);
        }
    } catch {
      beyond.add(selector);
    }
  return [...found].sort((one, other) => one - other);
}

/** All of the above, in the order in which the page receives them. */
export const HOLDER_FUNCTIONS = [
  findHolders,
  searchSheet,
  mayRecolor,
  isAboutOthers,
  addHolders,
  heldBy,
] as const;
