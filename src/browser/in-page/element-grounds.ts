/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: what an element paints behind
 * texts, and what paints over the lines of one.
 */
import type { Ground } from '#model';
import type { flatParent as FlatParent, isDisplayed as IsDisplayed } from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;

export function groundOf(element: Element): Ground | undefined {
  const { backgroundColor: color, backgroundImage: image } = getComputedStyle(element);
  if (isClear(color) && image === 'none') return undefined;
  return { color, ...(image !== 'none' && { image: image.slice(0, 500) }) };
}

export function isClear(color: string): boolean {
  return /^rgba\(.*, 0\)$/.test(color) || color === 'transparent';
}

export function isOpaque(color: string): boolean {
  return /^rgb\(/.test(color);
}

/** Its generated boxes paint more than a line. */
export function isPaintedAround(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (/^(none|normal)$/.test(style.content) || style.display === 'none') return false;
    if (isClear(style.backgroundColor) && style.backgroundImage === 'none') return false;
    const thinnest = Math.min(Number.parseFloat(style.width), Number.parseFloat(style.height));
    // Without a size of its own it is as large as its words.
    return !(thinnest <= 4);
  });
}

export function isWithin(line: DOMRect, element: Element): boolean {
  if (element === document.documentElement || element === document.body) return true;
  const box = Element.prototype.getBoundingClientRect.call(element);
  return (
    line.left >= box.left - 1 &&
    line.right <= box.right + 1 &&
    line.top >= box.top - 1 &&
    line.bottom <= box.bottom + 1
  );
}

/** Something that does not hold the text paints in the same place. */
export function isCovered(
  element: Element,
  painter: Element | null,
  lines: readonly DOMRect[],
  painters: Map<Element, boolean>,
): boolean {
  let scope = element;
  for (let up = 0; up < 5 && scope !== painter; up += 1) {
    const above = flatParent(scope);
    if (!above || above === document.body) break;
    scope = above;
  }
  const around = [...Element.prototype.querySelectorAll.call(scope, '*')].slice(0, 150);
  return around.some((other) => {
    if (other === element || Node.prototype.contains.call(other, element)) return false;
    if (!painters.has(other)) painters.set(other, paintsABox(other));
    if (!painters.get(other)) return false;
    const box = Element.prototype.getBoundingClientRect.call(other);
    return lines.some(
      (line) =>
        box.left < line.right - 1 &&
        box.right > line.left + 1 &&
        box.top < line.bottom - 1 &&
        box.bottom > line.top + 1,
    );
  });
}

export function paintsABox(element: Element): boolean {
  if (!isDisplayed(element, true)) return false;
  const replaced =
    /^(img|svg|canvas|video|iframe|object|embed|input|textarea|select|button|progress|meter)$/;
  return (
    replaced.test(element.localName) || groundOf(element) !== undefined || isPaintedAround(element)
  );
}

/** All of the above, in the order in which the page receives them. */
export const ELEMENT_GROUND_FUNCTIONS = [
  groundOf,
  isClear,
  isOpaque,
  isPaintedAround,
  isWithin,
  isCovered,
  paintsABox,
] as const;
