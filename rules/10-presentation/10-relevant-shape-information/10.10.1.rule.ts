import { defineQuestionRule } from '#rule-kit';

/** Follows 10.9.1: not applicable once a person has confirmed that there is nothing to judge there. */
export default defineQuestionRule({
  test: '10.10.1',
  impact: 'major',
  question: {
    fr: 'Pour chaque texte relevé au test 10.9.1, l’autre moyen de donner l’information dit-il la même chose à tous (lecteur d’écran, sans styles, petit écran) ? Sans texte de ce type, le test est non applicable.',
    en: 'For each text found for test 10.9.1, does the other means of giving the information say the same to everyone (screen reader, without styles, small screen)? Without any such text, the test is not applicable.',
  },
});
