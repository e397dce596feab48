/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: renders the page in
 * other conditions, with style sheets and animations of ours that leave no trace once they are taken away.
 */
import type { Region } from './clip-regions.ts';
import type {
  coveredTexts as CoveredTexts,
  displayedParts as DisplayedParts,
} from './render-parts.ts';
import type {
  RenderBase,
  RenderLimits,
  RenderState,
  RenderStep,
  RenderWatch,
  RenderWorld,
} from './render-state.ts';
import type {
  overlaps as Overlaps,
  textLines as TextLines,
  TextLines as Lines,
} from './text-lines.ts';
import type { nextFrames as NextFrames } from './painting.ts';
import type {
  isDisplayed as IsDisplayed,
  madeSheet as MadeSheet,
  openTrees as OpenTrees,
  useSheets as UseSheets,
} from './trees.ts';

declare const coveredTexts: typeof CoveredTexts;
declare const displayedParts: typeof DisplayedParts;
declare const nextFrames: typeof NextFrames;
declare const isDisplayed: typeof IsDisplayed;
declare const madeSheet: typeof MadeSheet;
declare const openTrees: typeof OpenTrees;
declare const useSheets: typeof UseSheets;
declare const textLines: typeof TextLines;
declare const overlaps: typeof Overlaps;

/** Entry: remembers how the page is displayed at rest. */
export async function openRenders({ maxTexts }: RenderLimits): Promise<string> {
  const world = globalThis as unknown as RenderWorld;
  const state = renderState(world.rgaaElements, maxTexts);
  world.rgaaRenders = state;
  scrollTo({ left: 0, top: 0, behavior: 'instant' });
  await setVariant({ variant: null, waitMs: 0 });
  const known = new Map<Element, Region>();
  const base = new Map<number, Lines>();
  const displayed = new Set<number>();
  const inside = new Set<number>();
  const isInside = ({ left, right }: DOMRect) => left >= -1 && right <= innerWidth + 1;
  for (const [n, element] of state.owners) {
    const lines = isDisplayed(element, true) ? textLines(element, known) : null;
    if (!lines) continue;
    displayed.add(n);
    base.set(n, lines);
    if (lines.seen.every(isInside)) inside.add(n);
  }
  for (const [n, element] of state.fields)
    if (isDisplayed(element, true) && isInside(element.getBoundingClientRect())) inside.add(n);
  const parts = displayedParts(known);
  const vertical = new Set([...base.keys()].filter((n) => isVertical(state.owners.get(n))));
  Object.assign(state, { base, displayed, inside, overlapped: overlaps(base) });
  Object.assign(state, { parts, vertical, covered: coveredTexts(base) });
  const left = Math.max(0, state.owners.size - maxTexts);
  const { scrollWidth } = document.documentElement;
  const told: RenderBase = {
    ...{ window: innerWidth, height: innerHeight, content: scrollWidth },
    ...{ texts: base.size, parts: parts.size, vertical: vertical.size, left },
  };
  return JSON.stringify(told);
}

/** Entry: takes these texts for whole at rest, so that what a page that was never in a wide window lacks can be told. */
export async function openWatch(watch: RenderWatch): Promise<void> {
  const world = globalThis as unknown as RenderWorld;
  const state = renderState(world.rgaaElements, watch.maxTexts);
  world.rgaaRenders = state;
  const measures = { lines: 1, whole: 1, out: 0, x: 0, y: 0, by: null, seen: [] };
  const whole: Lines = { ...measures, ellipsis: false, floats: false, aside: false };
  state.base = new Map(watch.texts.map((n) => [n, whole]));
  state.displayed = new Set(watch.texts);
  state.inside = new Set(watch.inside);
  state.vertical = new Set(watch.deep);
  await setVariant({ variant: watch.variant, waitMs: 0 });
}

function renderState(index: ReadonlyMap<Node, number>, maxTexts: number): RenderState {
  const owners = new Map<number, Element>();
  const fields = new Map<number, Element>();
  const elements: Element[] = [];
  for (const [node, n] of index) {
    if (!(node instanceof HTMLElement) || !node.isConnected) continue;
    elements.push(node);
    if (/^(input|select|textarea|button)$/.test(node.localName)) fields.set(n, node);
    if (ownsText(node) && owners.size < maxTexts) owners.set(n, node);
  }
  // Values of RGAA 10.12.1.
  const spaced = madeSheet(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  const still = madeSheet(`*, *::before, *::after { transition: none !important;
    animation-play-state: paused !important; scroll-behavior: auto !important; }`);
  const dark = madeSheet(':root { color-scheme: dark !important; }');
  const empty = { displayed: new Set<number>(), base: new Map<number, Lines>() };
  return {
    ...{ owners, fields, elements, trees: openTrees(), still, spaced, dark, animations: [] },
    ...{ variant: null },
    ...{ ...empty, overlapped: new Set<string>(), inside: new Set<number>() },
    ...{
      parts: new Map<number, number>(),
      covered: new Set<string>(),
      vertical: new Set<number>(),
    },
    scroll: [scrollX, scrollY],
  };
}

function isVertical(element: Element | undefined): boolean {
  return (
    element !== undefined && /^(vertical|sideways)/.test(getComputedStyle(element).writingMode)
  );
}

function ownsText(element: HTMLElement): boolean {
  if (/^(script|style|noscript|template|title|option|textarea)$/.test(element.localName))
    return false;
  for (const node of Reflect.get(Node.prototype, 'childNodes', element) as NodeList)
    if (node instanceof Text && /[\p{L}\p{N}]/u.test(node.data)) return true;
  return false;
}

/** Entry: applies what a variant changes inside the page, or takes all of it away. */
export async function setVariant({ variant, waitMs }: RenderStep): Promise<void> {
  const state = (globalThis as unknown as RenderWorld).rgaaRenders;
  for (const one of state.animations.splice(0)) one.cancel();
  state.variant = variant;
  const { trees, still, spaced } = state;
  useSheets(trees, [still, spaced], variant === 'spacing' ? [still, spaced] : [still]);
  if (variant === 'text-200') state.animations = doubledTexts(state.elements);
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  await nextFrames(2, 150);
}

/** Doubles sizes and fixed line heights, as a browser's text-only zoom does, without touching an attribute. */
function doubledTexts(elements: readonly Element[]): Animation[] {
  const wanted = elements
    .filter((element) => isDisplayed(element, false))
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      const double = (value: string) => `${Number.parseFloat(value) * 2}px`;
      const frame: Keyframe = { fontSize: double(fontSize) };
      if (lineHeight.endsWith('px')) frame['lineHeight'] = double(lineHeight);
      return { element, frame };
    });
  return wanted.map(({ element, frame }) =>
    Element.prototype.animate.call(element, [frame, frame], { duration: 1, fill: 'both' }),
  );
}

/** Entry: leaves the page as it was. */
export async function closeRenders(): Promise<void> {
  const state = (globalThis as unknown as RenderWorld).rgaaRenders;
  await setVariant({ variant: null, waitMs: 0 });
  useSheets(state.trees, [state.still, state.spaced], []);
  const [left, top] = state.scroll;
  scrollTo({ left, top, behavior: 'instant' });
}

/** All of the above, in the order in which the page receives them. */
export const RENDER_FUNCTIONS = [
  openRenders,
  openWatch,
  renderState,
  isVertical,
  ownsText,
  setVariant,
  doubledTexts,
  closeRenders,
] as const;
