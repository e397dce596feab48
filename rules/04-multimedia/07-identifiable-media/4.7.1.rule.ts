import { defineMediaQuestion, textAround } from '../_question.ts';
import { timeMedia } from '../_shared.ts';

/** 4.7.1: the text around a media that lets one know which it is. */
export default defineMediaQuestion({
  test: '4.7.1',
  impact: 'minor',
  targets: timeMedia,
  clue: ({ element }, dom) => textAround(dom, element),
  question: {
    fr: 'Le texte « {clue} », avant « {label} », permet-il de savoir de quel média il s’agit ?',
    en: 'Does the text “{clue}”, before “{label}”, let one know which media it is?',
  },
  without: {
    fr: 'Aucun texte trouvé juste avant « {label} » : un texte voisin permet-il de savoir de quel média il s’agit ?',
    en: 'No text found just before “{label}”: does a text near it let one know which media it is?',
  },
});
