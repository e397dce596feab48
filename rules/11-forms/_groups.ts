import type { ElementNode } from '#model';
import { explicitRole, perPage, referencedText, tidy, type DomView } from '#rule-kit';
import { entries, isForm, type Field } from './_fields.ts';
import { labelsOf, wordsOf } from './_labels.ts';

/** A `fieldset`, or an element with the role group or radiogroup, and the fields it holds most closely. */
export interface Group {
  readonly element: ElementNode;
  readonly isFieldset: boolean;
  /** Text of its legend or name; empty without one. */
  readonly legend: string;
  readonly fields: readonly Field[];
}

function isGroup(element: ElementNode): boolean {
  const role = explicitRole(element);
  return (
    role === 'group' || role === 'radiogroup' || (element.tag === 'fieldset' && role === undefined)
  );
}

/** The nearest group around a field, inside its form. */
export function groupAround(dom: DomView, { element }: Field): ElementNode | undefined {
  const found = dom.closest(element, (one) => one !== element && (isGroup(one) || isForm(one)));
  return found && isGroup(found) ? found : undefined;
}

export const groups = perPage((dom: DomView): readonly Group[] => {
  const byElement = new Map<ElementNode, Field[]>();
  for (const field of entries(dom)) {
    const group = groupAround(dom, field);
    if (group) byElement.set(group, [...(byElement.get(group) ?? []), field]);
  }
  return [...byElement].map(([element, list]) => ({
    element,
    isFieldset: element.tag === 'fieldset',
    legend: legendOf(dom, element),
    fields: list,
  }));
});

function legendOf(dom: DomView, group: ElementNode): string {
  const legend = dom.childElements(group).find(({ tag }) => tag === 'legend');
  const own = group.tag === 'fieldset' && legend ? wordsOf(dom, legend) : '';
  const named =
    referencedText(dom, group, 'aria-labelledby') || tidy(group.attributes['aria-label']);
  return own || (explicitRole(group) === undefined ? '' : named);
}

/** Texts of a field that may say which group it belongs to, beyond its label. */
export function isComplemented(dom: DomView, { element }: Field): boolean {
  return (
    ['title', 'aria-label'].some((name) => tidy(element.attributes[name]) !== '') ||
    ['aria-labelledby', 'aria-describedby'].some(
      (name) => referencedText(dom, element, name) !== '',
    )
  );
}

/**
 * A group beside another one with the same labels, field by field: labels that cannot tell which group a field
 * belongs to, as in a form with two addresses. Source: RGAA glossary, fields of the same nature.
 */
export function isRepeated(dom: DomView, group: Group): boolean {
  const labels = group.fields.map((field) => ownLabel(dom, field));
  const isTold = group.fields.some((field) => isComplemented(dom, field)) || isNamed(group.element);
  if (labels.length < 2 || labels.includes('') || isTold) return false;
  return groups(dom).some(
    (other) =>
      other !== group &&
      dom.parent(other.element) === dom.parent(group.element) &&
      other.fields.map((field) => ownLabel(dom, field)).join('\n') === labels.join('\n'),
  );
}

function isNamed({ attributes }: ElementNode): boolean {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => tidy(attributes[name]) !== '');
}

/** Words of the `label` of a field, tied or around it; empty without one. */
function ownLabel(dom: DomView, field: Field): string {
  const wrapped = field.wrapper ? wordsOf(dom, field.wrapper) : '';
  return labelsOf(dom, field).find(({ source }) => source === 'label')?.text ?? wrapped;
}

/** Radio buttons or check boxes in a row that answer one question. */
export interface ChoiceSet {
  readonly fields: readonly Field[];
  readonly type: string;
  readonly isGrouped: boolean;
  readonly labels: readonly string[];
  /** Text right before the set that belongs to none of its labels: the question, most of the time. */
  readonly question: string;
}

/** Sets of two choices or more: same name, or side by side in one form and one group. */
export const choiceSets = perPage((dom: DomView): readonly ChoiceSet[] =>
  runsOf(dom)
    .flatMap(splitByName)
    .filter((run) => run.length > 1)
    .map((run) => describe(dom, run)),
);

function runsOf(dom: DomView): Field[][] {
  const runs: Field[][] = [];
  let previous: Field | undefined;
  for (const field of entries(dom)) {
    const isNext =
      previous !== undefined &&
      field.kind === 'choice' &&
      previous.type === field.type &&
      previous.form === field.form &&
      groupAround(dom, previous) === groupAround(dom, field);
    if (isNext) runs.at(-1)?.push(field);
    else if (field.kind === 'choice') runs.push([field]);
    previous = field;
  }
  return runs;
}

/** A run of radio buttons may hold several questions: their names tell. */
function splitByName(run: readonly Field[]): Field[][] {
  const byName = new Map<string, Field[]>();
  for (const field of run) {
    const name = field.type === 'radio' ? (field.element.attributes['name'] ?? '') : '';
    byName.set(name, [...(byName.get(name) ?? []), field]);
  }
  const named = [...byName.values()].filter((list) => list.length > 1);
  const single = [...byName.values()].filter((list) => list.length === 1).flat();
  return [...named, single];
}

function describe(dom: DomView, run: readonly Field[]): ChoiceSet {
  const labels = run.map((field) => ownLabel(dom, field));
  const [first] = run;
  return {
    fields: run,
    type: first?.type ?? '',
    isGrouped: first !== undefined && groupAround(dom, first) !== undefined,
    labels,
    question: first ? questionBefore(dom, first) : '',
  };
}

/** The last visible text before the set, as long as no field, label or other control stands in between. */
function questionBefore(dom: DomView, { element, form }: Field): string {
  const texts: string[] = [];
  for (let index = element.index - 1; index > (form?.index ?? 0); index -= 1) {
    const node = dom.node(index);
    if (!node || node.frame !== element.frame) break;
    if (node.kind === 'element') {
      if (texts.length > 0 && !isInline(dom, node)) break;
      if (['label', 'input', 'select', 'textarea', 'button', 'legend', 'a'].includes(node.tag))
        break;
    } else if (node.rendered && tidy(node.text) !== '') {
      const isOwnLabel = dom.closest(node, ({ tag }) =>
        ['label', 'legend', 'button'].includes(tag),
      );
      if (isOwnLabel) break;
      texts.unshift(node.text);
    }
  }
  return tidy(texts.join(''));
}

function isInline(dom: DomView, element: ElementNode): boolean {
  return (dom.style(element)?.display ?? 'inline').startsWith('inline');
}

/** Groups of options of the lists that are shown or exposed. */
export const optionGroups = perPage((dom: DomView): readonly ElementNode[] =>
  dom.byTag('optgroup').filter((group) => {
    const list = dom.closest(group, ({ tag }) => tag === 'select');
    return list !== undefined && (list.rendered || list.exposed);
  }),
);
