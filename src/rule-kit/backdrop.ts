import type { ElementNode, TextLook } from '#model';
import { blend, parseColor, type Rgba } from './color.ts';
import type { DomView } from './dom-view.ts';

/** What lies behind an element's text: every opaque color it may have there; several for a gradient. */
export type Backdrop =
  | { readonly kind: 'colors'; readonly colors: readonly Rgba[] }
  /** A picture, a transparency or a place outside its container: no value can be computed. */
  | { readonly kind: 'unknown' };

const UNKNOWN: Backdrop = { kind: 'unknown' };
const WHITE: Rgba = { red: 255, green: 255, blue: 255, alpha: 1 };
/** Colors taken along each stretch of a gradient: its luminance bends little between two of them. */
const STEPS = 8;

/**
 * The background of an element's text, from computed styles: the layers of the element and what holds it, down
 * to the first opaque one or the white canvas. Whatever else may be painted in between is the caller's to rule out.
 */
export function backdropOf(dom: DomView, element: ElementNode): Backdrop {
  const layers: (readonly Rgba[])[] = [];
  for (const at of [element, ...dom.ancestors(element)]) {
    const style = dom.style(at);
    if (!style) continue;
    if (style.opacity !== '1') return UNKNOWN;
    const image = style['background-image'];
    const color = parseColor(style['background-color']);
    if (!color) return UNKNOWN;
    const gradient = image === 'none' ? [] : gradientColors(image);
    const paints = gradient === undefined || gradient.length > 0 || color.alpha > 0;
    if (gradient === undefined || (paints && !covers(at, element))) return UNKNOWN;
    if (gradient.length > 0) layers.push(gradient);
    if (gradient.length > 0 && gradient.every(({ alpha }) => alpha === 1)) return flatten(layers);
    if (color.alpha > 0) layers.push([color]);
    if (color.alpha === 1) return flatten(layers);
  }
  // The page's own canvas is white; a frame shows what is behind it.
  return element.frame === 0 ? flatten([...layers, [WHITE]]) : UNKNOWN;
}

/** The same, of a text as it was seen in a state. */
export function backdropOfLook({ behind, onCanvas }: TextLook): Backdrop {
  const layers: (readonly Rgba[])[] = [];
  for (const { color: css, image = 'none' } of behind) {
    const color = parseColor(css);
    const gradient = image === 'none' ? [] : gradientColors(image);
    if (!color || gradient === undefined) return UNKNOWN;
    if (gradient.length > 0) layers.push(gradient);
    if (color.alpha > 0) layers.push([color]);
  }
  return flatten(onCanvas ? [...layers, [WHITE]] : layers);
}

/** From the lowest layer up, every color that may result. */
function flatten(layers: readonly (readonly Rgba[])[]): Backdrop {
  const [lowest = [WHITE], ...above] = [...layers].reverse();
  const colors = above.reduce<readonly Rgba[]>(
    (below, layer) => below.flatMap((color) => layer.map((top) => blend(top, color))),
    lowest,
  );
  return { kind: 'colors', colors };
}

/** Whether the background of one element lies behind the whole box of another; the root's fills the canvas. */
function covers(painter: ElementNode, element: ElementNode): boolean {
  if (painter.tag === 'html' || painter.tag === 'body' || painter === element) return true;
  if (!painter.box || !element.box) return false;
  const [x, y, width, height] = painter.box;
  const [left, top, w, h] = element.box;
  return left >= x - 1 && top >= y - 1 && left + w <= x + width + 1 && top + h <= y + height + 1;
}

/** Colors along a background made of plain gradients only; undefined when it holds anything else. */
function gradientColors(image: string): Rgba[] | undefined {
  if (/url\(|image-set|element\(|cross-fade|paint\(/u.test(image)) return undefined;
  const stops = [...image.matchAll(/(?:rgba?|color)\([^()]*\)/gu)].map(([color]) =>
    parseColor(color),
  );
  const isSingle = (image.match(/gradient\(/gu) ?? []).length === 1;
  // Interpolation outside sRGB bends the colors elsewhere.
  if (!isSingle || stops.length < 2 || /\bin (?!srgb\b)/u.test(image)) return undefined;
  const known = stops.filter((stop) => stop !== undefined);
  if (known.length < stops.length) return undefined;
  return known.flatMap((stop, place) => {
    const next = known[place + 1];
    return next ? between(stop, next) : [stop];
  });
}

function between(one: Rgba, other: Rgba): Rgba[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const share = step / STEPS;
    const mix = (a: number, b: number) => a + (b - a) * share;
    return {
      red: mix(one.red, other.red),
      green: mix(one.green, other.green),
      blue: mix(one.blue, other.blue),
      alpha: mix(one.alpha, other.alpha),
    };
  });
}
