import type { ElementNode, TextNode } from '#model';
import type { DomView } from './dom-view.ts';
import { comparable, tidy } from './names.ts';

/** Characters that show nothing or only a glyph: soft hyphens, joiners, private use (icon fonts). */
const NO_TEXT = /[\u00ad\u200b-\u200f\u2060\ufeff\p{Co}]/gu;

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

/** How a visible label relates to a name that should contain it. */
export type LabelInName =
  /** A run of whole words of the name. */
  | 'contained'
  /** A symbol, a single character, a formula: it need not be in the name as written. */
  | 'symbol'
  /** In the name but for the ends of words, or for what stands in brackets. */
  | 'unsure'
  /** The same letters in a row, parted into other words (« just ice » for « justice »). */
  | 'respaced'
  | 'missing';

/**
 * Compares a visible label with a name: case, punctuation and spacing are ignored, order is not.
 * Source: RGAA 6.1.5, 7.1.3, 11.2.5 and 11.9.2 with their particular cases.
 */
export function labelInName(label: string, name: string): LabelInName {
  const [part, whole] = [plain(label), plain(name)];
  if (part.length <= 1 || /\S\s*[<>=×÷±≤≥]\s*\S/u.test(label)) return 'symbol';
  if (` ${whole} `.includes(` ${part} `)) return 'contained';
  if (isRespaced(part, whole)) return 'respaced';
  const outOfBrackets = plain(label.replace(/[([{][^)\]}]*[)\]}]/gu, ' '));
  const isMostlyThere = outOfBrackets !== '' && ` ${whole} `.includes(` ${outOfBrackets} `);
  return isMostlyThere || squeezed(whole).includes(squeezed(part)) ? 'unsure' : 'missing';
}

/** Whether whole words of the name, one after the other, spell the label without its spaces. */
function isRespaced(part: string, whole: string): boolean {
  const letters = squeezed(part);
  const words = whole.split(' ').map(squeezed);
  return words.some((_, start) => {
    let run = '';
    for (const word of words.slice(start)) {
      run += word;
      if (run.length >= letters.length) break;
    }
    return run === letters;
  });
}

/**
 * Whether a label parted otherwise in the name is read otherwise: as other words, or digit by digit. Digits only
 * grouped otherwise, as telephone numbers are, may be read as one number.
 */
export function readsOtherwise(label: string, name: string): boolean {
  if (/\p{L}/u.test(label)) return true;
  const groups = plain(label).split(' ');
  const spelt = [...groups.join('')].join(' ');
  return groups.some((group) => group.length > 1) && ` ${plain(name)} `.includes(` ${spelt} `);
}

/** The control shows one text as written: where its words part is the author's choice, not the layout's. */
export function isOneText(dom: DomView, control: ElementNode): boolean {
  const texts = dom
    .children(control)
    .filter((child) => child.kind !== 'text' || tidy(child.text) !== '');
  return texts.length === 1 && texts[0]?.kind === 'text';
}

function plain(text: string): string {
  return comparable(tidy(text.normalize('NFKC').replace(NO_TEXT, '')));
}

function squeezed(text: string): string {
  return text.replace(/[ ']/gu, '');
}
