/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: what the author's style
 * rules may do that computed styles at rest do not show.
 */
import type { StyleRuleFacts } from '#model';
import type { ReadSheet } from './style-sheets.ts';

type RuleKind = 'states' | 'generated' | 'effects';

/** Entry. */
export function styleRuleFacts(sheets: readonly ReadSheet[]): StyleRuleFacts {
  const found: Record<RuleKind, string[]> = { states: [], generated: [], effects: [] };
  for (const { rules } of sheets)
    for (const rule of rules) if (rule instanceof CSSStyleRule) noteRule(rule, found);
  const told = Object.entries(found).filter(([, selectors]) => selectors.length > 0);
  const unread = sheets.filter(({ isRead }) => !isRead).length;
  return { ...Object.fromEntries(told), unread };
}

function noteRule({ selectorText, style }: CSSStyleRule, found: Record<RuleKind, string[]>): void {
  const paints = () =>
    [style.color, style.backgroundColor, style.backgroundImage, style.opacity].some(
      (one) => one !== '',
    );
  const note = (kind: RuleKind, applies: () => boolean): void => {
    if (found[kind].length < 5 && applies()) found[kind].push(selectorText.slice(0, 120));
  };
  note(
    'states',
    () =>
      /:(hover|focus|active|checked|visited|target|invalid|valid|open|has)/.test(selectorText) &&
      paints(),
  );
  note(
    'generated',
    () =>
      /::?(before|after|marker|placeholder|first-letter|first-line|backdrop)\b/.test(
        selectorText,
      ) &&
      (style.content !== '' || paints()),
  );
  note('effects', () => hasEffect(style));
}

/** Declares something that changes how text or its background is painted without changing a color value. */
function hasEffect(style: CSSStyleDeclaration): boolean {
  const plain =
    /^(|none|normal|initial|inherit|unset|revert|currentcolor|border-box|padding-box|content-box|0px)$/i;
  // An inset shadow may veil the whole box.
  if (style.boxShadow.includes('inset')) return true;
  return [
    style.filter,
    style.backdropFilter,
    style.mixBlendMode,
    style.textShadow,
    style.backgroundClip,
    style.maskImage,
    style.getPropertyValue('-webkit-text-fill-color'),
    style.getPropertyValue('-webkit-text-stroke-width'),
  ].some((value) => !plain.test(value));
}

/** All of the above, in the order in which the page receives them. */
export const STYLE_RULE_FUNCTIONS = [noteRule, hasEffect, styleRuleFacts] as const;
