/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: brings texts into the
 * window and hides their glyphs for a moment. The page is left as it was, scrolled.
 */
import type { nextFrames as NextFrames, ownLines as OwnLines } from './painting.ts';
import type {
  flatParent as FlatParent,
  madeSheet as MadeSheet,
  openTrees as OpenTrees,
  topmostAt as TopmostAt,
  useSheets as UseSheets,
} from './trees.ts';

declare const nextFrames: typeof NextFrames;
declare const ownLines: typeof OwnLines;
declare const flatParent: typeof FlatParent;
declare const madeSheet: typeof MadeSheet;
declare const openTrees: typeof OpenTrees;
declare const topmostAt: typeof TopmostAt;
declare const useSheets: typeof UseSheets;

/** A text that is in the window, whole and on top: its node, opaque color and lines. */
export interface ShownText {
  readonly n: number;
  readonly text: readonly number[];
  readonly rects: readonly DOMRect[];
}

interface PixelState {
  readonly waiting: Map<number, Element>;
  readonly trees: readonly (Document | ShadowRoot)[];
  readonly glyphless: CSSStyleSheet;
  /** Those that take pictures away. */
  readonly animations: Animation[];
  shown: readonly ShownText[];
  isFirst: boolean;
}

export interface PixelWorld {
  readonly rgaaElements: Map<Node, number>;
  rgaaPixels: PixelState;
}

/** Entry: names the elements whose own text is to be measured. */
export function openPixels(nodes: readonly number[]): void {
  const world = globalThis as unknown as PixelWorld;
  const wanted = new Set(nodes);
  const waiting = new Map<number, Element>();
  for (const [node, n] of world.rgaaElements) {
    if (wanted.has(n) && node instanceof HTMLElement && !hasTextEffects(node)) waiting.set(n, node);
  }
  const glyphless = madeSheet(
    `*, *::before, *::after, *::marker, *::placeholder {
      -webkit-text-fill-color: transparent !important; text-shadow: none !important;
      text-decoration-color: transparent !important; caret-color: transparent !important;
      transition: none !important; }`,
  );
  const started = { shown: [], animations: [], isFirst: true };
  world.rgaaPixels = { waiting, trees: openTrees(), glyphless, ...started };
}

/** Effects after which a text is not simply its color over what is behind it. */
function hasTextEffects(element: Element): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const style = getComputedStyle(at);
    const isPlain =
      style.opacity === '1' &&
      style.filter === 'none' &&
      style.mixBlendMode === 'normal' &&
      style.getPropertyValue('mask-image') === 'none' &&
      !style.backgroundClip.includes('text') &&
      // What slides over its background as the page scrolls has no one contrast.
      !style.backgroundAttachment.includes('fixed') &&
      !/^(fixed|sticky)$/.test(style.position);
    if (!isPlain) return true;
  }
  const style = getComputedStyle(element);
  const fill = style.getPropertyValue('-webkit-text-fill-color');
  const stroke = style.getPropertyValue('-webkit-text-stroke-width');
  return style.textShadow !== 'none' || fill !== style.color || stroke !== '0px';
}

/** Entry: brings the next text into the window; how many can be measured now, or null when none is left. */
export async function showNextTexts(): Promise<number | null> {
  const state = (globalThis as unknown as PixelWorld).rgaaPixels;
  const [next] = state.waiting;
  if (!next) return null;
  if (!state.isFirst) {
    const place = { block: 'center', inline: 'nearest', behavior: 'instant' } as const;
    Element.prototype.scrollIntoView.call(next[1], place);
    await nextFrames(2, 100);
    state.waiting.delete(next[0]);
  }
  const shown: ShownText[] = [];
  for (const [n, element] of state.isFirst ? state.waiting : [next, ...state.waiting]) {
    const rects = textRects(element);
    const text = opaqueColor(getComputedStyle(element).color);
    if (!rects || !text) continue;
    shown.push({ n, text, rects });
    state.waiting.delete(n);
  }
  state.isFirst = false;
  state.shown = shown;
  return shown.length;
}

/** Lines of an element's own text; null unless all of it is in the window and on top. */
function textRects(element: Element): DOMRect[] | null {
  const rects = ownLines(element, /\S/);
  const isInside = ({ left, top, right, bottom }: DOMRect) =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const isOnTop = ({ x, y, width, height }: DOMRect) =>
    [0.1, 0.5, 0.9].every((share) => {
      const hit = topmostAt(element, x + width * share, y + height / 2);
      return hit !== undefined && Node.prototype.contains.call(element, hit);
    });
  return rects.length > 0 && rects.every((one) => isInside(one) && isOnTop(one)) ? rects : null;
}

/** Channels of an opaque `rgb(…)`. */
function opaqueColor(css: string): number[] | null {
  const match = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(css);
  return match && match.slice(1).map(Number);
}

/** Entry: hides every glyph of the page, or shows them again. */
export async function hideGlyphs(hidden: boolean): Promise<void> {
  const { trees, glyphless } = (globalThis as unknown as PixelWorld).rgaaPixels;
  useSheets(trees, [glyphless], hidden ? [glyphless] : []);
  await nextFrames(2, 100);
}

/** All of the above, in the order in which the page receives them. */
export const PIXEL_FUNCTIONS = [
  openPixels,
  hasTextEffects,
  showNextTexts,
  textRects,
  opaqueColor,
  hideGlyphs,
] as const;
