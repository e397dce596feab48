import { cantTell, definePageRule } from '#rule-kit';
import { adjacentButtons, adjacentText, callOf, fields, visibleLabel } from '../_shared.ts';

/** Fields with no visible label of their own beside a button: its text stands for one. */
export default definePageRule({
  test: '11.2.6',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    button: {
      fr: 'Le bouton voisin affiche « {visible} » : ce texte suffit-il à comprendre ce qu’attend le champ « {name} » ?',
      en: 'The button beside it shows “{visible}”: is this text enough to understand what the field “{name}” expects?',
    },
    icon: {
      fr: 'Le bouton voisin du champ « {name} » n’affiche aucun texte lisible dans le code. Sert-il d’étiquette visible au champ ?',
      en: 'The button beside the field “{name}” shows no text that the code holds. Does it serve as the visible label of the field?',
    },
  },

  targets: ({ dom }) =>
    fields(dom).filter(
      (field) =>
        field.element.rendered &&
        !visibleLabel(dom, field) &&
        adjacentText(dom, field) === '' &&
        adjacentButtons(dom, field).length > 0,
    ),

  check(field, { dom }) {
    const visible = adjacentButtons(dom, field).find((button) => button.visible !== '')?.visible;
    const name = callOf(field);
    return visible
      ? cantTell('button', { data: { name, visible } })
      : cantTell('icon', { data: { name } });
  },

  at: ({ element }) => element,
});
