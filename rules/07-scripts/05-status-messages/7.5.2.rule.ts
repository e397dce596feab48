import { defineScriptQuestion } from '../_page-question.ts';

/** 7.5.2: suggestions and errors appear when one acts. */
export default defineScriptQuestion({
  test: '7.5.2',
  impact: 'major',
  question: {
    fr: 'Les messages d’erreur ou de suggestion qui apparaissent sans déplacer le focus ont-ils role="alert" (ou aria-live="assertive" et aria-atomic="true") ?',
    en: 'Do error or suggestion messages that appear without moving focus have role="alert" (or aria-live="assertive" and aria-atomic="true")?',
  },
});
