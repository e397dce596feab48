import type { DomNode, ElementNode } from '#model';
import { explicitRole, perPage, tidy, type DomView } from '#rule-kit';

/** A line of text as displayed: a block of its own, or what stands between two `br`. */
export interface Line {
  readonly element: ElementNode;
  readonly text: string;
}

const INLINE = /^(inline|contents)/u;

export function isBlock(dom: DomView, element: ElementNode): boolean {
  return !INLINE.test(dom.style(element)?.display ?? 'inline');
}

/** Already structured, or not prose at all. */
function isOutOfScope(element: ElementNode): boolean {
  const role = explicitRole(element);
  return (
    [
      'li',
      'dt',
      'dd',
      'pre',
      'code',
      'samp',
      'select',
      'textarea',
      'button',
      'caption',
      'blockquote',
    ].includes(element.tag) ||
    /^h[1-6]$/u.test(element.tag) ||
    role === 'listitem' ||
    role === 'heading'
  );
}

/** Runs of consecutive lines under one parent, outside lists, headings and code. */
export const lineRuns = perPage((dom: DomView): readonly (readonly Line[])[] =>
  dom
    .elements()
    .filter(
      (parent) =>
        parent.rendered && parent.namespace === 'html' && !dom.closest(parent, isOutOfScope),
    )
    .flatMap((parent) => [brokenLines(dom, parent), ...blockLines(dom, parent)])
    .filter((run) => run.length > 1),
);

/** Lines made with `br` inside one block. */
function brokenLines(dom: DomView, parent: ElementNode): Line[] {
  const children = dom.children(parent);
  if (
    !isBlock(dom, parent) ||
    !children.some((child) => child.kind === 'element' && child.tag === 'br')
  )
    return [];
  const texts: string[] = [''];
  for (const child of children) {
    if (child.kind === 'element' && child.tag === 'br') texts.push('');
    else texts[texts.length - 1] += shownText(dom, child);
  }
  return texts
    .map((text) => ({ element: parent, text: tidy(text) }))
    .filter(({ text }) => text !== '');
}

function shownText(dom: DomView, node: DomNode): string {
  if (node.kind === 'text') return node.rendered ? node.text : '';
  return dom.text(node, { rendered: true });
}

/** Sibling blocks that hold text only. Anything else between two of them ends the run. */
function blockLines(dom: DomView, parent: ElementNode): Line[][] {
  const runs: Line[][] = [[]];
  for (const child of dom.children(parent)) {
    if (child.kind === 'text' ? tidy(child.text) === '' : !child.rendered) continue;
    const isLine =
      child.kind === 'element' &&
      isBlock(dom, child) &&
      !isOutOfScope(child) &&
      !dom.childElements(child).some((inner) => inner.tag === 'br' || isBlock(dom, inner));
    const text = isLine ? shownText(dom, child) : '';
    if (isLine && text !== '') runs.at(-1)?.push({ element: child, text });
    else runs.push([]);
  }
  return runs;
}

/** The longest stretches of a run whose lines all satisfy `is`. */
export function stretches(
  run: readonly Line[],
  is: (line: Line, place: Line[]) => boolean,
): Line[][] {
  const found: Line[][] = [[]];
  for (const line of run) {
    const current = found.at(-1) ?? [];
    if (is(line, current)) current.push(line);
    else if (is(line, [])) found.push([line]);
    else found.push([]);
  }
  return found;
}
