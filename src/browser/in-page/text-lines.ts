/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: the lines of a text as
 * they are displayed, and what is hidden of them.
 */
import type { Edges, Region, regionInside as RegionInside } from './clip-regions.ts';
import type { ownLines as OwnLines } from './painting.ts';

declare const ownLines: typeof OwnLines;
declare const regionInside: typeof RegionInside;

/** The displayed text of one element. */
export interface TextLines {
  readonly lines: number;
  /** Lines that nothing hides, and those of which nothing is left. */
  readonly whole: number;
  readonly out: number;
  /** Widest part hidden of a line in pixels; greatest share hidden of a line's height. */
  readonly x: number;
  readonly y: number;
  readonly by: Element | null;
  readonly ellipsis: boolean;
  readonly floats: boolean;
  /** Part of a line is only seen by scrolling a box sideways. */
  readonly aside: boolean;
  /** Lines as far as they are seen. */
  readonly seen: readonly DOMRect[];
}

/** Null when no line of the element's own text has a box. */
export function textLines(element: Element, known: Map<Element, Region>): TextLines | null {
  const rects = ownLines(element, /[\p{L}\p{N}]/u);
  if (rects.length === 0) return null;
  const { kept, shown, byX, byY, ellipsis, floats } = regionInside(element, known);
  const em = Number.parseFloat(getComputedStyle(element).fontSize);
  const state = { whole: 0, out: 0, x: 0, y: 0, by: null as Element | null };
  const seen: DOMRect[] = [];
  let aside = false;
  for (const rect of rects) {
    const { width, height } = part(rect, kept);
    const isOut = width <= 1 || height <= 1;
    const x = height > 1 ? rect.width - Math.max(width, 0) : 0;
    const y = width > 1 ? 1 - Math.max(height, 0) / rect.height : 0;
    // Less than that is the blank after a letter, or above and below it.
    const isCutX = x > Math.max(3, em * 0.3);
    const isCutY = y > 0.2;
    if (isOut) state.out += 1;
    else if (!isCutX && !isCutY) state.whole += 1;
    if (isCutX) Object.assign(state, { x: Math.max(state.x, x), by: byX ?? state.by });
    if (isCutY) Object.assign(state, { y: Math.max(state.y, y), by: byY ?? state.by });
    const sight = part(rect, shown);
    aside ||= width - sight.width > 3;
    if (sight.width > 1 && sight.height > 1) seen.push(sight);
  }
  return { lines: rects.length, ...state, ellipsis, floats, aside, seen };
}

/** What of a line is within these edges; its size is negative where nothing is. */
function part(rect: DOMRect, edges: Edges): DOMRect {
  const left = Math.max(rect.left, edges.left);
  const top = Math.max(rect.top, edges.top);
  const right = Math.min(rect.right, edges.right);
  return new DOMRect(left, top, right - left, Math.min(rect.bottom, edges.bottom) - top);
}

/** Pairs of texts that lie over each other, as `node node`: more than a third of a line high, and a letter wide. */
export function overlaps(texts: ReadonlyMap<number, TextLines>): Set<string> {
  const lines = [...texts]
    .filter(([, { floats }]) => !floats)
    .flatMap(([n, { seen }]) => seen.map((rect) => ({ n, rect })))
    .sort((a, b) => a.rect.top - b.rect.top);
  const pairs = new Set<string>();
  for (const [at, { n, rect }] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next] as (typeof lines)[number];
      if (other.rect.top >= rect.bottom) break;
      const least = Math.min(rect.height, other.rect.height);
      const height = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
      const width = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      if (other.n !== n && height > least * 0.34 && width > least * 0.4)
        pairs.add(n < other.n ? `${n} ${other.n}` : `${other.n} ${n}`);
    }
  }
  return pairs;
}

/** All of the above, in the order in which the page receives them. */
export const LINE_FUNCTIONS = [textLines, part, overlaps] as const;
