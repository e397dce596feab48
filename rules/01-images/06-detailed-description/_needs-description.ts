import type { Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type DomView, type PageRule } from '#rule-kit';
import { descriptionsOf, seemsRich } from '../_description.ts';
import { PLURALS } from '../_kinds.ts';
import { placeOf, withRest } from '../_rest.ts';
import { images, nameOf, type Image, type ImageKind } from '../_shared.ts';
import { isPixel, isSpacer } from '../_size.ts';
import { callOf } from '../_sources.ts';

/**
 * Whether an image needs a detailed description is a judgement. Without any image of the kind nothing
 * applies; the images that seem to say more than a short text are asked about one by one, the others
 * together.
 */
export function needsDescription(
  test: RgaaTestId,
  kind: ImageKind,
  isConcerned: (image: Image) => boolean = () => true,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['inapplicable'],
    impact: 'major',
    messages: messagesFor(PLURALS[kind]),
    fixes: {
      absent: {
        fr: 'Placer juste après l’image un lien, un bouton ou un texte qui donne toute son information.',
        en: 'Put right after the image a link, a button or a text that gives all its information.',
      },
    },

    targets({ dom }) {
      const all = concerned(dom, kind).filter(isConcerned);
      return withRest(
        all.filter((image) => seemsRich(dom, image)),
        all,
      );
    },
    at: placeOf,

    check(target, { dom }) {
      if (target.kind === 'rest') return cantTell('rest');
      const ways = [...new Set(descriptionsOf(dom, target).map(({ way }) => way))].join(', ');
      const data = { image: callOf(dom, target), name: nameOf(target), ways };
      return cantTell(ways === '' ? 'absent' : 'present', { data });
    },
  });
}

/** Certain decoration describes nothing. */
function concerned(dom: DomView, kind: ImageKind): Image[] {
  return images(dom, kind).filter((image) => !isPixel(dom, image) && !isSpacer(dom, image));
}

function messagesFor(many: Localized) {
  return {
    present: {
      fr: 'L’image {image} (« {name} ») semble riche en information et pourrait avoir une description détaillée ({ways}) : est-ce bien elle ?',
      en: 'Image {image} (“{name}”) seems rich in information and may have a detailed description ({ways}): is that it?',
    },
    absent: {
      fr: 'L’image {image} (« {name} ») semble riche en information et aucune description détaillée n’est repérée : lui en faut-il une ?',
      en: 'Image {image} (“{name}”) seems rich in information and no detailed description is found: does it need one?',
    },
    rest: {
      fr: `Parmi les ${many.fr} sans signe d’information complexe, aucun cas n’appelle une description détaillée ?`,
      en: `Among the ${many.en} without a sign of complex information, does none need a detailed description?`,
    },
  } as const;
}
