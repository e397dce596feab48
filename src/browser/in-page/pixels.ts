/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: brings texts into the
 * window and hides their glyphs for a moment. The page is left as it was, scrolled.
 */

/** A text that is in the window, whole and on top: its node, opaque color and lines. */
export interface ShownText {
  readonly n: number;
  readonly text: readonly number[];
  readonly rects: readonly DOMRect[];
}

interface PixelState {
  readonly waiting: Map<number, Element>;
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly glyphless: CSSStyleSheet;
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
  const roots = new Set<Document | ShadowRoot>([document]);
  for (const [node, n] of world.rgaaElements) {
    const root = Node.prototype.getRootNode.call(node);
    if (root instanceof ShadowRoot) roots.add(root);
    if (wanted.has(n) && node instanceof HTMLElement && !hasTextEffects(node)) waiting.set(n, node);
  }
  const glyphless = new CSSStyleSheet();
  glyphless.replaceSync(
    `*, *::before, *::after, *::marker, *::placeholder {
      -webkit-text-fill-color: transparent !important; text-shadow: none !important;
      text-decoration-color: transparent !important; caret-color: transparent !important;
      transition: none !important; }`,
  );
  world.rgaaPixels = { waiting, roots: [...roots], glyphless, shown: [], isFirst: true };
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

/** What holds an element on the screen: its slot, its parent or its shadow host. */
function flatParent(element: Element): Element | null {
  const parent: Node | null = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

/** Entry: brings the next text into the window; how many can be measured now, or null when none is left. */
export async function showNextTexts(): Promise<number | null> {
  const state = (globalThis as unknown as PixelWorld).rgaaPixels;
  const [next] = state.waiting;
  if (!next) return null;
  if (!state.isFirst) {
    next[1].scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    await nextFrame();
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

async function nextFrame(): Promise<void> {
  const pause = new Promise((resolve) => setTimeout(resolve, 100));
  const frame = new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(resolve)),
  );
  await Promise.race([frame, pause]);
}

/** Lines of an element's own text; null unless all of it is in the window and on top. */
function textRects(element: Element): DOMRect[] | null {
  const rects: DOMRect[] = [];
  for (const child of ownTexts(element)) {
    const range = new Range();
    range.selectNodeContents(child);
    rects.push(...[...range.getClientRects()].filter((one) => one.width >= 1 && one.height >= 1));
  }
  const isInside = ({ left, top, right, bottom }: DOMRect) =>
    left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  const isOnTop = ({ x, y, width, height }: DOMRect) =>
    [0.1, 0.5, 0.9].every((share) => {
      const hits = root instanceof Document ? Document.prototype : ShadowRoot.prototype;
      const [hit] = hits.elementsFromPoint.call(
        root as Document & ShadowRoot,
        x + width * share,
        y + height / 2,
      );
      return hit !== undefined && Node.prototype.contains.call(element, hit);
    });
  return rects.length > 0 && rects.every((one) => isInside(one) && isOnTop(one)) ? rects : null;
}

function ownTexts(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentNode === element && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}

/** Channels of an opaque `rgb(…)`. */
function opaqueColor(css: string): number[] | null {
  const match = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(css);
  return match && match.slice(1).map(Number);
}

/** Entry: hides every glyph of the page, or shows them again. */
export async function hideGlyphs(hidden: boolean): Promise<void> {
  const { roots, glyphless } = (globalThis as unknown as PixelWorld).rgaaPixels;
  for (const root of roots) {
    const others = [...root.adoptedStyleSheets].filter((sheet) => sheet !== glyphless);
    root.adoptedStyleSheets = hidden ? [...others, glyphless] : others;
  }
  await nextFrame();
}

/** All of the above, in the order in which the page receives them. */
export const PIXEL_FUNCTIONS = [
  openPixels,
  hasTextEffects,
  flatParent,
  showNextTexts,
  nextFrame,
  textRects,
  ownTexts,
  opaqueColor,
  hideGlyphs,
] as const;
