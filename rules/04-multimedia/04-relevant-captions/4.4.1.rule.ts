import { timeMedia } from '#rule-kit';
import { captionsNear, defineMediaQuestion, tracksOf } from '../_question.ts';

/** 4.4.1: asked where captions were found; they are watched by a person. */
export default defineMediaQuestion({
  test: '4.4.1',
  impact: 'major',
  targets: timeMedia,
  clue: ({ element }, dom) => {
    const [track] = tracksOf(dom, element, ['captions', 'subtitles']);
    return track ? (track.attributes['label'] ?? 'track') : captionsNear(dom, element) || undefined;
  },
  question: {
    fr: 'Les sous-titres « {clue} » de « {label} » rendent-ils toutes les paroles et les sons utiles, au bon moment ?',
    en: 'Do the captions “{clue}” of “{label}” render all speech and useful sounds, in time?',
  },
});
