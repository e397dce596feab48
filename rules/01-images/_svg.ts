import type { ElementNode } from '#model';
import { attributeName, tidy, type DomView } from '#rule-kit';
import { isControl } from './_control.ts';
import type { Image } from './_shared.ts';

const SHAPES = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'use',
  'image',
  'foreignObject',
]);
const CHART =
  /\b(?:highcharts|recharts|apexcharts|echarts|chartist|c3|plotly|nvd3|d3|vega|leaflet|amcharts|chart|graph|map)\b/iu;
const MANY_SHAPES = 40;

/** Shapes an SVG shows; those in `defs`, `symbol`, `clipPath` or `mask` have no box. */
export function shapesOf(dom: DomView, svg: ElementNode): ElementNode[] {
  return [...dom.descendantElements(svg)].filter(
    ({ tag, box }) => SHAPES.has(tag) && box !== null && (box[2] > 0 || box[3] > 0),
  );
}

/** Text drawn as real text. */
export function textsOf(dom: DomView, svg: ElementNode): string {
  const texts = [...dom.descendantElements(svg)].filter(({ tag }) => tag === 'text');
  return tidy(texts.map((text) => dom.text(text, { rendered: true })).join(' '));
}

export function isChart(dom: DomView, { element }: Image): boolean {
  const classes = [element, ...[...dom.ancestors(element)].slice(0, 2)]
    .map(({ attributes }) => `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
    .join(' ');
  const isIcon = (element.box?.[2] ?? 0) <= 48;
  if (!isIcon && CHART.test(classes.replace(/[-_]/gu, ' '))) return true;
  return shapesOf(dom, element).length > MANY_SHAPES && textsOf(dom, element) !== '';
}

/** Why an SVG without role or name is not simply a defect; undefined when it is one. */
export function doubtAbout(dom: DomView, image: Image): 'blank' | 'live' | 'caption' | undefined {
  const { element, caption } = image;
  const inside = [...dom.descendantElements(element)];
  const isLive = inside.some(
    (one) => isControl(one) || one.focusable || one.attributes['role'] !== undefined,
  );
  if (isLive || textsOf(dom, element) !== '' || isChart(dom, image)) return 'live';
  if (caption) return 'caption';
  return shapesOf(dom, element).length === 0 ? 'blank' : undefined;
}

/** Its author calls it decorative by its role alone, which the browser ignores as soon as it has a name. */
export function isDeclaredDecorative(image: Image): boolean {
  return image.isPresentational && !image.isHidden && !image.isUnderHidden;
}

/** Texts that name an SVG or its children: `title`, `desc`, naming attributes (test 1.2.4). */
export function namingTexts(dom: DomView, { element }: Image): string[] {
  const found = [element, ...dom.descendantElements(element)].map((one) =>
    one.tag === 'title' || one.tag === 'desc'
      ? dom.text(one, { rendered: false })
      : (attributeName(dom, one)?.text ?? ''),
  );
  return found.filter((text) => text !== '');
}

/** Titles of the symbols an SVG paints through `use`. */
export function symbolTitles(dom: DomView, { element }: Image): string[] {
  const uses = [...dom.descendantElements(element)].filter(({ tag }) => tag === 'use');
  return uses.flatMap(({ attributes }) => {
    const address = attributes['href'] ?? attributes['xlink:href'] ?? '';
    const symbol = address.startsWith('#') ? dom.byId(address.slice(1), element) : undefined;
    const below = symbol ? [...dom.descendantElements(symbol)] : [];
    return below
      .filter(({ tag }) => tag === 'title' || tag === 'desc')
      .map((title) => dom.text(title, { rendered: false }))
      .filter((text) => text !== '');
  });
}
