import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, descriptionNear, transcriptNear } from '../_question.ts';

/** 4.1.3: picture and sound together; a transcript or an audio description answers it. */
export default defineMediaQuestion({
  test: '4.1.3',
  impact: 'blocking',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) =>
    isAudio ? undefined : transcriptNear(dom, element) || descriptionNear(dom, element),
  question: {
    fr: 'Si « {label} » a image et son : le texte « {clue} » mène-t-il à une transcription ou à une audiodescription ?',
    en: 'If “{label}” has picture and sound: does the text “{clue}” lead to a transcript or an audio description?',
  },
  without: {
    fr: 'Si « {label} » a image et son : rien n’annonce de transcription ni d’audiodescription à proximité. En a-t-elle une ?',
    en: 'If “{label}” has picture and sound: nothing near it announces a transcript or an audio description. Does it have one?',
  },
});
