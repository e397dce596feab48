import { defineScriptQuestion } from '../_page-question.ts';

/** 7.5.1: messages of success, result or state appear when one acts. */
export default defineScriptQuestion({
  test: '7.5.1',
  impact: 'major',
  question: {
    fr: 'Les messages qui annoncent un succès, un résultat ou un état sans déplacer le focus ont-ils role="status" (ou aria-live="polite" et aria-atomic="true") ?',
    en: 'Do messages that announce a success, a result or a state without moving focus have role="status" (or aria-live="polite" and aria-atomic="true")?',
  },
});
