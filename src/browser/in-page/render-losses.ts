/*
 * Runs inside the page, in the isolated world where its display at rest was remembered: what a variant hides,
 * covers or pushes out of the window.
 */
import type { TextLoss, VariantFacts, WideContent } from '#model';
import type { Region, regionInside as RegionInside } from './clip-regions.ts';
import type { mayOpen as MayOpen, openingSelectors as OpeningSelectors } from './state-openings.ts';
import type { coveredTexts as CoveredTexts, missingParts as MissingParts } from './render-parts.ts';
import type { RenderState, RenderWorld } from './render-state.ts';
import type {
  overlaps as Overlaps,
  textLines as TextLines,
  TextLines as Lines,
} from './text-lines.ts';
import type { isDisplayed as IsDisplayed } from './trees.ts';

declare const coveredTexts: typeof CoveredTexts;
declare const missingParts: typeof MissingParts;
declare const regionInside: typeof RegionInside;
declare const openingSelectors: typeof OpeningSelectors;
declare const mayOpen: typeof MayOpen;
declare const textLines: typeof TextLines;
declare const overlaps: typeof Overlaps;
declare const isDisplayed: typeof IsDisplayed;

/** Entry: the differences with the display at rest, as JSON. At most `max` of each kind are told. */
export function renderLosses(max: number): string {
  const { rgaaRenders: state, rgaaElements: index } = globalThis as unknown as RenderWorld;
  const known = new Map<Element, Region>();
  const now = new Map<number, Lines>();
  let appeared = 0;
  for (const [n, element] of state.owners) {
    const lines = isDisplayed(element, false) ? textLines(element, known) : null;
    if (lines) now.set(n, lines);
    if (lines && !state.displayed.has(n) && isDisplayed(element, true)) appeared += 1;
  }
  const losses = [...hiddenTexts(state, now, index), ...newOverlaps(state, now)];
  const wide = wideContents(state, now, known);
  const left = Math.max(0, losses.length - max) + Math.max(0, wide.length - max);
  const { scrollWidth, scrollHeight } = document.documentElement;
  const facts: VariantFacts = {
    ...{ window: innerWidth, content: scrollWidth, scrolls: pageScrolls() },
    ...{ losses: losses.slice(0, max), wide: wide.slice(0, max), appeared },
    ...(left > 0 && { left }),
    ...(state.variant === 'spacing' && { kept: keptSpacings(state, now).slice(0, max) }),
    missing: missingParts(state, known).slice(0, max),
    covered: newlyCovered(state, now).slice(0, max),
    aside: [...now].flatMap(([n, { aside }]) => (aside ? [n] : [])).slice(0, max),
    ...(state.vertical.size > 0 && { height: scrollHeight, deep: deepTexts(state, now) }),
  };
  return JSON.stringify(facts);
}

function hiddenTexts(
  { base, owners, trees }: RenderState,
  now: ReadonlyMap<number, Lines>,
  index: ReadonlyMap<Node, number>,
): TextLoss[] {
  const losses: TextLoss[] = [];
  let words: string | undefined;
  let selectors: readonly string[] | undefined;
  const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  for (const [node, before] of base) {
    const isWhole = before.whole === before.lines;
    // A text of which no line was whole, but each could be guessed, was meant to be read.
    const isMaimed = before.whole === 0 && before.out === 0 && before.y > 0.2 && before.y < 0.7;
    if (!isWhole && !isMaimed) continue;
    const lines = now.get(node);
    if (!lines) {
      if (!isWhole) continue;
      words ??= tidy(document.body.innerText);
      const elsewhere = words.includes(tidy(owners.get(node)?.textContent ?? ''));
      losses.push({ node, kind: 'gone', ...(elsewhere && { elsewhere }) });
    } else if (lines.whole < lines.lines) {
      selectors ??= openingSelectors(trees);
      const owner = owners.get(node);
      const opens = owner && mayOpen(owner, selectors);
      losses.push({ ...cutText(node, lines, isMaimed, index), ...(opens && { mayOpen: true }) });
    }
  }
  return losses;
}

