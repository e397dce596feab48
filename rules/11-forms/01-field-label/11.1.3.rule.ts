import {
  cantTell,
  comparable,
  definePageRule,
  passed,
  proposed,
  tidy,
  type DomView,
} from '#rule-kit';
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
 * A title, a visible text beside the field or the text of a button beside it is enough where it says what to
 * enter: certain when it shares a word with the label. A text that appears on focus would be enough too, and a
 * snapshot does not show it: nothing fails here.
 */
export default definePageRule({
  test: '11.1.3',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    tells: {
      fr: 'L’étiquette du champ « {name} » n’est pas visible à côté de lui : « {text} » suffit-il à comprendre quoi saisir ?',
      en: 'The label of the field “{name}” is not visible beside it: is “{text}” enough to understand what to enter?',
    },
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
    const buttons = adjacentButtons(dom, field).map(({ visible }) => visible);
    const texts = [
      tidy(field.element.attributes['title']),
      adjacentText(dom, field),
      ...buttons.filter((text) => /\p{L}{2}/u.test(text)),
    ].filter((text) => text !== '');
    const name = callOf(field);
    const [first] = texts;
    if (first === undefined) return proposed('none', { data: { name } });
    const isTold = texts.some((text) => sharesWord(text, name));
    return isTold ? passed() : cantTell('tells', { data: { name, text: first.slice(0, 80) } });
  },

  at: ({ element }) => element,
});

/** Words of four letters or more: « rechercher » and « recherche » begin alike, as do plurals. */
function sharesWord(text: string, label: string): boolean {
  const stems = (words: string) =>
    [...comparable(words).matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, 5));
  const known = new Set(stems(label));
  return stems(text).some((stem) => known.has(stem));
}
