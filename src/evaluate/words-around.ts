import type { DomNode, ElementNode } from '#model';
import { tidy, type DomView } from '#rule-kit';

/** Nodes walked at most in one direction: what stands farther away is no neighbour. */
const MAX_NODES = 600;

/** Elements whose text is a value or a choice, never words of the page. */
const FIELDS = new Set(['textarea', 'select', 'option', 'optgroup', 'datalist']);

/** Stands between words of different blocks, which are no one sentence. */
const APART = ' · ';

/** Visible words of an element, cut to `max` characters; a field's own value is never told. */
export function seenText(dom: DomView, element: ElementNode, max: number): string {
  return collect(dom, element.index, endOf(dom, element), max);
}

/** Visible words that come before an element in the part of the page that holds it, the nearest last. */
export function wordsBefore(
  dom: DomView,
  element: ElementNode,
  within: ElementNode,
  max: number,
): string {
  let [text, block]: [string, number | undefined] = ['', undefined];
  const stop = Math.max(within.index, element.index - MAX_NODES);
  for (let at = element.index - 1; at >= stop && text.length <= max; at--) {
    const words = wordsOf(dom, dom.node(at));
    if (words === '') continue;
    const own = blockOf(dom, at);
    text = text === '' ? words : `${words}${own === block ? ' ' : APART}${text}`;
    block = own;
  }
  return text.length > max ? `…${text.slice(text.length - max + 1).trimStart()}` : text;
}

/** Visible words that come after an element in the part of the page that holds it. */
export function wordsAfter(
  dom: DomView,
  element: ElementNode,
  within: ElementNode,
  max: number,
): string {
  const start = endOf(dom, element);
  return collect(dom, start, Math.min(start + MAX_NODES, endOf(dom, within)), max);
}

/** The node after an element's last one: nodes stand in document order, each after its parent. */
function endOf(dom: DomView, element: ElementNode): number {
  const { nodes } = dom.snapshot;
  let end = element.index + 1;
  while (isBelow(nodes[end], element)) end++;
  return end;
}

function isBelow(node: DomNode | undefined, { index, frame }: ElementNode): boolean {
  return node?.frame === frame && node.parent !== null && node.parent >= index;
}

function collect(dom: DomView, start: number, end: number, max: number): string {
  let [text, block]: [string, number | undefined] = ['', undefined];
  for (let at = start; at < end && text.length <= max; at++) {
    const words = wordsOf(dom, dom.node(at));
    if (words === '') continue;
    const own = blockOf(dom, at);
    text = text === '' ? words : `${text}${own === block ? ' ' : APART}${words}`;
    block = own;
  }
  return text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text;
}

function wordsOf(dom: DomView, node: DomNode | undefined): string {
  if (node?.kind !== 'text' || !node.rendered) return '';
  const parent = dom.parent(node);
  return parent && FIELDS.has(parent.tag) ? '' : tidy(node.text);
}

/** The nearest element around a text that does not flow inside a line. */
function blockOf(dom: DomView, index: number): number | undefined {
  const node = dom.node(index);
  if (!node) return undefined;
  for (const one of dom.ancestors(node)) {
    const display = dom.style(one)?.display ?? 'block';
    if (display !== 'inline' && display !== 'contents') return one.index;
  }
  return undefined;
}
