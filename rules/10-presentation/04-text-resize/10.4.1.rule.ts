import { defineQuestionRule } from '#rule-kit';

/** Needs the page rendered again at 200 %: a person looks until the zoom is measured. */
export default defineQuestionRule({
  test: '10.4.1',
  impact: 'major',
  question: {
    fr: 'Agrandir à 200 % (zoom du navigateur dans une fenêtre de 1280 px ; en cas de perte, zoom du texte seul) : un texte est-il coupé, recouvert ou absent ?',
    en: 'Enlarge to 200% (browser zoom in a window of 1280 px; if something is lost, text-only zoom): is any text cut, covered or missing?',
  },
});
