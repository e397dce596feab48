import { cantTell, definePageRule, passed, proposed } from '#rule-kit';
import { images } from '../_shared.ts';
import { callOf, isBoilerplate } from '../_sources.ts';

/**
 * Bare text in an exposed `canvas` reaches assistive technologies: nothing can hide it, with the stated limit
 * that no screen reader was heard. Elements in it are not laid out, so what styles hide is not known: a person
 * listens. `role="img"` takes all of it away.
 */
export default definePageRule({
  test: '1.3.8',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    hidden: {
      fr: 'Le contenu alternatif du canvas {image} (« {text} ») est masqué aux technologies d’assistance, en tout ou en partie.',
      en: 'The alternative content of canvas {image} (“{text}”) is hidden from assistive technologies, wholly or in part.',
    },
    elements: {
      fr: 'Le contenu alternatif du canvas {image} (« {text} ») est-il restitué par un lecteur d’écran ?',
      en: 'Does a screen reader render the alternative content of canvas {image} (“{text}”)?',
    },
    boilerplate: {
      fr: 'Le contenu du canvas {image} (« {text} ») parle du navigateur : est-ce un contenu alternatif ?',
      en: 'The content of canvas {image} (“{text}”) speaks of the browser: is it alternative content?',
    },
  },
  fixes: {
    hidden: {
      fr: 'Retirer ce qui masque le contenu placé entre <canvas> et </canvas> : aria-hidden, hidden ou styles.',
      en: 'Remove what hides the content between <canvas> and </canvas>: aria-hidden, hidden or styles.',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'canvas').filter(({ fallback, hasImgRole }) => fallback !== '' && !hasImgRole),
  at: ({ element }) => element,

  check(image, { dom }) {
    const { element, fallback } = image;
    const data = { image: callOf(dom, image), text: fallback.slice(0, 120) };
    if (isBoilerplate(fallback)) return cantTell('boilerplate', { data });
    const below = [...dom.descendantElements(element)];
    const isHidden = below.some(
      ({ attributes }) =>
        attributes['aria-hidden'] === 'true' || 'hidden' in attributes || 'inert' in attributes,
    );
    if (isHidden || !element.exposed) return proposed('hidden', { data });
    return below.length === 0 ? passed() : cantTell('elements', { data });
  },
});
