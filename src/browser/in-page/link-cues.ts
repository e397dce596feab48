/*
 * Runs inside a sealed copy of the page, in the isolated world that holds its element index: how a link and what is
 * around it are drawn, so that a change which is more than one of color is known.
 */
import type { elementAt as ElementAt } from './form-trial.ts';
import type { flatParent as FlatParent } from './trees.ts';

declare const elementAt: typeof ElementAt;
declare const flatParent: typeof FlatParent;

/** Drawings, to be compared with those of another state. */
export interface WireLook {
  /** Lines, borders, weights, shadows, generated signs: of the link and what it holds. */
  readonly shape: string;
  /** Its colors, grounds included. */
  readonly color: string;
  /** The same of its parents and neighbours. */
  readonly near: string;
}

/** Entry: as JSON; null when it is not there any more. */
export function lookOf(n: number): string | null {
  const link = elementAt(n);
  if (!link) return null;
  const own = [link, ...link.querySelectorAll('*')].slice(0, 12);
  const parent = flatParent(link);
  const near = [parent, parent && flatParent(parent), link.previousElementSibling];
  const beside = [...near, link.nextElementSibling].filter((one) => one !== null);
  const look: WireLook = {
    shape: own.map(shapeOf).join('\n'),
    color: own.map(colorsOf).join('\n'),
    near: beside.map((one) => shapeOf(one) + colorsOf(one)).join('\n'),
  };
  return JSON.stringify(look);
}

function shapeOf(element: Element): string {
  const drawn = [null, '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && /^(none|normal)$/.test(style.content)) return '';
    const edges = ['top', 'right', 'bottom', 'left'].map((side) => {
      const kind = style.getPropertyValue(`border-${side}-style`);
      return kind === 'none' ? '' : `${kind} ${style.getPropertyValue(`border-${side}-width`)}`;
    });
    const ring = style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth}`;
    const others =
      'text-decoration-line text-decoration-style text-decoration-thickness font-weight font-style ' +
      'font-size font-family text-transform letter-spacing box-shadow text-shadow transform scale ' +
      'background-image background-size filter opacity content width height padding';
    const values = others.split(' ').map((name) => style.getPropertyValue(name));
    return [...edges, ring, ...values].join(';');
  });
  return drawn.join('|');
}

function colorsOf(element: Element): string {
  const style = getComputedStyle(element);
  return `${style.color};${style.backgroundColor};${style.textDecorationColor}`;
}

/** All of the above, in the order in which the page receives them. */
export const LINK_FUNCTIONS = [lookOf, shapeOf, colorsOf] as const;
