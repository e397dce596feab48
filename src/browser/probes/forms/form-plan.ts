import type { DomSnapshot, ElementNode, NodeIndex, TriedField, UntriedBecause } from '#model';
import { formOf, isButton, isField, isSearch, isText, typeOf } from '../form-elements.ts';
import { isHarmless } from '../harmless.ts';
import { SnapshotTree } from '../snapshot-tree.ts';

/** What is done to a field before its form is sent with wrong values. */
export interface PlannedField {
  readonly node: NodeIndex;
  readonly given: TriedField['given'];
  /** A text to write, a key to press, or nothing. */
  readonly act: { readonly write: string } | { readonly press: 'Space' | 'ArrowDown' } | null;
  /** A value of the page's own stands in it. */
  readonly holds: boolean;
}

export interface PlannedForm {
  readonly node: NodeIndex;
  readonly button: NodeIndex;
  readonly fields: readonly PlannedField[];
  /** Its name, else that of its button. */
  readonly name: string;
}

export interface FormPlan {
  readonly forms: readonly PlannedForm[];
  readonly untried: readonly { readonly node: NodeIndex; readonly because: UntriedBecause }[];
  /** Selects, checkboxes, and one radio button of each set. */
  readonly choices: readonly NodeIndex[];
}

const MAX_FORMS = 3;
const MAX_CHOICES = 20;
/** Nothing can be written into these with keys alone, or nothing may be. */
const UNTOUCHED = /^(file|date|time|month|week|datetime-local|range|color)$/u;
const FORMATS =
  /e-?mail|courriel|t[ée]l|phone|mobile|postal|zip|date|naissance|birth|siret|siren|iban/iu;

/** Which forms are sent, with what, and which choices are changed; those of inner frames are left alone. */
export function planForms(snapshot: DomSnapshot): FormPlan {
  const tree = new SnapshotTree(snapshot);
  const { nodes, elements } = tree;
  const page: Reading = {
    tree,
    fields: elements.filter(isField),
    buttons: elements.filter(isButton),
  };
  const found = elements.filter(({ tag, namespace }) => tag === 'form' && namespace === 'html');
  const planned: PlannedForm[] = [];
  const untried: { node: NodeIndex; because: UntriedBecause }[] = [];
  for (const form of found) {
    const fields = page.fields.filter((field) => formOf(nodes, field) === form);
    if (fields.length === 0) continue;
    const plan = planForm(form, fields, page);
    if (typeof plan === 'string') untried.push({ node: form.index, because: plan });
    else planned.push(plan);
  }
  // Forms of several fields tell more than a lone one.
  const forms = planned.sort(
    (a, b) => Number(b.fields.length > 1) - Number(a.fields.length > 1) || a.node - b.node,
  );
  const rest = forms.slice(MAX_FORMS).map(({ node }) => ({ node, because: 'count' as const }));
  const choices = planChoices(page);
  return { forms: forms.slice(0, MAX_FORMS), untried: [...untried, ...rest], choices };
}

interface Reading {
  readonly tree: SnapshotTree;
  readonly fields: readonly ElementNode[];
  readonly buttons: readonly ElementNode[];
}

function planForm(
  form: ElementNode,
  fields: readonly ElementNode[],
  { tree, buttons }: Reading,
): PlannedForm | UntriedBecause {
  if (form.frame !== 0) return 'frame';
  if (isSearch(form, fields)) return 'search';
  const own = buttons.filter((button) => formOf(tree.nodes, button) === form);
  const submits = own.filter(({ attributes }) => !/^button$/iu.test(attributes['type'] ?? ''));
  const button = submits[0] ?? (own.length === 1 ? own[0] : undefined);
  if (!button) return 'no-button';
  if (!isHarmless(tree, button)) return 'never';
  const known = new Set<string>();
  const planned = fields.map((field) => planField(field, known));
  const name = (form.name || button.name || '').slice(0, 60);
  return { node: form.index, button: button.index, fields: planned, name };
}

function planField(element: ElementNode, sets: Set<string>): PlannedField {
  const { index: node, tag, attributes, focusable, hasValue: holds } = element;
  const type = typeOf(element);
  const plan = (given: TriedField['given'], act: PlannedField['act'] = null): PlannedField => ({
    ...{ node, given, act },
    holds: holds && isText(element),
  });
  if (!focusable || UNTOUCHED.test(type) || 'readonly' in attributes) return plan('plausible');
  if (tag === 'select') return plan('plausible', { press: 'ArrowDown' });
  if (type === 'checkbox' || type === 'radio') {
    const set = `${type} ${attributes['name'] ?? node}`;
    const isFirst = !sets.has(set) && !('checked' in attributes);
    sets.add(set);
    return plan('plausible', isFirst ? { press: 'Space' } : null);
  }
  const words = `${attributes['name'] ?? ''} ${attributes['id'] ?? ''} ${element.name ?? ''}`;
  const isFormat =
    /^(email|url|tel)$/u.test(type) || 'pattern' in attributes || FORMATS.test(words);
  // A number takes no letters; a sign alone is none.
  if (type === 'number') return plan('wrong', { write: '-' });
  return isFormat ? plan('wrong', { write: 'abc' }) : plan('plausible', { write: 'Test' });
}

function planChoices({ tree, fields }: Reading): NodeIndex[] {
  const sets = new Set<string>();
  return fields
    .filter((field) => {
      const type = typeOf(field);
      if (field.frame !== 0 || !field.focusable || 'multiple' in field.attributes) return false;
      if (field.tag !== 'select' && type !== 'checkbox' && type !== 'radio') return false;
      if (!isHarmless(tree, field)) return false;
      if (type !== 'radio') return true;
      const form = formOf(tree.nodes, field);
      const set = `${form?.index ?? ''} ${field.attributes['name'] ?? field.index}`;
      if ('checked' in field.attributes || sets.has(set)) return false;
      sets.add(set);
      return true;
    })
    .slice(0, MAX_CHOICES)
    .map(({ index }) => index);
}
