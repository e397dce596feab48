import { nonTimeMedia } from '#rule-kit';
import { defineMediaQuestion } from '../_question.ts';

/** 4.12.2: what a drawing or a plug-in reacts to cannot be told from its markup. */
export default defineMediaQuestion({
  test: '4.12.2',
  impact: 'blocking',
  targets: nonTimeMedia,
  clue: () => '',
  question: {
    fr: 'Peut-on actionner au clavier et à la souris chaque fonction de « {label} », ou un équivalent dans la page ?',
    en: 'Can each function of “{label}”, or an equivalent in the page, be operated with keyboard and mouse?',
  },
});
