import type { ElementNode, TextNode } from '#model';
import type { DomView } from './dom-view.ts';
import { tidy } from './names.ts';

/** Characters that show nothing or only a glyph: soft hyphens, joiners, private use (icon fonts). */
export const NO_TEXT = /[\u00ad\u200b-\u200f\u2060\ufeff\p{Co}]/gu;

/**
 * Text a sighted person reads inside a control: what is rendered, without text clipped or moved out of sight
 * and without icon glyphs. `exposed` also leaves out what is hidden from assistive technologies.
 * Source: RGAA glossary, « Intitulé visible ». Text inside pictures cannot be seen from here.
 */
export function visibleText(
  dom: DomView,
  control: ElementNode,
  options: { readonly exposed?: boolean } = {},
): string {
  if (isMovedOut(dom, control)) return '';
  return collect(dom, control, options.exposed ?? false)
    .replace(/\s+/gu, ' ')
    .trim();
}

function collect(dom: DomView, element: ElementNode, exposed: boolean): string {
  let text = '';
  for (const child of dom.children(element)) {
    if (child.kind === 'text') text += isShown(dom, child) ? child.text.replace(NO_TEXT, '') : '';
    else if ((!exposed || child.exposed) && !isOutOfSight(dom, child)) {
      const below = collect(dom, child, exposed);
      text += isInline(dom, child) ? below : ` ${below} `;
    }
  }
  return text;
}

/** Icon fonts draw a picture for a word (« home » becomes a house): their text shows no word. */
const ICON_FONT = /icon|awesome|glyph|dashicons|fontello|icomoon|material symbols/iu;

function isShown(dom: DomView, text: TextNode): boolean {
  return text.rendered && !ICON_FONT.test(dom.style(text)?.['font-family'] ?? '');
}

function isInline(dom: DomView, element: ElementNode): boolean {
  const display = dom.style(element)?.display ?? 'inline';
  return element.tag !== 'br' && (display.startsWith('inline') || display === 'contents');
}

/** Whether the usual techniques of visually hidden text apply to the element: clipping, a 1 px box, a far place. */
export function isOutOfSight(dom: DomView, element: ElementNode): boolean {
  const style = dom.style(element);
  if (!style || !element.box) return false;
  const [x, y, width, height] = element.box;
  if (isMovedOut(dom, element)) return true;
  if (style.overflow !== 'visible' && (width <= 1 || height <= 1)) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const [top, right, bottom, left] = [...style.clip.matchAll(/-?[\d.]+/gu)].map(Number);
  const isClipped =
    top !== undefined &&
    right !== undefined &&
    bottom !== undefined &&
    left !== undefined &&
    (right - left <= 1 || bottom - top <= 1);
  return (
    isClipped || /inset\((50|100)%/u.test(style['clip-path']) || x + width <= 0 || y + height <= 0
  );
}

function isMovedOut(dom: DomView, element: ElementNode): boolean {
  const style = dom.style(element);
  if (!style) return false;
  return Number.parseFloat(style['text-indent']) < -500 || style['font-size'] === '0px';
}

/** Text hidden from assistive technologies and set in the same letters as the rest: words, not an icon font. */
export function hidesWords(dom: DomView, control: ElementNode): boolean {
  const texts = [...dom.descendants(control)].filter(
    (node) => node.kind === 'text' && node.rendered && tidy(node.text) !== '',
  );
  const family = (node: (typeof texts)[number]) => dom.style(node)?.['font-family'];
  const isHidden = (node: (typeof texts)[number]) => dom.parent(node)?.exposed === false;
  const [read, hidden] = [texts.filter((node) => !isHidden(node)), texts.filter(isHidden)];
  return (
    hidden.length > 0 && hidden.every((node) => read.some((one) => family(one) === family(node)))
  );
}

/** The control shows one text as written: where its words part is the author's choice, not the layout's. */
export function isOneText(dom: DomView, control: ElementNode): boolean {
  const texts = dom
    .children(control)
    .filter((child) => child.kind !== 'text' || tidy(child.text) !== '');
  return texts.length === 1 && texts[0]?.kind === 'text';
}
