/*
 * Runs inside a sealed copy of the page, in the isolated world that holds its element index: what lies under a
 * content that came up.
 */
import type { ownLines as OwnLines } from './painting.ts';
import type { overlapOf as OverlapOf } from './shown-contents.ts';
import type { flatParent as FlatParent, topmostAt as TopmostAt } from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const overlapOf: typeof OverlapOf;
declare const ownLines: typeof OwnLines;
declare const topmostAt: typeof TopmostAt;

/** What the content lies over, for a tenth of one of its lines at least; ten at most. */
export function coveredBy(
  content: Element,
  own: readonly Element[],
  earlier: readonly Element[],
  trigger: Element | null,
): { n: number; text: string; own: boolean }[] {
  const { rgaaElements } = globalThis as unknown as { rgaaElements: ReadonlyMap<Node, number> };
  const boxes = [content, ...own].map((one) => one.getBoundingClientRect());
  const covered = earlier.filter((other) => {
    const lines = ownLines(other, /\S/);
    const areas = lines.length > 0 ? lines : [other.getBoundingClientRect()];
    return areas.some((area) => boxes.some((box) => isUnder(area, box, content)));
  });
  return covered.slice(0, 10).flatMap((one) => {
    const n = rgaaElements.get(one);
    const isOwn = trigger !== null && (trigger.contains(one) || one.contains(trigger));
    return n === undefined ? [] : [{ n, text: wordsOf(one).slice(0, 80), own: isOwn }];
  });
}

function isUnder(area: DOMRect, box: DOMRect, content: Element): boolean {
  const { left, top, right, bottom } = overlapOf(area, box);
  if (right <= left || bottom <= top) return false;
  if ((right - left) * (bottom - top) < area.width * area.height * 0.1) return false;
  let at: Element | null = topmostAt(content, (left + right) / 2, (top + bottom) / 2) ?? null;
  while (at && at !== content) at = flatParent(at);
  return at === content;
}

export function wordsOf(element: Element): string {
  const images = [element, ...element.querySelectorAll('img[alt], [aria-label]')];
  const named = images.map(
    (one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? '',
  );
  const text = element instanceof HTMLElement ? element.innerText : element.textContent;
  return `${text ?? ''} ${named.join(' ')}`.replace(/\s+/g, ' ').trim();
}

/** All of the above, in the order in which the page receives them. */
export const COVER_FUNCTIONS = [coveredBy, isUnder, wordsOf] as const;
