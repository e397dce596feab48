/*
 * Runs inside the page, in the isolated world of the walk: how an element and those near it are drawn, so that
 * stops drawn alike are known, and the element on which a focus is drawn when it is another one.
 */
import type { WalkWorld } from './tab-walk.ts';
import type { flatParent as FlatParent } from './trees.ts';

declare const flatParent: typeof FlatParent;

/** An element near a stop, and its computed style in short. */
export interface Drawn {
  readonly element: Element;
  readonly style: string;
}

/** The element, what it holds, its labels and neighbours, and its ancestors that hold no other stop. */
export function drawnNear(element: Element): Drawn[] {
  const [mostHeld, mostAbove] = [6, 4];
  const near = new Set([element, ...[...element.querySelectorAll('*')].slice(0, mostHeld)]);
  if ('labels' in element)
    for (const label of (element as HTMLInputElement).labels ?? []) near.add(label);
  for (const beside of [element.previousElementSibling, element.nextElementSibling])
    if (beside && !holdsOther(beside, element)) near.add(beside);
  let at = flatParent(element);
  for (let left = mostAbove; at && left > 0 && !holdsOther(at, element); left -= 1) {
    near.add(at);
    at = flatParent(at);
  }
  return [...near].map((one) => ({ element: one, style: drawingOf(one) }));
}

function holdsOther(holder: Element, stop: Element): boolean {
  const { met } = (globalThis as unknown as WalkWorld).rgaaWalk;
  return met.some((one) => one !== stop && Node.prototype.contains.call(holder, one));
}

/** What is painted of an element and its generated contents; where it is and how large does not count. */
function drawingOf(element: Element): string {
  const names =
    'display visibility opacity color background-color background-image border-top border-right ' +
    'border-bottom border-left outline outline-offset box-shadow text-decoration text-shadow filter ' +
    'transform font-weight font-style fill stroke clip-path clip overflow';
  const parts = [null, '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && /^(none|normal)$/.test(style.content)) return '';
    return names
      .split(' ')
      .map((name) => painted(style, name))
      .join(';');
  });
  return parts.join('|');
}

/** A line that is not drawn has a color, a width and an offset all the same. */
function painted(style: CSSStyleDeclaration, name: string): string {
  const value = style.getPropertyValue(name);
  if (name === 'outline-offset') return style.outlineStyle === 'none' ? '' : value;
  return /^(outline|border)/.test(name) && /\bnone\b/.test(value) ? 'none' : value;
}

/**
 * Number of the group of stops with the same nearest ancestors by name and class, drawn alike. The browser's own ring
 * lies around the element, whatever that holds.
 */
export function groupOf(element: Element, drawings: readonly Drawn[], isNative: boolean): number {
  const { groups } = (globalThis as unknown as WalkWorld).rgaaWalk;
  const named = (one: Element) => `${one.localName}.${one.getAttribute('class') ?? ''}`;
  const above: Element[] = [];
  for (let at = flatParent(element); at; at = flatParent(at)) above.push(at);
  const chain = [
    ...above.slice(0, 2).map(named),
    ...above.flatMap((one) => {
      const { backgroundColor, overflow } = getComputedStyle(one);
      return [backgroundColor, overflow];
    }),
  ];
  const held = [...element.querySelectorAll('*')].slice(0, 20).map(({ localName }) => localName);
  const hasText = (element.textContent ?? '').trim() !== '';
  const drawn = isNative ? [] : [hasText, held, drawings.map(({ style }) => style)];
  const key = JSON.stringify([named(element), element.getAttribute('type'), chain, ...drawn]);
  const known = groups.indexOf(key);
  return known < 0 ? groups.push(key) - 1 : known;
}

/** The focus changes colors alone, of the element and what it holds; its neighbours may just have lost it. */
export function isRecolored(
  element: Element,
  before: readonly Drawn[],
  after: readonly Drawn[],
): boolean {
  const colors = /\b(rgba?|hsla?|lab|lch|oklab|oklch|color)\([^()]*\)/g;
  const own = (drawn: readonly Drawn[]) =>
    drawn
      .filter((one) => Node.prototype.contains.call(element, one.element))
      .map(({ style }) => style)
      .join('\n');
  const [one, other] = [own(before), own(after)];
  return one !== other && one.replace(colors, '') === other.replace(colors, '');
}

/** All of the above, in the order in which the page receives them. */
export const STYLE_FUNCTIONS = [
  drawnNear,
  holdsOther,
  drawingOf,
  painted,
  groupOf,
  isRecolored,
] as const;
