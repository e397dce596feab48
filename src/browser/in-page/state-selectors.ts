/*
 * Runs inside a sealed copy of the page, in our isolated world: reads the selectors of style rules for the states
 * of an element. These functions travel with those that call them.
 */

/** Declares something that can bring up what was not in sight. */
export function mayShow(style: CSSStyleDeclaration): boolean {
  const shows =
    /^(display|visibility|opacity|clip|clip-path|transform|translate|scale|left|right|top|bottom|inset.*|(min-|max-)?(width|height|inline-size|block-size)|overflow.*|position|margin.*|z-index|content|content-visibility|grid-template.*|flex.*|font-size|text-indent|animation.*|pointer-events|--.*)$/;
  return [...style].some((name) => shows.test(name));
}

/** With the selectors of the rules around it in place of `&`. */
export function wholeSelector(rule: CSSStyleRule): string {
  let at: CSSRule | null = rule.parentRule;
  while (at && !(at instanceof CSSStyleRule)) at = at.parentRule;
  if (!at) return rule.selectorText;
  const around = `:is(${wholeSelector(at)})`;
  const own = rule.selectorText;
  return own.includes('&') ? own.replaceAll('&', around) : `${around} ${own}`;
}

/** A list of selectors, one by one. */
export function splitSelector(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

/** Selector of the elements whose state it is; undefined without such a state, null for nearly anything. */
export function holderOfState(
  selector: string,
  state: 'hover' | 'focus' | 'active',
): string | null | undefined {
  const at = selector.search(state === 'focus' ? /:focus(-within|-visible)?\b/ : `:${state}\\b`);
  if (at < 0) return undefined;
  let before = selector.slice(0, at);
  // Inside a function such as `:not(`, the element is the one the function is about.
  for (let open = lastOpen(before); open >= 0; open = lastOpen(before))
    before = before.slice(0, open).replace(/:[\w-]*$/, '');
  const plain = before
    .replace(/:(hover|focus-within|focus-visible|focus|active|target|visited|link)\b/g, '')
    .replace(/::[\w-]+/g, '')
    .trim();
  if (plain === '' || plain === '*' || /^(html|body|:root)$/.test(plain)) return null;
  return /[\s>+~]$/.test(before) ? `${plain} *` : plain;
}

/** Place of the last parenthesis that nothing closes; -1 without one. */
function lastOpen(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(' && (depth -= 1) < 0) return at;
  }
  return -1;
}

/** All of the above, in the order in which the page receives them. */
export const SELECTOR_FUNCTIONS = [
  mayShow,
  wholeSelector,
  splitSelector,
  holderOfState,
  lastOpen,
] as const;
