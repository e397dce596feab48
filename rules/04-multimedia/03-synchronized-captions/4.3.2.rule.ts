import type { ElementNode } from '#model';
import { definePageRule, failed, passed, proposed, tidy, type DomView } from '#rule-kit';
import { tracksOf } from '../_question.ts';

const FOR_DEAF = /sourd|malentendant|\bSDH\b|\bSME?\b|closed captions?|\bCC\b/iu;

/**
 * 4.3.2: captions carried by `<track>` have `kind="captions"`. Subtitles in the language of the speech are
 * captions under a wrong kind; that language is certain only when the media declares it, or when the track says
 * that it is for deaf people. Subtitles in the page's language may translate a foreign speech.
 */
export default definePageRule({
  test: '4.3.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    subtitles: {
      fr: 'La piste « {track} » porte les sous-titres de ce média mais a kind="{kind}" au lieu de "captions".',
      en: 'The track “{track}” carries the captions of this media but has kind="{kind}" instead of "captions".',
    },
    perhaps: {
      fr: 'La piste « {track} » a kind="{kind}" : traduit-elle une autre langue, ou sont-ce des sous-titres pour sourds et malentendants ?',
      en: 'The track “{track}” has kind="{kind}": does it translate another language, or are these captions for deaf people?',
    },
  },
  fixes: {
    subtitles: { fr: 'Écrire kind="captions".', en: 'Write kind="captions".' },
  },

  targets: ({ dom }) =>
    dom
      .byTag('video', 'audio')
      .filter(
        (media) =>
          (media.exposed || media.rendered) &&
          tracksOf(dom, media, ['captions', 'subtitles']).length > 0,
      ),

  check(media, { dom }) {
    if (tracksOf(dom, media, ['captions']).length > 0) return passed();
    const tracks = tracksOf(dom, media, ['subtitles']);
    const spoken = ownLanguage(dom, media);
    const wrong = tracks.find(
      ({ attributes }) =>
        FOR_DEAF.test(attributes['label'] ?? '') ||
        (spoken !== '' && language(attributes['srclang']) === spoken),
    );
    const shown = wrong ?? tracks[0] ?? media;
    const { label, srclang, kind } = shown.attributes;
    const data = { track: tidy(label) || tidy(srclang) || '?', kind: kind ?? 'subtitles' };
    return wrong ? failed('subtitles', { data }) : proposed('perhaps', { data });
  },
});

/** Language the media itself declares, or the part of the page around it below `<html>`. */
function ownLanguage(dom: DomView, media: ElementNode): string {
  const holder = dom.closest(
    media,
    ({ tag, attributes }) => tag !== 'html' && tidy(attributes['lang']) !== '',
  );
  return language(holder?.attributes['lang']);
}

function language(tag: string | undefined): string {
  return tidy(tag).toLowerCase().split('-')[0] ?? '';
}
