import { cantTell, definePageRule, passed, proposed } from '#rule-kit';
import { callOf, CLOSE, placements } from '../_shared.ts';

/**
 * Check boxes, radio buttons and switches: label below, or on the side where reading goes.
 * Another place may be justified for the visitor (particular case): nothing fails here.
 */
export default definePageRule({
  test: '11.4.3',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    side: {
      fr: 'L’étiquette « {text} » du champ « {name} » n’est pas placée au-dessous ou du côté où se poursuit la lecture. Cette place est-elle justifiée ?',
      en: 'The label “{text}” of the field “{name}” is not placed below it or on the side where reading goes on. Is this place justified?',
    },
    look: {
      fr: 'L’étiquette « {text} » est-elle placée immédiatement au-dessous ou du côté où se poursuit la lecture du champ « {name} » ?',
      en: 'Is the label “{text}” placed right below it or on the side where reading goes on, for the field “{name}”?',
    },
  },

  targets: ({ dom }) => placements(dom).filter(({ field: { kind } }) => kind === 'choice'),

  check({ field, text, side, distance, isTight, isRightToLeft }) {
    const data = { text: text.slice(0, 80), name: callOf(field) };
    const isCertain = isTight && distance <= CLOSE && side !== 'over';
    if (isRightToLeft === undefined || !isCertain) return cantTell('look', { data });
    const isGood = side === 'below' || side === (isRightToLeft ? 'left' : 'right');
    return isGood ? passed() : proposed('side', { data });
  },

  at: ({ field }) => field.element,
});
