import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, transcriptNear } from '../_question.ts';

/** 4.2.1: asked where a text announces a transcript; its content is a person’s to weigh. */
export default defineMediaQuestion({
  test: '4.2.1',
  impact: 'major',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) =>
    !isAudio ? undefined : transcriptNear(dom, element) || undefined,
  question: {
    fr: 'Le contenu annoncé par « {clue} » rend-il tout ce que ce son (« {label} ») fait entendre ou voir ?',
    en: 'Does the content announced by “{clue}” render all that this sound (“{label}”) lets hear or see?',
  },
});
