import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, descriptionNear, transcriptNear } from '../_question.ts';

/** 4.1.2: a picture without sound; whether there is a sound cannot be heard from here. */
export default defineMediaQuestion({
  test: '4.1.2',
  impact: 'blocking',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) =>
    isAudio ? undefined : transcriptNear(dom, element) || descriptionNear(dom, element),
  question: {
    fr: 'Si « {label} » n’a pas de son : le texte « {clue} » mène-t-il à une transcription, une version audio ou une audiodescription ?',
    en: 'If “{label}” has no sound: does the text “{clue}” lead to a transcript, an audio version or an audio description?',
  },
  without: {
    fr: 'Si « {label} » n’a pas de son : rien n’annonce de transcription ni de version audio à proximité. En a-t-elle une ?',
    en: 'If “{label}” has no sound: nothing near it announces a transcript or an audio version. Does it have one?',
  },
});
