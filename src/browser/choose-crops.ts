import type { AxeFacts, DomNode, DomSnapshot, ElementNode, NodeIndex } from '#model';
import { unmeasuredContrast } from './unmeasured-contrast.ts';

/** Elements that deserve a picture, one for all that look alike. */
export interface CropPlan {
  /** Nodes to cut, what is a picture itself first. */
  readonly nodes: readonly NodeIndex[];
  /** Nodes that look like one of them, with that one. */
  readonly alike: ReadonlyMap<NodeIndex, NodeIndex>;
  readonly left: number;
}

const PICTURES = new Set(['img', 'canvas', 'video', 'object', 'embed']);
/** Least side of what a person can recognise, in CSS pixels. */
const MIN_SIDE = 6;
const MAX_BACKGROUNDS = 10;
const MAX_TEXTS = 15;

/**
 * Pictures, drawings and players of the page itself, then boxes with a background image, then texts whose
 * contrast axe could not measure. Inner frames have no part in the page's window that we could trust.
 */
export function chooseCrops(
  { nodes, styles }: DomSnapshot,
  axe: AxeFacts | undefined,
  max: number,
): CropPlan {
  const shown = nodes.filter((node): node is ElementNode => isShown(node));
  const pictures = shown.filter((one) => isPicture(one, nodes));
  const backgrounds = shown.filter(
    ({ style, tag }) =>
      style !== null &&
      styles[style]?.['background-image'].includes('url(') === true &&
      tag !== 'html' &&
      tag !== 'body',
  );
  const unmeasured = unmeasuredContrast(axe);
  const texts = shown.filter(({ index }) => unmeasured.has(index));
  const chosen = new Map<string, NodeIndex>();
  const alike = new Map<NodeIndex, NodeIndex>();
  let left = 0;
  for (const element of [
    ...pictures,
    ...backgrounds.slice(0, MAX_BACKGROUNDS),
    ...texts.slice(0, MAX_TEXTS),
  ]) {
    const looks = looksOf(element, nodes);
    const first = chosen.get(looks);
    if (first !== undefined) alike.set(element.index, first);
    else if (chosen.size < max) chosen.set(looks, element.index);
    else left += 1;
  }
  return { nodes: [...chosen.values()], alike, left };
}

function isShown(node: DomNode): boolean {
  if (node.kind !== 'element' || node.frame !== 0 || !node.rendered || !node.box) return false;
  const [x, y, width, height] = node.box;
  return width >= MIN_SIDE && height >= MIN_SIDE && x + width > 0 && y + height > 0;
}

function isPicture(element: ElementNode, nodes: readonly DomNode[]): boolean {
  const { tag, namespace, attributes, role } = element;
  if (namespace === 'svg') return tag === 'svg' && !isInDrawing(element, nodes);
  if (tag === 'input') return attributes['type']?.toLowerCase() === 'image';
  return PICTURES.has(tag) || role === 'img';
}

function isInDrawing({ parent }: ElementNode, nodes: readonly DomNode[]): boolean {
  const holder = parent === null ? undefined : nodes[parent];
  return holder?.kind === 'element' && holder.namespace === 'svg';
}

/** Equal for what looks the same: same file or same shapes, same size. Anything else looks only like itself. */
function looksOf(element: ElementNode, nodes: readonly DomNode[]): string {
  const { tag, attributes, box } = element;
  const size = box ? `${Math.round(box[2])}x${Math.round(box[3])}` : '';
  const source = attributes['src'] ?? '';
  // Inline files are cut in the snapshot: two of them may begin alike.
  if (tag === 'img' && source !== '' && !source.startsWith('data:'))
    return [tag, source, attributes['srcset'] ?? '', size].join(' ');
  if (tag === 'svg') return [tag, size, element.style, ...shapesOf(element, nodes)].join(' ');
  return String(element.index);
}

function shapesOf({ index }: ElementNode, nodes: readonly DomNode[]): string[] {
  const shapes: string[] = [];
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node || node.parent === null || node.parent < index) break;
    if (node.kind === 'element') shapes.push(node.tag, JSON.stringify(node.attributes));
  }
  return shapes;
}
