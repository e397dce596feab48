import { cantTell, definePageRule, referencedText, tidy, type DomView } from '#rule-kit';
import { refersElsewhere } from '../_description.ts';
import { images, type Image } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** Only a screen reader tells whether these references are rendered; without any, nothing applies. */
export default definePageRule({
  test: '1.6.6',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    question: {
      fr: 'L’image vectorielle {image} donne ou annonce sa description détaillée par {way} (« {text} ») : un lecteur d’écran la restitue-t-il ?',
      en: 'Vector image {image} gives or announces its detailed description by {way} (“{text}”): does a screen reader render it?',
    },
  },

  targets: ({ dom }) => images(dom, 'svg').flatMap((image) => referenceOf(dom, image) ?? []),
  at: ({ image }) => image.element,

  check: ({ image, way, text }, { dom }) =>
    cantTell('question', { data: { image: callOf(dom, image), way, text: text.slice(0, 200) } }),
});

function referenceOf(dom: DomView, image: Image) {
  const { attributes } = image.element;
  const label = tidy(attributes['aria-label']);
  if (tidy(attributes['aria-describedby']) !== '')
    return {
      image,
      way: 'aria-describedby',
      text: referencedText(dom, image.element, 'aria-describedby'),
    };
  if (tidy(attributes['aria-labelledby']).includes(' '))
    return {
      image,
      way: 'aria-labelledby',
      text: referencedText(dom, image.element, 'aria-labelledby'),
    };
  return refersElsewhere(label) ? { image, way: 'aria-label', text: label } : undefined;
}
