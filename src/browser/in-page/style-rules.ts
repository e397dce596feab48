/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: what the author's style
 * rules may do that computed styles at rest do not show.
 */
import type { StyleRuleFacts } from '#model';

type RuleKind = 'states' | 'generated' | 'effects';

interface RuleWalk {
  readonly found: Record<RuleKind, string[]>;
  /** Sheets that could not be read, or not to their end. */
  unread: number;
  left: number;
}

/** Entry. */
export function styleRuleFacts(): string {
  const walk: RuleWalk = {
    found: { states: [], generated: [], effects: [] },
    unread: 0,
    left: 20_000,
  };
  for (const sheet of sheetsOf(document)) {
    try {
      readRules(sheet.cssRules, walk);
    } catch {
      walk.unread += 1;
    }
  }
  if (walk.left < 0) walk.unread += 1;
  const { unread, found } = walk;
  const told = Object.entries(found).filter(([, selectors]) => selectors.length > 0);
  return JSON.stringify({ ...Object.fromEntries(told), unread } satisfies StyleRuleFacts);
}

/** Sheets of the document and of the open shadow trees of its elements. */
function sheetsOf(page: Document): CSSStyleSheet[] {
  const world = globalThis as unknown as { rgaaElements: Map<Node, number> };
  const trees = new Set<Document | ShadowRoot>([page]);
  for (const node of world.rgaaElements.keys()) {
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) trees.add(root);
  }
  return [...trees].flatMap((tree) => [...tree.styleSheets, ...tree.adoptedStyleSheets]);
}

function readRules(rules: CSSRuleList, walk: RuleWalk): void {
  for (const rule of rules) {
    if ((walk.left -= 1) < 0) return;
    if (rule instanceof CSSStyleRule) noteRule(rule, walk.found);
    if (rule instanceof CSSImportRule && rule.styleSheet) readRules(rule.styleSheet.cssRules, walk);
    else if ('cssRules' in rule) readRules(rule.cssRules as CSSRuleList, walk);
  }
}

function noteRule({ selectorText, style }: CSSStyleRule, found: RuleWalk['found']): void {
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
export const STYLE_RULE_FUNCTIONS = [
  sheetsOf,
  readRules,
  noteRule,
  hasEffect,
  styleRuleFacts,
] as const;
