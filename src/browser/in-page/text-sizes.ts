/*
 * Runs inside the page, in the isolated world where its display at rest was remembered: how large its texts are
 * drawn, and which take the browser's own color.
 */
import type { RenderWorld } from './render-state.ts';
import type {
  flatParent as FlatParent,
  isDisplayed as IsDisplayed,
  useSheets as UseSheets,
} from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const isDisplayed: typeof IsDisplayed;
declare const useSheets: typeof UseSheets;

/** Entry: sizes of all texts and fields, displayed or not, as `[node, CSS pixels]`. */
export function textSizes(): string {
  const { owners, fields } = (globalThis as unknown as RenderWorld).rgaaRenders;
  const known = new Map<Element, number>();
  const sizes = [...new Map([...owners, ...fields])].map(([node, element]) => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element, known);
    return [node, Math.round(size * 100) / 100];
  });
  return JSON.stringify(sizes);
}

/** How much what an element stands in is scaled, by `transform`, `scale` and `zoom`. */
function scaleOf(element: Element, known: Map<Element, number>): number {
  const already = known.get(element);
  if (already !== undefined) return already;
  const holder = flatParent(element);
  const { transform, scale, zoom } = getComputedStyle(element);
  const { a, b, c, d } = new DOMMatrix(transform === 'none' ? '' : transform);
  const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number);
  const own = Math.sqrt(Math.abs((a * d - b * c) * x * y)) * (Number(zoom) || 1);
  const all = own * (holder ? scaleOf(holder, known) : 1);
  known.set(element, all);
  return all;
}

/**
 * Entry: displayed texts of the document whose color changes with the browser's palette: no declaration gives it. Null
 * where the palette cannot be changed.
 */
export function paletteTexts(): string {
  const { rgaaRenders: state, rgaaElements: index } = globalThis as unknown as RenderWorld;
  const owners: [number, Element][] = [];
  for (const [node, n] of index)
    if (node instanceof HTMLElement && ownsWords(node) && isDisplayed(node, false))
      owners.push([n, node]);
  const colors = () => owners.map(([, element]) => getComputedStyle(element).color);
  const { trees, still, dark } = state;
  const before = colors();
  useSheets(trees, [still, dark], [still, dark]);
  const after = colors();
  const isDark = owners.map(([, element]) => getComputedStyle(element).colorScheme === 'dark');
  useSheets(trees, [still, dark], [still]);
  const again = colors();
  const nodesOf = (keeps: (at: number) => boolean) =>
    owners.flatMap(([n], at) => (keeps(at) ? [n] : []));
  const isUnknown = (at: number) => !isDark[at] || before[at] !== again[at];
  return JSON.stringify({
    own: nodesOf((at) => !isUnknown(at) && before[at] !== after[at]),
    unknown: nodesOf(isUnknown),
  });
}

function ownsWords(element: HTMLElement): boolean {
  for (const node of Reflect.get(Node.prototype, 'childNodes', element) as NodeList)
    if (node instanceof Text && /\S/.test(node.data)) return true;
  return false;
}

/** All of the above, in the order in which the page receives them. */
export const SIZE_FUNCTIONS = [textSizes, scaleOf, paletteTexts, ownsWords] as const;
