import { defineScriptQuestion } from '../_page-question.ts';

/** 7.2.2: what a script changes is seen by watching it change. */
export default defineScriptQuestion({
  test: '7.2.2',
  impact: 'major',
  question: {
    fr: 'Quand un script change une image, un graphique ou un autre élément non textuel, son alternative change-t-elle aussi ?',
    en: 'When a script changes a picture, a chart or another non-text element, does its alternative change too?',
  },
});
