/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: reads every style rule
 * once, for all facts that are drawn from them.
 */
import type { openTrees as OpenTrees } from './trees.ts';

declare const openTrees: typeof OpenTrees;

/** One style sheet. An imported one stands before the sheet that imports it, as its rules do. */
export interface ReadSheet {
  readonly sheet: CSSStyleSheet;
  readonly from: 'document' | 'adopted' | 'shadow';
  /** Its rules in order, those in groups and in other rules after what holds them; imported ones not. */
  readonly rules: readonly CSSRule[];
  /** False where the rules could not be read, or not to their end. */
  readonly isRead: boolean;
}

interface SheetWalk {
  readonly read: ReadSheet[];
  /** Rules that may still be read, over all sheets. */
  left: number;
}

/** Entry. */
export function readStyleSheets(): readonly ReadSheet[] {
  const walk: SheetWalk = { read: [], left: 20_000 };
  for (const sheet of sheetsOfDocument('styleSheets')) readSheet(sheet, 'document', walk);
  for (const sheet of sheetsOfDocument('adoptedStyleSheets')) readSheet(sheet, 'adopted', walk);
  for (const tree of openTrees())
    if (tree instanceof ShadowRoot)
      for (const sheet of [...tree.styleSheets, ...tree.adoptedStyleSheets])
        readSheet(sheet, 'shadow', walk);
  return walk.read;
}

/** By the document's own getter: an element of that name would answer in its place. */
function sheetsOfDocument(name: 'styleSheets' | 'adoptedStyleSheets'): Iterable<CSSStyleSheet> {
  const read = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
  return (read?.call(document) ?? []) as Iterable<CSSStyleSheet>;
}

function readSheet(sheet: CSSStyleSheet, from: ReadSheet['from'], walk: SheetWalk): void {
  const rules: CSSRule[] = [];
  const read = (list: CSSRuleList): void => {
    for (const rule of list) {
      if ((walk.left -= 1) < 0) return;
      rules.push(rule);
      if (rule instanceof CSSImportRule) {
        if (rule.styleSheet) readSheet(rule.styleSheet, from, walk);
      } else if ('cssRules' in rule) read(rule.cssRules as CSSRuleList);
    }
  };
  let isReadable = true;
  try {
    read(sheet.cssRules);
  } catch {
    isReadable = false;
  }
  walk.read.push({ sheet, from, rules, isRead: isReadable && walk.left >= 0 });
}

/** All of the above, in the order in which the page receives them. */
export const STYLE_SHEET_FUNCTIONS = [sheetsOfDocument, readSheet, readStyleSheets] as const;
