import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, descriptionNear, transcriptNear } from '../_question.ts';

/** 4.2.2: asked where a text announces a transcript or a description; its content is a person’s to weigh. */
export default defineMediaQuestion({
  test: '4.2.2',
  impact: 'major',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) =>
    isAudio
      ? undefined
      : transcriptNear(dom, element) || descriptionNear(dom, element) || undefined,
  question: {
    fr: 'Le contenu annoncé par « {clue} » rend-il tout ce que cette vidéo sans son (« {label} ») fait entendre ou voir ?',
    en: 'Does the content announced by “{clue}” render all that this video without sound (“{label}”) lets hear or see?',
  },
});
