import type { ElementNode } from '#model';
import {
  contentText,
  explicitRole,
  hasScripts,
  perPage,
  referencedText,
  tidy,
  visibleText,
  type DomView,
} from '#rule-kit';
import { formOf, type Field } from './_fields.ts';
import { isClose, isConcealed } from './_labels.ts';

const INPUT_BUTTONS = new Set(['submit', 'reset', 'button', 'image']);

export type ButtonSource = 'aria-labelledby' | 'aria-label' | 'alt' | 'value' | 'content' | 'title';

export interface ButtonName {
  readonly source: ButtonSource;
  readonly text: string;
}

export interface FormButton {
  readonly element: ElementNode;
  /** Type of an input or button; `role` for an element with the ARIA role. */
  readonly type: string;
  /** Null where it stands outside any. */
  readonly form: ElementNode | null;
  /** Naming texts that are present, in RGAA's order. */
  readonly names: readonly ButtonName[];
  /** Text shown on the button; a picture of text cannot be read from here. */
  readonly visible: string;
}

/**
 * Buttons of a `form` or `role="form"`, shown or exposed. Elsewhere a button serves a script and answers to
 * 7.1; where the page runs none, it is listed too, without its form: no other test asks its text.
 */
export const formButtons = perPage((dom: DomView): readonly FormButton[] =>
  dom.elements().flatMap((element) => {
    const type = typeOf(element);
    if (type === undefined || (!element.rendered && !element.exposed)) return [];
    const form = formOf(dom, element);
    if (!form && (type === 'role' || hasScripts(dom))) return [];
    const names = namesOf(dom, element, type);
    return [{ element, type, form, names, visible: shownOn(dom, element, type) }];
  }),
);

function typeOf(element: ElementNode): string | undefined {
  const role = explicitRole(element);
  const type = element.attributes['type']?.toLowerCase() ?? '';
  if (element.namespace !== 'html' || (role !== undefined && role !== 'button')) return undefined;
  if (element.tag === 'input') return INPUT_BUTTONS.has(type) ? type : undefined;
  if (element.tag === 'button') return type || 'submit';
  return role === 'button' ? 'role' : undefined;
}

function namesOf(dom: DomView, element: ElementNode, type: string): ButtonName[] {
  const { attributes } = element;
  const isInput = element.tag === 'input';
  const content = isInput ? '' : contentText(dom, element);
  const present: ButtonName[] = [
    { source: 'aria-labelledby', text: referencedText(dom, element, 'aria-labelledby') },
    { source: 'aria-label', text: tidy(attributes['aria-label']) },
    { source: 'alt', text: type === 'image' ? tidy(attributes['alt']) : '' },
    { source: 'value', text: isInput && type !== 'image' ? tidy(attributes['value']) : '' },
    { source: 'content', text: content },
    { source: 'title', text: tidy(attributes['title']) },
  ];
  return present.filter(({ text }) => text !== '');
}

function shownOn(dom: DomView, element: ElementNode, type: string): string {
  if (!element.rendered || isConcealed(dom, element)) return '';
  if (element.tag !== 'input') return tidy(visibleText(dom, element, { exposed: true }));
  return type === 'image' ? '' : tidy(element.attributes['value']);
}

/** Buttons beside a field, in its form or under the same parent. */
export function adjacentButtons(dom: DomView, field: Field): FormButton[] {
  return formButtons(dom).filter(
    ({ element, form }) =>
      form === field.form &&
      (dom.parent(element) === dom.parent(field.element) || isClose(element, field.element)),
  );
}
