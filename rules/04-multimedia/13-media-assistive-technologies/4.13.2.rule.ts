import { nonTimeMedia, timeMedia } from '#rule-kit';
import { defineMediaQuestion } from '../_question.ts';

/** 4.13.2: where the alternative of a media stands; which media have one is found in 4.1 and 4.8. */
export default defineMediaQuestion({
  test: '4.13.2',
  impact: 'minor',
  targets: (dom) => [...timeMedia(dom), ...nonTimeMedia(dom)],
  clue: () => undefined,
  question: {
    fr: 'L’alternative de « {label} » est-elle adjacente, ou derrière un lien ou bouton adjacent ?',
    en: 'Is the alternative of “{label}” adjacent, or behind an adjacent link or button?',
  },
});
