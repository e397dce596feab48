import { definePageRule, passed, proposed, tidy, type DomView } from '#rule-kit';
import {
  adjacentButtons,
  adjacentText,
  allLabelsOf,
  callOf,
  fields,
  isClose,
  visibleLabel,
  type Field,
} from '../_shared.ts';

/** Named, but by a text that is not visible or not beside the field. */
function isConcerned(dom: DomView, field: Field): boolean {
  if (!field.element.rendered || allLabelsOf(dom, field).length === 0) return false;
  const label = visibleLabel(dom, field);
  return !label || (label.element !== field.wrapper && !isClose(label.element, field.element));
}

/**
 * A title, a visible text beside the field or the text of a button beside it is enough. A text that appears on
 * focus would be too, and a snapshot does not show it: nothing fails here.
 */
export default definePageRule({
  test: '11.1.3',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    none: {
      fr: 'L’étiquette du champ « {name} » n’est pas visible à côté de lui, et ni title ni texte voisin ne dit quoi saisir. Conforme seulement si un texte apparaît au focus.',
      en: 'The label of the field “{name}” is not visible beside it, and no title or text nearby says what to enter. Compliant only if a text appears on focus.',
    },
  },
  fixes: {
    none: {
      fr: 'Afficher l’étiquette à côté du champ, ou ajouter un attribut title.',
      en: 'Show the label beside the field, or add a title attribute.',
    },
  },

  targets: ({ dom }) => fields(dom).filter((field) => isConcerned(dom, field)),

  check(field, { dom }) {
    if (tidy(field.element.attributes['title']) !== '') return passed();
    const buttonText = adjacentButtons(dom, field).some(({ visible }) => /\p{L}{2}/u.test(visible));
    if (buttonText || adjacentText(dom, field) !== '') return passed();
    return proposed('none', { data: { name: callOf(field) } });
  },

  at: ({ element }) => element,
});
