/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: which elements are given a
 * text color by a declaration, where the computed value cannot tell it from the browser's own black.
 */

import type { ReadSheet } from './style-sheets.ts';

export interface WireTextColors {
  /** Every declaration of the document was read, and its palette is the light one. */
  readonly known: boolean;
  readonly declared: readonly number[];
}

/** Entry. */
export function textColors(sheets: readonly ReadSheet[]): WireTextColors {
  const world = globalThis as unknown as { rgaaElements: Map<Node, number> };
  const selectors = colorSelectors(sheets);
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!selectors || !/^(normal|light)$/.test(colorScheme)) return { known: false, declared: [] };
  const roots: Element[] = [...document.querySelectorAll('html, body')];
  const given = roots.filter((root) => isGivenColor(root, selectors));
  // What html or body declares, all inherit: no need to look further.
  const elements = given.length > 0 ? given : givenColors(selectors);
  return {
    known: true,
    declared: elements.flatMap((element) => world.rgaaElements.get(element) ?? []),
  };
}

function isGivenColor(element: Element, selectors: readonly string[]): boolean {
  if (element instanceof HTMLElement && declaresColor(element.style)) return true;
  return selectors.some((selector) => element.matches(selector));
}

/** A text color, or a background that follows the palette of the browser. */
function declaresColor(style: CSSStyleDeclaration): boolean {
  const palette =
    /\b(canvas|field|mark|highlight|buttonface|selecteditem|accentcolor|light-dark)\b/i;
  return (
    style.color !== '' ||
    style.getPropertyValue('-webkit-text-fill-color') !== '' ||
    palette.test(`${style.background} ${style.backgroundColor}`)
  );
}

function givenColors(selectors: readonly string[]): Element[] {
  const given = new Set<Element>();
  for (const element of document.querySelectorAll<HTMLElement>('[style]'))
    if (declaresColor(element.style)) given.add(element);
  for (const selector of selectors)
    for (const element of document.querySelectorAll(selector)) given.add(element);
  return [...given].filter((element) => getComputedStyle(element).color === 'rgb(0, 0, 0)');
}

/**
 * Selectors of all rules outside shadow trees that declare one. Rules that do not apply now count too: too many
 * is on the safe side. Null where a rule could not be read or understood.
 */
function colorSelectors(sheets: readonly ReadSheet[]): string[] | null {
  const found: string[] = [];
  for (const { from, rules, isRead } of sheets) {
    if (from === 'shadow') continue;
    if (!isRead) return null;
    for (const rule of rules) {
      if (!('style' in rule) || rule instanceof CSSPageRule) continue;
      if (!declaresColor(rule.style as CSSStyleDeclaration)) continue;
      if (!(rule instanceof CSSStyleRule) || !standsAlone(rule)) return null;
      found.push(rule.selectorText);
    }
  }
  return found;
}

/** Its selector means the same elements wherever it is asked. */
function standsAlone(rule: CSSStyleRule): boolean {
  for (let around = rule.parentRule; around; around = around.parentRule)
    if (around instanceof CSSStyleRule || around instanceof CSSScopeRule) return false;
  return !rule.selectorText.includes('&');
}

/** All of the above, in the order in which the page receives them. */
export const TEXT_COLOR_FUNCTIONS = [
  colorSelectors,
  standsAlone,
  declaresColor,
  isGivenColor,
  givenColors,
  textColors,
] as const;