function cutText(
  node: number,
  { lines, whole, out, x, y, by, ellipsis }: Lines,
  already: boolean,
  index: ReadonlyMap<Node, number>,
): TextLoss {
  const holder = by && index.get(by);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    ...{ node, kind: out === lines ? 'out' : 'cut', lines, whole, x: round(x), y: round(y) },
    ...(typeof holder === 'number' && { by: holder }),
    ...(ellipsis && { ellipsis }),
    ...(already && { already }),
  };
}

function newOverlaps(state: RenderState, now: ReadonlyMap<number, Lines>): TextLoss[] {
  const losses: TextLoss[] = [];
  for (const pair of overlaps(now)) {
    if (state.overlapped.has(pair)) continue;
    const [node = 0, by = 0] = pair.split(' ').map(Number);
    if (state.base.has(node) && state.base.has(by)) losses.push({ node, kind: 'overlapped', by });
  }
  return losses;
}

function wideContents(
  { inside, fields }: RenderState,
  now: ReadonlyMap<number, Lines>,
  known: Map<Element, Region>,
): WideContent[] {
  const wide: WideContent[] = [];
  for (const node of inside) {
    const field = fields.get(node);
    const seen = [...(now.get(node)?.seen ?? [])];
    if (field && isDisplayed(field, true)) {
      const box = Element.prototype.getBoundingClientRect.call(field);
      const { shown } = regionInside(field.parentElement ?? document.body, known);
      const right = Math.min(box.right, shown.right);
      if (right > box.left) seen.push(new DOMRect(box.left, box.top, right - box.left, box.height));
    }
    const [far] = [...seen].sort((a, b) => b.right - a.right);
    if (far && far.right > innerWidth + 2)
      wide.push({ node, left: Math.round(far.left), right: Math.round(far.right) });
  }
  return wide;
}

function newlyCovered(state: RenderState, now: ReadonlyMap<number, Lines>): number[] {
  const pairs = [...coveredTexts(now)].filter((pair) => !state.covered.has(pair));
  return [...new Set(pairs.map((pair) => Number.parseInt(pair, 10)))].sort((a, b) => a - b);
}

function keptSpacings({ owners }: RenderState, now: ReadonlyMap<number, Lines>): number[] {
  return [...now.keys()].filter((n) => {
    const owner = owners.get(n);
    if (!owner) return false;
    const { fontSize, lineHeight, letterSpacing } = getComputedStyle(owner);
    const [size, line, letters] = [fontSize, lineHeight, letterSpacing].map(Number.parseFloat);
    const isNear = (value = 0, ratio: number) => Math.abs(value - (size ?? 0) * ratio) < 0.1;
    return !isNear(line, 1.5) || !isNear(letters, 0.12);
  });
}

/** Texts in vertical lines that begin in the window and end below it. */
function deepTexts({ vertical }: RenderState, now: ReadonlyMap<number, Lines>): WideContent[] {
  return [...vertical].flatMap((node) => {
    const [far] = [...(now.get(node)?.seen ?? [])].sort((a, b) => b.bottom - a.bottom);
    const isDeep = far && far.top >= -1 && far.top < innerHeight && far.bottom > innerHeight + 2;
    return isDeep ? [{ node, left: Math.round(far.top), right: Math.round(far.bottom) }] : [];
  });
}

/** The window takes the `overflow` of the root, or else of the body. */
function pageScrolls(): boolean {
  const root = getComputedStyle(document.documentElement).overflowX;
  const own = root === 'visible' ? getComputedStyle(document.body).overflowX : root;
  return !/hidden|clip/.test(own);
}

/** All of the above, in the order in which the page receives them. */
export const LOSS_FUNCTIONS = [
  renderLosses,
  hiddenTexts,
  cutText,
  newOverlaps,
  wideContents,
  newlyCovered,
  keptSpacings,
  deepTexts,
  pageScrolls,
] as const;
