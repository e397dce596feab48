import type { ElementNode } from '#model';
import { explicitRole, perPage, tidy, type DomView } from '#rule-kit';

export type FieldKind = 'text' | 'choice' | 'list' | 'other' | 'result';

/** A form field of the page, read once for all the tests of the theme. */
export interface Field {
  readonly element: ElementNode;
  readonly kind: FieldKind;
  /** Type of an input, else the tag, else the ARIA role. */
  readonly type: string;
  /** The `form` or `role="form"` it belongs to; null outside of any. */
  readonly form: ElementNode | null;
  /** `label` elements whose `for` is its id. */
  readonly labels: readonly ElementNode[];
  /** A `label` around it that is not tied by `for`. */
  readonly wrapper: ElementNode | undefined;
}

const NOT_FIELDS = new Set(['submit', 'reset', 'button', 'image', 'hidden']);
const KIND_OF_INPUT: Readonly<Record<string, FieldKind>> = {
  checkbox: 'choice',
  radio: 'choice',
  date: 'other',
  time: 'other',
  month: 'other',
  week: 'other',
  'datetime-local': 'other',
  range: 'other',
  color: 'other',
  file: 'other',
};
const KIND_OF_TAG: Readonly<Record<string, FieldKind>> = {
  textarea: 'text',
  select: 'list',
  output: 'result',
  progress: 'result',
  meter: 'result',
};
const KIND_OF_ROLE: Readonly<Record<string, FieldKind>> = {
  textbox: 'text',
  searchbox: 'text',
  spinbutton: 'text',
  combobox: 'list',
  listbox: 'list',
  checkbox: 'choice',
  radio: 'choice',
  switch: 'choice',
  slider: 'other',
  progressbar: 'result',
};

/**
 * Fields of every frame and open shadow root that are shown or exposed. Buttons, hidden and image inputs are
 * not fields. Source: RGAA glossary, form field.
 */
export const fields = perPage((dom: DomView): readonly Field[] => {
  const labels = labelsByTarget(dom);
  return dom.elements().flatMap((element) => {
    const found = kindOf(element);
    if (!found || (!element.rendered && !element.exposed)) return [];
    const own = labels.get(element) ?? [];
    const around = dom.closest(element, ({ tag }) => tag === 'label');
    const isTied = around !== undefined && (own.includes(around) || 'for' in around.attributes);
    const wrapper = isTied ? undefined : around;
    return [{ element, ...found, form: formOf(dom, element), labels: own, wrapper }];
  });
});

export function kindOf(
  element: ElementNode,
): { readonly kind: FieldKind; readonly type: string } | undefined {
  const { tag, namespace, attributes } = element;
  const role = explicitRole(element) ?? '';
  if (namespace !== 'html' || role === 'button') return undefined;
  if (tag === 'input') {
    const type = attributes['type']?.toLowerCase().trim() || 'text';
    return NOT_FIELDS.has(type) ? undefined : { kind: KIND_OF_INPUT[type] ?? 'text', type };
  }
  const native = KIND_OF_TAG[tag];
  if (native) return { kind: native, type: tag };
  const byRole = KIND_OF_ROLE[role];
  return byRole ? { kind: byRole, type: role } : undefined;
}

export function isForm(element: ElementNode): boolean {
  return element.tag === 'form' || explicitRole(element) === 'form';
}

/** The form an element takes part in: the one its `form` attribute names, else the one around it. */
export function formOf(dom: DomView, element: ElementNode): ElementNode | null {
  const { form } = element.attributes;
  const named = form ? dom.byId(form, element) : undefined;
  return named ?? dom.closest(element, (one) => one !== element && isForm(one)) ?? null;
}

function labelsByTarget(dom: DomView): ReadonlyMap<ElementNode, readonly ElementNode[]> {
  const map = new Map<ElementNode, ElementNode[]>();
  for (const label of dom.byTag('label')) {
    const id = label.attributes['for'];
    const target = id ? dom.byId(id, label) : undefined;
    if (target) map.set(target, [...(map.get(target) ?? []), label]);
  }
  return map;
}

/** An ARIA widget built around native fields: these carry the label. */
export function holdsField(dom: DomView, { element }: Field): boolean {
  if (['input', 'select', 'textarea'].includes(element.tag)) return false;
  return [...dom.descendantElements(element)].some((below) =>
    ['input', 'select', 'textarea'].includes(below.tag),
  );
}

/** Fields a visitor fills in; results only show something. */
export function entries(dom: DomView): Field[] {
  return fields(dom).filter((field) => field.kind !== 'result' && !holdsField(dom, field));
}

export interface Form {
  /** Null for the fields outside of any form. */
  readonly element: ElementNode | null;
  readonly fields: readonly Field[];
}

/** Entries by form, those outside of any form together. */
export const forms = perPage((dom: DomView): readonly Form[] => {
  const byForm = new Map<ElementNode | null, Field[]>();
  for (const field of entries(dom))
    byForm.set(field.form, [...(byForm.get(field.form) ?? []), field]);
  return [...byForm].map(([element, list]) => ({ element, fields: list }));
});

/** How a sentence calls a field: its label or name, else its type. */
export function callOf({ element, type }: Field): string {
  const { attributes } = element;
  const call =
    tidy(element.name ?? '') || attributes['placeholder'] || attributes['name'] || attributes['id'];
  return (call ?? `<${element.tag} ${type}>`).slice(0, 60);
}

/** What a sentence calls a form: its name, its address, or the page when it has no form. */
export function callForm({ element, fields: list }: Form): string {
  const [first] = list;
  const action = element?.attributes['action'];
  return (tidy(element?.name ?? '') || action || (first ? callOf(first) : '')).slice(0, 60);
}

/** A reading of one field or form, done once per page however many rules ask. */
export function once<K extends object, T>(
  derive: (dom: DomView, of: K) => T,
): (dom: DomView, of: K) => T {
  const known = perPage(() => new Map<K, { readonly value: T }>());
  return (dom, of) => {
    const cache = known(dom);
    const entry = cache.get(of) ?? { value: derive(dom, of) };
    cache.set(of, entry);
    return entry.value;
  };
}

/** A single search field: nothing to group, to require or to correct. */
export function isSearch({ element, type, form }: Field): boolean {
  return (
    type === 'search' ||
    type === 'searchbox' ||
    form?.attributes['role'] === 'search' ||
    /^(q|s|search|query|recherche|keywords?|mots?-?cles?)$/iu.test(element.attributes['name'] ?? '')
  );
}
