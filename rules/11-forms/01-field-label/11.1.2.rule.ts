import type { ElementNode } from '#model';
import { cantTell, definePageRule, failed, passed, proposed, tidy, type DomView } from '#rule-kit';
import { fields, kindOf, labelsOf, type Field } from '../_shared.ts';

/** Elements a `label` can name, buttons included; custom elements may take part too. */
function isLabelable({ tag, attributes }: ElementNode): boolean {
  if (tag === 'input') return attributes['type']?.toLowerCase() !== 'hidden';
  return (
    ['button', 'meter', 'output', 'progress', 'select', 'textarea'].includes(tag) ||
    tag.includes('-')
  );
}

/** The only field beside the label: inside it, right after it, or alone with it under one parent. */
function fieldBeside(dom: DomView, label: ElementNode): Field | undefined {
  const parent = dom.parent(label);
  const scopes = [label, ...(parent ? [parent] : [])];
  for (const scope of scopes) {
    const inside = [...dom.descendantElements(scope)].filter((one) => kindOf(one) !== undefined);
    const labels = [...dom.descendantElements(scope)].filter(({ tag }) => tag === 'label');
    const [only] = inside;
    if (only && inside.length === 1 && (scope === label || labels.length === 1))
      return fields(dom).find(({ element }) => element === only);
  }
  return undefined;
}

/** Certain where a reference is broken beside a field that nothing else names. */
export default definePageRule({
  test: '11.1.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    broken: {
      fr: 'L’étiquette « {text} » a for="{id}", qui n’est l’id d’aucun champ, et le champ voisin n’a pas d’autre étiquette.',
      en: 'The label “{text}” has for="{id}", which is the id of no field, and the field beside it has no other label.',
    },
    doubled: {
      fr: 'L’id « {id} » visé par l’étiquette « {text} » est porté par {count} éléments : elle n’est liée qu’au premier.',
      en: 'The id “{id}” that the label “{text}” points at is on {count} elements: it is tied to the first only.',
    },
    orphan: {
      fr: 'L’étiquette « {text} » a for="{id}", qui ne mène à aucun champ. À quoi sert-elle ?',
      en: 'The label “{text}” has for="{id}", which leads to no field. What is it for?',
    },
  },
  fixes: {
    broken: {
      fr: 'Donner au champ l’id que vise l’attribut for de son étiquette.',
      en: 'Give the field the id that the for attribute of its label points at.',
    },
  },

  targets: ({ dom }) =>
    dom
      .byTag('label')
      .filter((label) => 'for' in label.attributes && (label.rendered || label.exposed)),

  check(label, { dom }) {
    const id = tidy(label.attributes['for']);
    const twins = dom.allById(id, label.frame);
    const data = {
      id,
      text: dom.text(label, { rendered: false }).slice(0, 80),
      count: twins.length,
    };
    const [target] = twins;
    const beside = fieldBeside(dom, label);
    if (target && isLabelable(target)) {
      if (twins.length === 1) return passed();
      const isOther = beside !== undefined && beside.element !== target;
      return isOther && labelsOf(dom, beside).length === 0
        ? failed('doubled', { data })
        : proposed('doubled', { data });
    }
    return beside && labelsOf(dom, beside).length === 0
      ? failed('broken', { data })
      : cantTell('orphan', { data });
  },
});
