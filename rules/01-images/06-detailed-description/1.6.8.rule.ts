import { cantTell, definePageRule } from '#rule-kit';
import { refersElsewhere } from '../_description.ts';
import { images, type Image } from '../_shared.ts';
import { callOf } from '../_sources.ts';

/** Only a screen reader tells whether the reference is rendered; without any, nothing applies. */
export default definePageRule({
  test: '1.6.8',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    question: {
      fr: 'Le canvas {image} renvoie à une description voisine (« {text} ») : un lecteur d’écran restitue-t-il ce renvoi ?',
      en: 'Canvas {image} refers to a description nearby (“{text}”): does a screen reader render that reference?',
    },
  },

  targets: ({ dom }) => images(dom, 'canvas').filter((image) => referenceOf(image) !== undefined),
  at: ({ element }) => element,

  check: (image, { dom }) =>
    cantTell('question', {
      data: { image: callOf(dom, image), text: (referenceOf(image) ?? '').slice(0, 200) },
    }),
});

function referenceOf({ names, extraNames, fallback }: Image): string | undefined {
  const texts = [...names, ...extraNames].map(({ text }) => text);
  return [...texts, fallback].find((text) => refersElsewhere(text));
}
