import type { DomNode, ElementNode } from '#model';
import type { Field } from '../never-activate.ts';

const NOT_FIELDS = /^(submit|reset|button|image|hidden)$/u;
const SEARCH = /^(q|s|search|query|recherche|keywords?|mots?-?cles?)$/iu;

/** As the list of what is never activated reads it. */
export function toField(element: ElementNode): Field {
  const { autocomplete = '', name, id } = element.attributes;
  return { type: typeOf(element), autocomplete, name: name ?? id ?? '' };
}

/** A form to search with. */
export function isSearch(form: ElementNode, fields: readonly ElementNode[]): boolean {
  if (form.attributes['role'] === 'search') return true;
  const texts = fields.filter(isText);
  return texts.some(
    (field) => typeOf(field) === 'search' || SEARCH.test(field.attributes['name'] ?? ''),
  );
}

/** A field of HTML that is shown to somebody. */
export function isField(element: ElementNode): boolean {
  const { tag, namespace, rendered, exposed } = element;
  if (namespace !== 'html' || (!rendered && !exposed)) return false;
  return tag === 'input'
    ? !NOT_FIELDS.test(typeOf(element))
    : tag === 'select' || tag === 'textarea';
}

/** A button that can be pressed. */
export function isButton(element: ElementNode): boolean {
  const { tag, rendered, focusable } = element;
  if (!rendered || !focusable) return false;
  const type = element.attributes['type']?.toLowerCase().trim() ?? '';
  return tag === 'button'
    ? type !== 'reset'
    : tag === 'input' && /^(submit|image|button)$/u.test(type);
}

/** Its value is written, not chosen. */
export function isText(element: ElementNode): boolean {
  return element.tag !== 'select' && !/^(checkbox|radio)$/u.test(typeOf(element));
}

/** Type of an input, else the tag. */
export function typeOf({ tag, attributes }: ElementNode): string {
  return tag === 'input' ? attributes['type']?.toLowerCase().trim() || 'text' : tag;
}

/** The form that a control's `form` attribute names, else the one around it. */
export function formOf(nodes: readonly DomNode[], control: ElementNode): ElementNode | undefined {
  const { form } = control.attributes;
  const isNamed = (node: DomNode): node is ElementNode =>
    node.kind === 'element' && node.frame === control.frame && node.attributes['id'] === form;
  if (form !== undefined) return nodes.find(isNamed);
  for (let at = nodes[control.parent ?? -1]; at; at = nodes[at.parent ?? -1])
    if (at.kind === 'element' && at.tag === 'form') return at;
  return undefined;
}
