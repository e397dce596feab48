import { timeMedia } from '#rule-kit';
import { defineMediaQuestion, descriptionNear, tracksOf } from '../_question.ts';

/** 4.5.2: a transcript does not answer this one. */
export default defineMediaQuestion({
  test: '4.5.2',
  impact: 'major',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) => {
    if (isAudio) return undefined;
    const [track] = tracksOf(dom, element, ['descriptions']);
    return track ? (track.attributes['label'] ?? 'track') : descriptionNear(dom, element);
  },
  question: {
    fr: 'Si « {label} » a image et son : « {clue} » lui donne-t-il une audiodescription synchronisée ?',
    en: 'If “{label}” has picture and sound: does “{clue}” give it a synchronised audio description?',
  },
  without: {
    fr: 'Si « {label} » a image et son : aucune audiodescription trouvée. Le son dit-il déjà tout, ou manque-t-elle ?',
    en: 'If “{label}” has picture and sound: no audio description found. Does the sound already say it all, or is it missing?',
  },
});
