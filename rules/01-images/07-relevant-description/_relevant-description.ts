import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, proposed, type DomView, type PageRule } from '#rule-kit';
import { descriptionsOf, isDeadAnchor, type Description } from '../_description.ts';
import { images, nameOf, type Image, type ImageKind } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/**
 * Tests 1.7.1 to 1.7.6: without any way to a detailed description on any image of the kind, nothing applies.
 * The description is shown beside the image for a person to compare; nothing is fetched.
 */
export function relevantDescription(test: RgaaTestId, kind: ImageKind): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['inapplicable'],
    impact: 'major',
    messages: {
      deadAnchor: {
        fr: 'La description de l’image {image} renvoie à « {address} », qui n’existe pas dans la page.',
        en: 'The description of image {image} refers to “{address}”, which does not exist in the page.',
      },
      question: {
        fr: 'L’image {image} (« {name} ») a peut-être une description détaillée, par {ways} : donne-t-elle toute l’information ?',
        en: 'Image {image} (“{name}”) may have a detailed description, by {ways}: does it give all the information?',
      },
    },
    fixes: {
      deadAnchor: {
        fr: 'Corriger l’adresse, ou placer la description à cet endroit.',
        en: 'Mend the address, or put the description at that place.',
      },
    },
    targets: ({ dom }) => described(dom, kind),
    at: ({ image }) => image.element,

    check({ image, descriptions }, { dom }) {
      const call = callOf(dom, image);
      const dead = descriptions.find(({ address }) => isDeadAnchor(dom, image, address));
      if (dead)
        return proposed('deadAnchor', { data: { image: call, address: dead.address ?? '' } });
      const ways = descriptions.map(quote).join(' ; ');
      return cantTell('question', { data: { image: call, name: nameOf(image), ways } });
    },
  });
}

function described(dom: DomView, kind: ImageKind) {
  return images(dom, kind)
    .map((image: Image) => ({ image, descriptions: descriptionsOf(dom, image) }))
    .filter(({ descriptions }) => descriptions.length > 0);
}

function quote({ way, text, address }: Description): string {
  const shown = [text.slice(0, 160), address?.slice(0, 120)].filter((part) => part);
  return `${way} (${shown.join(', ')})`;
}
