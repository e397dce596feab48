/*
 * Runs inside the page, in our isolated world: which elements a style rule for a state (hover, focus, checked…)
 * may open, so that what they hide at rest is not lost.
 */

/** Selectors of such rules without their states; `*` where a style sheet could not be read. */
export function openingSelectors(roots: readonly (Document | ShadowRoot)[]): string[] {
  const selectors: string[] = [];
  const queue: CSSRule[] = [];
  for (const root of roots) {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
      try {
        queue.push(...sheet.cssRules);
      } catch {
        return ['*'];
      }
    }
  }
  for (let rule = queue.pop(); rule; rule = queue.pop()) {
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule)
      queue.push(...rule.cssRules);
    if (rule instanceof CSSImportRule && rule.styleSheet) {
      try {
        queue.push(...rule.styleSheet.cssRules);
      } catch {
        return ['*'];
      }
    }
    if (rule instanceof CSSStyleRule && opens(rule)) selectors.push(stateless(rule.selectorText));
  }
  return selectors;
}

function opens({ selectorText, style }: CSSStyleRule): boolean {
  const isState = /:(hover|focus|active|checked|target|has)\b/.test(selectorText);
  return (
    isState &&
    [...style].some((name) =>
      /^(overflow|(min-|max-)?(width|height|inline-size|block-size)|white-space|display|position|text-overflow|-webkit-line-clamp|line-clamp|transform|flex|inset)/.test(
        name,
      ),
    )
  );
}

/** What cannot be told apart from its state any more may be anything. */
function stateless(selector: string): string {
  const wider = selector.replace(/:not\([^()]*\)/g, '');
  if (/:(not|has|is|where)\(|&/.test(wider)) return '*';
  return wider.replace(
    /(^|[\s>+~,])?:(hover|focus-within|focus-visible|focus|active|checked|target)\b/g,
    (_all, before: string | undefined) => (before === undefined ? '' : `${before}*`),
  );
}

/** One of the selectors is about the element or one around it. */
export function mayOpen(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => {
    try {
      return Element.prototype.closest.call(element, selector) !== null;
    } catch {
      return true;
    }
  });
}

/** All of the above, in the order in which the page receives them. */
export const OPENING_FUNCTIONS = [openingSelectors, opens, stateless, mayOpen] as const;
