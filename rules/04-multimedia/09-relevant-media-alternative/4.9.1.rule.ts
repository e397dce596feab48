import { nonTimeMedia } from '#rule-kit';
import { defineMediaQuestion } from '../_question.ts';

/** 4.9.1: whether an alternative exists is found in 4.8.1; no question of its own. */
export default defineMediaQuestion({
  test: '4.9.1',
  impact: 'major',
  targets: nonTimeMedia,
  clue: () => undefined,
  question: {
    fr: 'L’alternative de « {label} » permet-elle d’accéder au même contenu ?',
    en: 'Does the alternative of “{label}” give access to the same content?',
  },
});
