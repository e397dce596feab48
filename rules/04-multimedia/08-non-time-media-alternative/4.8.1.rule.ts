import { nonTimeMedia } from '#rule-kit';
import { defineMediaQuestion, textAround } from '../_question.ts';

/** 4.8.1: plug-in content, interactive drawings and maps, and the link to their alternative. */
export default defineMediaQuestion({
  test: '4.8.1',
  impact: 'major',
  targets: nonTimeMedia,
  clue: ({ element }, dom) => textAround(dom, element),
  question: {
    fr: '« {label} » (près de « {clue} ») est-il un média non temporel ? Si oui, un lien ou bouton adjacent mène-t-il à une alternative ?',
    en: 'Is “{label}” (near “{clue}”) a non-time-based media? If so, does an adjacent link or button lead to an alternative?',
  },
  without: {
    fr: '« {label} » est-il un média non temporel ? Si oui, un lien ou bouton adjacent mène-t-il à une alternative ?',
    en: 'Is “{label}” a non-time-based media? If so, does an adjacent link or button lead to an alternative?',
  },
});
