import type { Variant } from '#model';
import type { TextLines as Lines } from './text-lines.ts';

export interface RenderLimits {
  readonly maxTexts: number;
}

/** What to render, null for the page at rest; the time given to a page that lays itself out anew. */
export interface RenderStep {
  readonly variant: Variant | null;
  readonly waitMs: number;
}

/** What to look for in a page loaded in a small window: texts and fields, by node. */
export interface RenderWatch {
  readonly variant: Variant;
  readonly texts: readonly number[];
  readonly inside: readonly number[];
  readonly deep: readonly number[];
  readonly maxTexts: number;
}

export interface RenderBase {
  readonly window: number;
  readonly content: number;
  readonly height: number;
  readonly texts: number;
  readonly parts: number;
  /** Texts in vertical lines. */
  readonly vertical: number;
  readonly left: number;
}

export interface RenderState {
  /** Elements that own a text with letters, by node, and fields. */
  readonly owners: ReadonlyMap<number, Element>;
  readonly fields: ReadonlyMap<number, Element>;
  readonly elements: readonly Element[];
  readonly trees: readonly (Document | ShadowRoot)[];
  readonly still: CSSStyleSheet;
  readonly spaced: CSSStyleSheet;
  readonly dark: CSSStyleSheet;
  readonly scroll: readonly [number, number];
  variant: Variant | null;
  animations: Animation[];
  /** At rest: what was displayed, whole texts, texts over each other, right edges of fields. */
  displayed: ReadonlySet<number>;
  base: ReadonlyMap<number, Lines>;
  overlapped: ReadonlySet<string>;
  inside: ReadonlySet<number>;
  parts: ReadonlyMap<number, number>;
  covered: ReadonlySet<string>;
  vertical: ReadonlySet<number>;
}

export interface RenderWorld {
  readonly rgaaElements: Map<Node, number>;
  rgaaRenders: RenderState;
}
