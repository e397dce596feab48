import { nonTimeMedia } from '#rule-kit';
import { defineMediaQuestion } from '../_question.ts';

/** 4.8.2: whether an alternative exists is found in 4.8.1; no question of its own. */
export default defineMediaQuestion({
  test: '4.8.2',
  impact: 'major',
  targets: nonTimeMedia,
  clue: () => undefined,
  question: {
    fr: 'L’alternative de « {label} » est-elle accessible ?',
    en: 'Is the alternative of “{label}” accessible?',
  },
});
