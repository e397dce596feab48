/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: which elements are given a
 * text color by a declaration, where the computed value cannot tell it from the browser's own black.
 */

export interface WireTextColors {
  /** Every declaration of the document was read, and its palette is the light one. */
  readonly known: boolean;
  readonly declared: readonly number[];
}

/** Entry. */
export function textColors(): string {
  const world = globalThis as unknown as { rgaaElements: Map<Node, number> };
  const selectors = colorSelectors();
  const { colorScheme } = getComputedStyle(document.documentElement);
  if (!selectors || !/^(normal|light)$/.test(colorScheme))
    return JSON.stringify({ known: false, declared: [] } satisfies WireTextColors);
  const roots: Element[] = [...document.querySelectorAll('html, body')];
  const given = roots.filter((root) => isGivenColor(root, selectors));
  // What html or body declares, all inherit: no need to look further.
  const elements = given.length > 0 ? given : givenColors(selectors);
  const declared = elements.flatMap((element) => world.rgaaElements.get(element) ?? []);
  return JSON.stringify({ known: true, declared } satisfies WireTextColors);
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

/** Sheets of the document itself, through its own getters, which pages can shadow. */
function colorSheets(): CSSStyleSheet[] {
  return (['styleSheets', 'adoptedStyleSheets'] as const).flatMap((name) => {
    const read = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
    return [...((read?.call(document) ?? []) as Iterable<CSSStyleSheet>)];
  });
}

/**
 * Selectors of all rules that declare one. Rules that do not apply now count too: too many is on the safe side.
 * Null where a rule could not be read or understood.
 */
function colorSelectors(): string[] | null {
  const found: string[] = [];
  let left = 20_000;
  const note = (rule: CSSRule, isNested: boolean): void => {
    if (!('style' in rule) || rule instanceof CSSPageRule) return;
    if (!declaresColor(rule.style as CSSStyleDeclaration)) return;
    const isPlain = rule instanceof CSSStyleRule && !isNested && !rule.selectorText.includes('&');
    if (!isPlain) throw new Error('not a plain style rule');
    found.push(rule.selectorText);
  };
  const read = (rules: CSSRuleList, isNested: boolean): void => {
    for (const rule of rules) {
      if ((left -= 1) < 0) throw new Error('too many rules');
      note(rule, isNested);
      const inner = rule instanceof CSSImportRule ? rule.styleSheet : rule;
      const isInside = isNested || rule instanceof CSSStyleRule || /^@scope\b/.test(rule.cssText);
      if (inner && 'cssRules' in inner) read(inner.cssRules as CSSRuleList, isInside);
    }
  };
  try {
    for (const sheet of colorSheets()) read(sheet.cssRules, false);
    return found;
  } catch {
    return null;
  }
}

/** All of the above, in the order in which the page receives them. */
export const TEXT_COLOR_FUNCTIONS = [
  colorSheets,
  colorSelectors,
  declaresColor,
  isGivenColor,
  givenColors,
  textColors,
] as const;
