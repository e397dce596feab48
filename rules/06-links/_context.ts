import type { ElementNode } from '#model';
import { comparable, contentText, explicitRole, type DomView } from '#rule-kit';

/**
 * The six contexts that may complete a link: its sentence, paragraph, list item (or the parent item), the
 * heading before it, its table cell and that cell's headers. Source: RGAA glossary, « Contexte du lien ».
 */
export function linkContexts(dom: DomView, link: ElementNode): readonly string[] {
  const block = dom.closest(link, (element) => element !== link && isBlock(dom, element));
  const paragraph = closestTag(dom, link, 'p');
  const item = closestTag(dom, link, 'li');
  const parent = item && dom.parent(item);
  const parentItem = parent && closestTag(dom, parent, 'li');
  const cell = dom.closest(link, ({ tag }) => tag === 'td' || tag === 'th');
  const texts = [paragraph, item, parentItem, headingBefore(dom, link), cell].map((element) =>
    element ? contentText(dom, element) : '',
  );
  return [block ? sentenceAround(dom, block, link) : '', ...texts, ...headersOf(dom, cell)];
}

/** Whether a context says one word more than the link itself. */
export function addsWords(context: string, name: string): boolean {
  const own = new Set(comparable(name).split(' '));
  return comparable(context)
    .split(' ')
    .some((word) => word.length > 1 && !own.has(word));
}

function closestTag(dom: DomView, from: ElementNode, tag: string): ElementNode | undefined {
  return dom.closest(from, (element) => element.tag === tag);
}

function isBlock(dom: DomView, element: ElementNode): boolean {
  return !(dom.style(element)?.display ?? 'inline').startsWith('inline');
}

const MARK = '\u0001';

function sentenceAround(dom: DomView, block: ElementNode, link: ElementNode): string {
  const marked = withMark(dom, block, link);
  const at = marked.indexOf(MARK);
  const start = Math.max(...['. ', '! ', '? ', '… '].map((end) => marked.lastIndexOf(end, at) + 1));
  const rest = marked.slice(at);
  const end = rest.search(/[.!?…](\s|$)/u);
  return marked.slice(start, end < 0 ? undefined : at + end).replace(MARK, '');
}

function withMark(dom: DomView, element: ElementNode, link: ElementNode): string {
  let text = '';
  for (const child of dom.children(element)) {
    if (child === link) text += MARK;
    if (child.kind === 'text') text += child.text.replace(/\s+/gu, ' ');
    else if (child.exposed)
      text +=
        child.tag === 'img' ? ` ${child.attributes['alt'] ?? ''} ` : withMark(dom, child, link);
  }
  return isBlock(dom, element) ? `${text} ` : text;
}

function headingBefore(dom: DomView, link: ElementNode): ElementNode | undefined {
  let last: ElementNode | undefined;
  for (const heading of dom.byRole('heading')) {
    if (heading.index >= link.index) break;
    if (heading.frame === link.frame && heading.exposed) last = heading;
  }
  return last;
}

/** Header cells of the same column and row, by place; spans are left to a person. */
function headersOf(dom: DomView, cell: ElementNode | undefined): readonly string[] {
  const row = cell && dom.parent(cell);
  const table = cell && closestTag(dom, cell, 'table');
  if (!cell || !row || !table) return [];
  const place = dom.childElements(row).indexOf(cell);
  const rows = [...dom.descendantElements(table)].filter(({ tag }) => tag === 'tr');
  const column = rows.flatMap((each) => dom.childElements(each)[place] ?? []);
  const headers = [...column, ...dom.childElements(row)].filter(
    (element) => element !== cell && isHeader(element),
  );
  return headers.map((header) => contentText(dom, header));
}

function isHeader(element: ElementNode): boolean {
  return element.tag === 'th' || /^(column|row)header$/u.test(explicitRole(element) ?? '');
}
