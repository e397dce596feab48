import { timeMedia } from '#rule-kit';
import { captionsNear, defineMediaQuestion, tracksOf } from '../_question.ts';

/** 4.3.1: captions may be burnt in or added by the player, so a missing track is only a question. */
export default defineMediaQuestion({
  test: '4.3.1',
  impact: 'blocking',
  targets: timeMedia,
  clue: ({ isAudio, element }, dom) => {
    if (isAudio) return undefined;
    const [track] = tracksOf(dom, element, ['captions', 'subtitles']);
    return track ? (track.attributes['label'] ?? 'track') : captionsNear(dom, element);
  },
  question: {
    fr: 'La piste ou le texte « {clue} » donne-t-il à « {label} » des sous-titres synchronisés ?',
    en: 'Does the track or text “{clue}” give “{label}” synchronised captions?',
  },
  without: {
    fr: 'Aucune piste de sous-titres trouvée pour « {label} » : la vidéo en a-t-elle (incrustés ou proposés par le lecteur) ?',
    en: 'No caption track found for “{label}”: does the video have captions (burnt in or offered by the player)?',
  },
});
