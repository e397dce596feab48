import { cantTell, definePageRule, passed, proposed } from '#rule-kit';
import { callOf, CLOSE, placements } from '../_shared.ts';

const FAR = 80;

/** Close and with no other field nearer: passed. Distance is for the eye to judge beyond that. */
export default definePageRule({
  test: '11.4.1',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    far: {
      fr: 'L’étiquette « {text} » est à {distance} px du champ « {name} ». La relation prête-t-elle à confusion ?',
      en: 'The label “{text}” is {distance} px away from the field “{name}”. Could the relation be mistaken?',
    },
    shared: {
      fr: 'Un autre champ est plus près de l’étiquette « {text} » que le champ « {name} ». La relation prête-t-elle à confusion ?',
      en: 'Another field is nearer to the label “{text}” than the field “{name}”. Could the relation be mistaken?',
    },
    look: {
      fr: 'L’étiquette « {text} » est-elle accolée au champ « {name} » ?',
      en: 'Is the label “{text}” next to the field “{name}”?',
    },
  },

  targets: ({ dom }) => placements(dom),

  check({ field, text, distance, isTight, isShared }) {
    const data = { text: text.slice(0, 80), name: callOf(field), distance: Math.round(distance) };
    if (isShared) return proposed('shared', { data });
    if (distance > FAR) return proposed('far', { data });
    if (distance > CLOSE) return cantTell('far', { data });
    return isTight ? passed() : cantTell('look', { data });
  },

  at: ({ field }) => field.element,
});
