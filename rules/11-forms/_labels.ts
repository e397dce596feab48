import type { Box, DomNode, ElementNode } from '#model';
import {
  contentText,
  isOutOfSight,
  referenced,
  referencedText,
  tidy,
  visibleText,
  type DomView,
} from '#rule-kit';
import { kindOf, once, type Field } from './_fields.ts';

export type LabelSource = 'aria-labelledby' | 'aria-label' | 'label' | 'title';

export interface Label {
  readonly source: LabelSource;
  readonly text: string;
}

/** Naming texts that are present, in the order that decides which is read (RGAA glossary, field label). */
export const labelsOf = once((dom: DomView, field: Field): readonly Label[] => {
  const { attributes } = field.element;
  const present: Label[] = [
    { source: 'aria-labelledby', text: referencedText(dom, field.element, 'aria-labelledby') },
    { source: 'aria-label', text: tidy(attributes['aria-label']) },
    { source: 'label', text: tidy(field.labels.map((label) => wordsOf(dom, label)).join(' ')) },
    { source: 'title', text: tidy(attributes['title']) },
  ];
  return present.filter(({ text }) => text !== '');
});

/** As above, with the text of a `label` that merely wraps the field. */
export const allLabelsOf = once((dom: DomView, field: Field): readonly Label[] => {
  const found = labelsOf(dom, field);
  const wrapped = field.wrapper ? wordsOf(dom, field.wrapper) : '';
  if (wrapped === '' || found.some(({ source }) => source === 'label')) return found;
  const place = found.findIndex(({ source }) => source === 'title');
  const label: Label = { source: 'label', text: wrapped };
  return place < 0 ? [...found, label] : [...found.slice(0, place), label, ...found.slice(place)];
});

function isFieldElement(element: ElementNode): boolean {
  return kindOf(element) !== undefined || element.tag === 'button';
}

function holds(dom: DomView, element: ElementNode): boolean {
  return [...dom.descendantElements(element)].some(isFieldElement);
}

/** Words of a label, without what the field inside it holds. A hidden label still names its field. */
export function wordsOf(dom: DomView, label: ElementNode): string {
  if (!holds(dom, label)) return contentText(dom, label, !label.exposed);
  const parts = dom.children(label).map((child) => {
    if (child.kind === 'text') return child.text;
    return isFieldElement(child) ? ' ' : ` ${wordsOf(dom, child)} `;
  });
  return tidy(parts.join(''));
}

/** Words of an element as seen on screen, without what fields inside it hold. */
export function seenWords(dom: DomView, element: ElementNode): string {
  if (!element.rendered || isConcealed(dom, element)) return '';
  if (!holds(dom, element)) return visibleText(dom, element);
  const parts = dom.children(element).map((child) => {
    if (child.kind === 'text') return child.rendered ? child.text : '';
    return isFieldElement(child) ? ' ' : ` ${seenWords(dom, child)} `;
  });
  return tidy(parts.join(''));
}

/** Clipped, pushed away or shrunk to nothing, itself or with something around it. */
export function isConcealed(dom: DomView, element: ElementNode): boolean {
  return dom.closest(element, (one) => isOutOfSight(dom, one)) !== undefined;
}

export interface VisibleLabel {
  readonly element: ElementNode;
  readonly text: string;
}

/** The visible text tied to the field: its `label`, the one around it, or what `aria-labelledby` names. */
export const visibleLabel = once((dom: DomView, field: Field): VisibleLabel | undefined => {
  const candidates = [
    ...field.labels,
    ...(field.wrapper ? [field.wrapper] : []),
    ...referenced(dom, field.element, 'aria-labelledby'),
  ];
  return candidates
    .filter((element) => element !== field.element && element.tag !== 'button')
    .map((element) => ({ element, text: seenWords(dom, element) }))
    .find(({ text }) => text !== '');
});

/** In CSS pixels: farther apart, a text no longer sticks to its field. */
export const CLOSE = 24;

/** Shortest distance between two boxes. */
export function gap(one: Box, other: Box): number {
  const apart = (from: number, size: number, to: number, length: number) =>
    Math.max(0, to - (from + size), from - (to + length));
  return Math.max(
    apart(one[0], one[2], other[0], other[2]),
    apart(one[1], one[3], other[1], other[3]),
  );
}

export function isClose(one: ElementNode, other: ElementNode): boolean {
  return one.box !== null && other.box !== null && gap(one.box, other.box) <= CLOSE;
}

const WORD = /\p{L}{2}/u;

/** Visible text right before or after the field that belongs to no other field, buttons left out. */
export function adjacentText(dom: DomView, field: Field): string {
  const parent = dom.parent(field.element);
  const beside = [...neighbours(dom, field.element), ...(parent ? neighbours(dom, parent) : [])];
  const texts = beside.map((node) => {
    if (node.kind === 'text') return node.rendered ? tidy(node.text) : '';
    if (isFieldElement(node) || holds(dom, node) || !isClose(node, field.element)) return '';
    const isOfAnother = node.tag === 'label' && !field.labels.includes(node);
    return isOfAnother ? '' : seenWords(dom, node);
  });
  return texts.find((text) => WORD.test(text)) ?? '';
}

/** The sibling before and the sibling after, blanks and hidden ones skipped. */
function neighbours(dom: DomView, element: ElementNode): DomNode[] {
  const parent = dom.parent(element);
  if (!parent || ['body', 'html', 'form', 'fieldset'].includes(element.tag)) return [];
  const siblings = dom
    .children(parent)
    .filter(
      (one) =>
        one === element || (one.rendered && (one.kind === 'element' || tidy(one.text) !== '')),
    )
    .filter((one) => one === element || one.kind === 'text' || one.tag !== 'br');
  const place = siblings.indexOf(element);
  return [siblings[place - 1], siblings[place + 1]].filter(
    (one): one is DomNode => one !== undefined,
  );
}
