import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, descriptionNear, tracksOf } from '../_question.ts';

/** 4.5.1: a transcript does not answer this one. */
export default defineMediaQuestion({
  test: '4.5.1',
  impact: 'major',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) => {
    if (isAudio) return undefined;
    const [track] = tracksOf(dom, element, ['descriptions']);
    return track ? (track.attributes['label'] ?? 'track') : descriptionNear(dom, element);
  },
  question: {
    fr: 'Si « {label} » n’a pas de son : « {clue} » lui donne-t-il une audiodescription synchronisée ?',
    en: 'If “{label}” has no sound: does “{clue}” give it a synchronised audio description?',
  },
  without: {
    fr: 'Si « {label} » n’a pas de son : aucune audiodescription trouvée. Est-elle nécessaire ?',
    en: 'If “{label}” has no sound: no audio description found. Is one needed?',
  },
});
