import type { DomNode, ElementNode } from '#model';
import { tidy, type DomView } from '#rule-kit';

/** Nodes walked at most in one direction: what stands farther away is no neighbour. */
const MAX_NODES = 600;

/** Elements whose text is a value or a choice, never words of the page. */
const FIELDS = new Set(['textarea', 'select', 'option', 'optgroup', 'datalist']);

/** Visible words of an element, cut to `max` characters; a field's own value is never told. */
export function seenText(dom: DomView, element: ElementNode, max: number): string {
  return cutEnd(collect(wordsFrom(dom, element.index, endOf(dom, element)), max), max);
}

/** Visible words that come before an element in the part of the page that holds it, the nearest last. */
export function wordsBefore(
  dom: DomView,
  element: ElementNode,
  within: ElementNode,
  max: number,
): string {
  const found: string[] = [];
  let length = 0;
  const stop = Math.max(within.index, element.index - MAX_NODES);
  for (let at = element.index - 1; at >= stop && length < max; at--) {
    const words = wordsOf(dom, dom.node(at));
    if (words === '') continue;
    found.unshift(words);
    length += words.length + 1;
  }
  const text = tidy(found.join(' '));
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
  const end = Math.min(start + MAX_NODES, endOf(dom, within));
  return cutEnd(collect(wordsFrom(dom, start, end), max), max);
}

/** The node after an element's last one: nodes stand in document order, each after its parent. */
function endOf(dom: DomView, element: ElementNode): number {
  const { nodes } = dom.snapshot;
  let end = element.index + 1;
  while (end < nodes.length && nodes[end]?.frame === element.frame && isBelow(nodes[end], element))
    end++;
  return end;
}

function isBelow(node: DomNode | undefined, { index }: ElementNode): boolean {
  return node !== undefined && node.parent !== null && node.parent >= index;
}

function* wordsFrom(dom: DomView, start: number, end: number): Generator<string, void, undefined> {
  for (let at = start; at < end; at++) yield wordsOf(dom, dom.node(at));
}

function collect(words: Iterable<string>, max: number): string {
  const found: string[] = [];
  let length = 0;
  for (const one of words) {
    if (one === '') continue;
    found.push(one);
    length += one.length + 1;
    if (length > max) break;
  }
  return tidy(found.join(' '));
}

function wordsOf(dom: DomView, node: DomNode | undefined): string {
  if (node?.kind !== 'text' || !node.rendered) return '';
  const parent = dom.parent(node);
  return parent && FIELDS.has(parent.tag) ? '' : tidy(node.text);
}

function cutEnd(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text;
}
