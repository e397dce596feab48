import type { StyleRuleFacts } from '#model';
import { PAGE_FACTS_FUNCTIONS, type WirePageFacts } from './in-page/page-facts.ts';
import { STYLE_RULE_FUNCTIONS } from './in-page/style-rules.ts';
import { STYLE_SHEET_FUNCTIONS } from './in-page/style-sheets.ts';
import { TEXT_COLOR_FUNCTIONS, type WireTextColors } from './in-page/text-colors.ts';
import { TREE_FUNCTIONS } from './in-page/trees.ts';
import { evaluateIn, type FrameWorld } from './worlds.ts';

const LIMIT_MS = 10_000;

export interface StyleReadings {
  readonly facts: WirePageFacts;
  /** Undefined when they could not be read: what they would tell is then unknown. */
  readonly styleRules: StyleRuleFacts | undefined;
  readonly colors: WireTextColors;
}

/** Null: that reading alone failed. */
interface WireReadings {
  readonly facts: WirePageFacts | null;
  readonly styleRules: StyleRuleFacts | null;
  readonly colors: WireTextColors | null;
}

/** The style sheets are read once in the page, and handed to each who draws facts from them. */
const EXPRESSION = `(() => {
  ${[
    ...TREE_FUNCTIONS,
    ...STYLE_SHEET_FUNCTIONS,
    ...PAGE_FACTS_FUNCTIONS,
    ...STYLE_RULE_FUNCTIONS,
    ...TEXT_COLOR_FUNCTIONS,
  ].join('\n')}
  const sheets = readStyleSheets();
  const attempt = (read) => { try { return read(sheets); } catch { return null; } };
  return JSON.stringify({
    facts: attempt(pageFacts),
    styleRules: attempt(styleRuleFacts),
    colors: attempt(textColors),
  });
})()`;

/** Facts of a frame whose elements the snapshot has numbered. A page is never lost for these alone. */
export async function collectStyles(world: FrameWorld): Promise<StyleReadings> {
  const { facts, styleRules, colors } = await readingsOf(world);
  return {
    // A page without them says that its style sheets were not read.
    facts: facts ?? { media: [], turns: [], unread: 1, generated: [] },
    styleRules: styleRules ?? undefined,
    colors: colors ?? { known: false, declared: [] },
  };
}

async function readingsOf(world: FrameWorld): Promise<WireReadings> {
  try {
    const answer = await evaluateIn(world, EXPRESSION, LIMIT_MS, 'styles');
    return JSON.parse(String(answer)) as WireReadings;
  } catch {
    return { facts: null, styleRules: null, colors: null };
  }
}
