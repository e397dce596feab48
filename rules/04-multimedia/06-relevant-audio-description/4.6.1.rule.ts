import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, descriptionNear, tracksOf } from '../_question.ts';

/** 4.6.1: asked where an audio description was found. */
export default defineMediaQuestion({
  test: '4.6.1',
  impact: 'major',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) => {
    if (isAudio) return undefined;
    const [track] = tracksOf(dom, element, ['descriptions']);
    return track
      ? (track.attributes['label'] ?? 'track')
      : descriptionNear(dom, element) || undefined;
  },
  question: {
    fr: 'L’audiodescription « {clue} » dit-elle tout ce que la vidéo sans son « {label} » montre d’important ?',
    en: 'Does the audio description “{clue}” say all the important things that the video without sound “{label}” shows?',
  },
});
