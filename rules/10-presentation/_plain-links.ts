import type { DomNode, ElementNode, StyleFacts } from '#model';
import { contrastRatio, explicitRole, parseColor, perPage, tidy, type DomView } from '#rule-kit';

/** A link inside running text that only its color, or nothing at all, tells apart. */
export interface PlainLink {
  readonly element: ElementNode;
  readonly text: string;
  /** Contrast between link and surrounding text; undefined when it cannot be computed. */
  readonly ratio: number | undefined;
  /** Words of the block that come before the link. */
  readonly before: string;
  readonly isObvious: boolean;
}

const SIGNS: readonly (keyof StyleFacts)[] = [
  'font-weight',
  'font-style',
  'font-size',
  'font-family',
  'background-color',
  'background-image',
  'border-bottom-width',
  'border-top-width',
];
const WORD = /\p{L}{2}/u;
/** An address, a number or a label before a colon says by itself that it can be followed. */
const OBVIOUS = /^(https?:|www\.)|@|^[+\d\s().-]+$|^[\w-]+(\.[\w-]+)+$/u;

export const plainLinks = perPage((dom: DomView): readonly PlainLink[] =>
  dom
    .elements()
    .flatMap((element) => (isTextLink(dom, element) ? (describe(dom, element) ?? []) : [])),
);

function isTextLink(dom: DomView, element: ElementNode): boolean {
  const role = explicitRole(element);
  const isLink = role ? role === 'link' : element.tag === 'a' && 'href' in element.attributes;
  const isInline = dom.style(element)?.display.startsWith('inline') ?? false;
  return (
    isLink &&
    isInline &&
    element.rendered &&
    dom.text(element, { rendered: true }) !== '' &&
    ![...dom.descendantElements(element)].some(({ tag }) =>
      ['img', 'svg', 'canvas', 'object'].includes(tag),
    )
  );
}

function describe(dom: DomView, link: ElementNode): PlainLink | undefined {
  const block = blockOf(dom, link);
  const around = block && surroundings(dom, block, link);
  if (!around || isMarked(dom, link, around.style)) return undefined;
  const [own, other] = [colorOfText(dom, link), parseColor(around.style.color)];
  const isOpaque = own?.alpha === 1 && other?.alpha === 1;
  const text = dom.text(link, { rendered: true });
  const isMenu = dom.closest(link, ({ tag }) => ['nav', 'footer', 'header'].includes(tag));
  return {
    element: link,
    text: text.slice(0, 80),
    ratio: isOpaque ? contrastRatio(own, other) : undefined,
    before: around.before,
    isObvious: isMenu !== undefined || OBVIOUS.test(text) || /:\s*$/u.test(around.before),
  };
}

function blockOf(dom: DomView, node: DomNode): ElementNode | undefined {
  return dom.closest(
    node,
    (one) => one !== node && !/^(inline|contents)/u.test(dom.style(one)?.display ?? 'block'),
  );
}

/** Text of the block outside any link: what the link may be mistaken for. */
function surroundings(
  dom: DomView,
  block: ElementNode,
  link: ElementNode,
): { readonly style: StyleFacts; readonly before: string } | undefined {
  const isLinked = (node: ElementNode) =>
    dom.closest(node, (one) => one.tag === 'a' || explicitRole(one) === 'link') !== undefined;
  const texts = [...dom.descendants(block)].filter((node) => {
    const parent = dom.parent(node);
    return (
      node.kind === 'text' &&
      node.rendered &&
      parent &&
      !isLinked(parent) &&
      blockOf(dom, node) === block &&
      WORD.test(node.text)
    );
  });
  const [first] = texts;
  const style = first && dom.style(first);
  if (!style) return undefined;
  const before = texts
    .filter((text) => text.index < link.index)
    .map((text) => (text.kind === 'text' ? text.text : ''))
    .join(' ');
  return { style, before: tidy(before) };
}

function isMarked(dom: DomView, link: ElementNode, around: StyleFacts): boolean {
  return [link, ...dom.descendantElements(link)].some((part) => {
    const style = dom.style(part);
    if (!style) return false;
    const isLined = /underline|overline|line-through/u.test(style['text-decoration-line']);
    return isLined || SIGNS.some((sign) => isOwn(style[sign], around[sign], sign));
  });
}

/** Backgrounds and borders belong to the element; the block's own would not single the link out. */
function isOwn(own: string, around: string, sign: keyof StyleFacts): boolean {
  if (sign === 'background-color') return parseColor(own)?.alpha !== 0;
  if (sign === 'background-image') return own !== 'none';
  if (sign === 'border-bottom-width' || sign === 'border-top-width') return own !== '0px';
  return own !== around;
}

function colorOfText(dom: DomView, link: ElementNode) {
  const text = [...dom.descendants(link)].find(
    (node) => node.kind === 'text' && tidy(node.text) !== '',
  );
  return parseColor((text && dom.style(text)?.color) ?? '');
}
