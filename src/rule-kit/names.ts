import type { ElementNode } from '#model';
import type { DomView } from './dom-view.ts';

/** Where an accessible name came from, in RGAA's order. */
export interface NameSource {
  readonly source:
    | 'aria-labelledby'
    | 'aria-label'
    | 'alt'
    | 'title'
    | 'label'
    | 'content'
    | 'svg-title'
    | 'value';
  readonly text: string;
}

/** Blanks of every kind collapsed; a text of blanks alone is empty. */
export function tidy(text: string | undefined): string {
  return (text ?? '').replace(/[\s\u00a0\u200b\u2060\ufeff]+/gu, ' ').trim();
}

/** Text comparable across writings: case, accents kept, punctuation and blanks dropped. */
export function comparable(text: string): string {
  return tidy(
    text
      .toLocaleLowerCase('fr')
      .replace(/[’ʼ]/gu, "'")
      .replace(/[^\p{L}\p{N}' ]+/gu, ' '),
  );
}

/** Elements named by an id list attribute; unknown ids are left out. */
export function referenced(dom: DomView, element: ElementNode, attribute: string): ElementNode[] {
  const ids = tidy(element.attributes[attribute]).split(' ');
  return ids.flatMap((id) => (id ? (dom.byId(id, element) ?? []) : []));
}

/** Text of the elements an attribute refers to, hidden ones included, as the name computation reads them. */
export function referencedText(dom: DomView, element: ElementNode, attribute: string): string {
  return tidy(
    referenced(dom, element, attribute)
      .map((target) => contentText(dom, target, true))
      .join(' '),
  );
}

/**
 * The naming attributes in RGAA's order: aria-labelledby, aria-label, then alt where the element has it,
 * then title. Source: RGAA glossary, entries on text alternatives and accessible names.
 */
export function attributeName(dom: DomView, element: ElementNode): NameSource | undefined {
  const { attributes } = element;
  const candidates: NameSource[] = [
    { source: 'aria-labelledby', text: referencedText(dom, element, 'aria-labelledby') },
    { source: 'aria-label', text: tidy(attributes['aria-label']) },
    { source: 'alt', text: hasAlt(element) ? tidy(attributes['alt']) : '' },
    { source: 'title', text: tidy(attributes['title']) },
  ];
  return candidates.find((candidate) => candidate.text !== '');
}

function hasAlt({ tag, attributes }: ElementNode): boolean {
  return (
    tag === 'img' ||
    tag === 'area' ||
    (tag === 'input' && attributes['type']?.toLowerCase() === 'image')
  );
}

/**
 * What an element's content says to assistive technologies: exposed text, alternatives of images, names of
 * inner controls left aside. CSS-generated content is never text here. With `hidden`, unexposed text counts.
 */
export function contentText(dom: DomView, element: ElementNode, hidden = false): string {
  if (element.tag === 'img' || element.tag === 'area')
    return attributeName(dom, element)?.text ?? '';
  let text = '';
  for (const child of dom.children(element)) {
    if (child.kind === 'text') {
      text += child.text;
      continue;
    }
    if (!hidden && !child.exposed) continue;
    const isText =
      child.namespace === 'html' && child.tag !== 'img' && explicitRole(child) !== 'img';
    const below = isText
      ? tidy(child.attributes['aria-label']) || contentText(dom, child, hidden)
      : imageText(dom, child);
    text += isInline(dom, child) ? below : ` ${below} `;
  }
  return tidy(text);
}

function isInline(dom: DomView, element: ElementNode): boolean {
  return (dom.style(element)?.display ?? 'inline').startsWith('inline') && element.tag !== 'br';
}

/** The alternative of an image of any kind found inside a link or button. */
export function imageText(dom: DomView, element: ElementNode): string {
  const named = attributeName(dom, element)?.text;
  if (named) return named;
  if (element.tag !== 'svg') return '';
  const title = dom.childElements(element).find((child) => child.tag === 'title');
  if (title) return dom.text(title, { rendered: false });
  return tidy(
    [...dom.descendantElements(element)]
      .filter(({ tag }) => tag === 'text')
      .map((text) => dom.text(text, { rendered: false }))
      .join(' '),
  );
}

/** First role of the `role` attribute, lower case; undefined without one. */
export function explicitRole(element: ElementNode): string | undefined {
  const { role } = element.attributes;
  if (role === undefined) return undefined;
  const [first] = tidy(role).toLowerCase().split(' ');
  return first || undefined;
}

/** Whether `part`, once both are made comparable, is a run of whole words of `whole`. */
export function containsWords(whole: string, part: string): boolean {
  return ` ${comparable(whole)} `.includes(` ${comparable(part)} `);
}
