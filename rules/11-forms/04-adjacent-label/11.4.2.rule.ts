import { cantTell, definePageRule, passed, proposed } from '#rule-kit';
import { callOf, CLOSE, placements } from '../_shared.ts';

/**
 * Text fields and lists: label above, or on the side where reading starts.
 * Another place may be justified for the visitor (particular case): nothing fails here.
 */
export default definePageRule({
  test: '11.4.2',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    side: {
      fr: 'L’étiquette « {text} » du champ « {name} » n’est pas placée au-dessus ou du côté où commence la lecture. Cette place est-elle justifiée ?',
      en: 'The label “{text}” of the field “{name}” is not placed above it or on the side where reading starts. Is this place justified?',
    },
    look: {
      fr: 'L’étiquette « {text} » est-elle placée immédiatement au-dessus ou du côté où commence la lecture du champ « {name} » ?',
      en: 'Is the label “{text}” placed right above it or on the side where reading starts, for the field “{name}”?',
    },
  },

  targets: ({ dom }) => placements(dom).filter(({ field: { kind } }) => kind !== 'choice'),

  check({ field, text, side, distance, isTight, isRightToLeft }) {
    const data = { text: text.slice(0, 80), name: callOf(field) };
    const isCertain = isTight && distance <= CLOSE && side !== 'over';
    if (isRightToLeft === undefined || !isCertain) return cantTell('look', { data });
    const isGood = side === 'above' || side === (isRightToLeft ? 'right' : 'left');
    return isGood ? passed() : proposed('side', { data });
  },

  at: ({ field }) => field.element,
});
