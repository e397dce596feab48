/*
 * Runs inside the page, in the isolated world where its display at rest was remembered: controls, pictures and
 * media of the page in a variant, what lies over its texts, and what is displayed at all.
 */
import type { Edges, Region, regionInside as RegionInside } from './clip-regions.ts';
import type { RenderState, RenderWorld } from './render-state.ts';
import type { textLines as TextLines, TextLines as Lines } from './text-lines.ts';
import type { flatParent as FlatParent, isDisplayed as IsDisplayed } from './trees.ts';

declare const regionInside: typeof RegionInside;
declare const textLines: typeof TextLines;
declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;

/**
 * What is displayed: texts, texts that style rules write, controls, pictures and media; elements turned a
 * quarter round.
 */
export interface Inventory {
  readonly texts: readonly number[];
  readonly written: readonly number[];
  readonly parts: readonly number[];
  readonly turned: readonly number[];
}

/** Controls, pictures and media that are displayed, with the share of their box that nothing hides. */
export function displayedParts(known: Map<Element, Region>): Map<number, number> {
  const { rgaaElements: index } = globalThis as unknown as RenderWorld;
  const kinds =
    'a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=tab], [tabindex], ' +
    'img, svg, video, audio, canvas, iframe, object, embed';
  const parts = new Map<number, number>();
  for (const [node, n] of index) {
    if (!(node instanceof Element) || !Element.prototype.matches.call(node, kinds)) continue;
    if (!isDisplayed(node, true)) continue;
    const box = Element.prototype.getBoundingClientRect.call(node);
    const holder = flatParent(node);
    if (box.width < 1 || box.height < 1 || !holder) continue;
    const { kept } = regionInside(holder, known);
    parts.set(n, sharedArea(box, kept) / (box.width * box.height));
  }
  return parts;
}

/** Parts displayed at rest that are not any more, or of which a tenth more is hidden. */
export function missingParts(state: RenderState, known: Map<Element, Region>): number[] {
  const now = displayedParts(known);
  return [...state.parts].flatMap(([n, share]) => ((now.get(n) ?? 0) < share - 0.1 ? [n] : []));
}

/** `text cover` pairs: boxes that may be painted over a text they neither hold nor stand in. */
export function coveredTexts(texts: ReadonlyMap<number, Lines>): Set<string> {
  const { rgaaElements: index, rgaaRenders: state } = globalThis as unknown as RenderWorld;
  const pairs = new Set<string>();
  for (const cover of state.elements) {
    const box = Element.prototype.getBoundingClientRect.call(cover);
    if (box.width < 4 || box.height < 4 || !mayCover(cover)) continue;
    for (const [n, { seen }] of texts) {
      const isUnder = seen.some((line) => {
        const height = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top);
        const width = Math.min(line.right, box.right) - Math.max(line.left, box.left);
        return height > line.height * 0.34 && width > line.height * 0.4;
      });
      const owner = isUnder && state.owners.get(n);
      if (owner && !isAround(cover, owner) && !isAround(owner, cover))
        pairs.add(`${n} ${index.get(cover)}`);
    }
  }
  return pairs;
}

/** Painted above what is in the flow: pictures, and boxes with a ground that are placed or layered. */
function mayCover(element: Element): boolean {
  if (!isDisplayed(element, true)) return false;
  const style = getComputedStyle(element);
  const isPicture = /^(img|video|canvas|iframe|object|embed)$/.test(element.localName);
  const hasGround =
    style.backgroundImage !== 'none' || !/^rgba\(.*, 0\)$/.test(style.backgroundColor);
  const isLayered =
    style.position !== 'static' || style.transform !== 'none' || style.opacity !== '1';
  return isPicture || (hasGround && isLayered);
}

function isAround(outer: Element, inner: Element): boolean {
  for (let one: Element | null = inner; one; one = flatParent(one)) if (one === outer) return true;
  return false;
}

function sharedArea(box: DOMRect, edges: Edges): number {
  const width = Math.min(box.right, edges.right) - Math.max(box.left, edges.left);
  const height = Math.min(box.bottom, edges.bottom) - Math.max(box.top, edges.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Entry: what is displayed now, as JSON. */
export function displayedNow(): string {
  const { rgaaElements: index, rgaaRenders: state } = globalThis as unknown as RenderWorld;
  const known = new Map<Element, Region>();
  const texts = [...state.owners].flatMap(([n, element]) => {
    const lines = isDisplayed(element, true) ? textLines(element, known) : null;
    return lines && lines.out < lines.lines ? [n] : [];
  });
  const parts = [...displayedParts(known)].flatMap(([n, share]) => (share > 0.1 ? [n] : []));
  const turned = state.elements.flatMap((element) =>
    isQuarterTurned(element) ? [index.get(element) ?? -1] : [],
  );
  const written = state.elements.flatMap((element) =>
    isDisplayed(element, true) && writesText(element) ? [index.get(element) ?? -1] : [],
  );
  const told: Inventory = { texts, written, parts, turned };
  return JSON.stringify(told);
}

/** Words, or a picture as large as a message. */
function writesText(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content, display, height } = getComputedStyle(element, pseudo);
    if (/^(none|normal|"")$/.test(content) || display === 'none') return false;
    return /\p{L}{2}/u.test(content) || Number.parseFloat(height) > 60;
  });
}

/** At least a third of the window, turned by about 90° or 270°. */
function isQuarterTurned(element: Element): boolean {
  const { transform, rotate } = getComputedStyle(element);
  if (transform === 'none' && rotate === 'none') return false;
  const box = Element.prototype.getBoundingClientRect.call(element);
  if (box.width * box.height < (innerWidth * innerHeight) / 3) return false;
  const { a, b } = new DOMMatrix(transform === 'none' ? '' : transform);
  const own = /-?[\d.]+(?=deg)/.exec(rotate)?.[0] ?? '0';
  const degrees = (Math.atan2(b, a) * 180) / Math.PI + Number(own);
  return Math.abs(((degrees + 720) % 180) - 90) < 5;
}

/** All of the above, in the order in which the page receives them. */
export const PART_FUNCTIONS = [
  displayedParts,
  missingParts,
  coveredTexts,
  mayCover,
  isAround,
  sharedArea,
  displayedNow,
  writesText,
  isQuarterTurned,
] as const;
