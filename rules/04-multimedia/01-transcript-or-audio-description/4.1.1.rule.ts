import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, transcriptNear } from '../_question.ts';

/** 4.1.1: a sound without picture and its transcript. Only media known to be sound are asked about. */
export default defineMediaQuestion({
  test: '4.1.1',
  impact: 'blocking',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) => (isAudio ? transcriptNear(dom, element) : undefined),
  question: {
    fr: 'Le texte « {clue} », près de « {label} », mène-t-il à une transcription de ce son ?',
    en: 'Does the text “{clue}”, near “{label}”, lead to a transcript of this sound?',
  },
  without: {
    fr: 'Aucun texte n’annonce de transcription près de « {label} » : ce son en a-t-il une, ou est-ce un cas particulier ?',
    en: 'No text announces a transcript near “{label}”: does this sound have one, or is it a particular case?',
  },
});
