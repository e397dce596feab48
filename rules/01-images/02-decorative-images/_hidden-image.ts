import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, failed, type PageRule } from '#rule-kit';
import { images, nameOf, type ImageKind } from '../_shared.ts';
import { callOf, isBoilerplate } from '../_sources.ts';

/**
 * `object`, `canvas` and `embed` (1.2.3, 1.2.5, 1.2.6): hidden and named, or hidden with a text between its
 * tags, an image fails whatever it shows; it is filed here since its author declared it decorative. A text
 * that only says the browser is too old is no alternative.
 */
export function hiddenImage(
  test: RgaaTestId,
  kind: Extract<ImageKind, 'object' | 'canvas' | 'embed'>,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['failed', 'inapplicable'],
    impact: 'minor',
    messages: messagesFor(kind),
    fixes: {
      hiddenWithText: {
        fr: 'Retirer les noms et le texte entre les balises ; si l’image porte une information, retirer aria-hidden.',
        en: 'Remove the names and the text between the tags; if the image carries information, remove aria-hidden.',
      },
    },

    targets: ({ dom }) => images(dom, kind).filter(({ caption }) => !caption),
    at: ({ element }) => element,

    check(image, { dom }) {
      const data = { image: callOf(dom, image) };
      const { names, extraNames, fallback, isHidden, isUnderHidden } = image;
      const inside = isBoilerplate(fallback) ? '' : fallback;
      const text = nameOf({ names: [...names, ...extraNames] }) || inside.slice(0, 120);
      if (isHidden && text !== '') return failed('hiddenWithText', { data: { ...data, text } });
      return cantTell(isHidden || isUnderHidden ? 'hidden' : 'exposed', { data });
    },
  });
}

function messagesFor(kind: ImageKind) {
  return {
    hiddenWithText: {
      fr: `L’image {image} (<${kind}>) porte aria-hidden="true" et a pourtant l’alternative « {text} ».`,
      en: `Image {image} (<${kind}>) carries aria-hidden="true" and yet has the alternative “{text}”.`,
    },
    hidden: {
      fr: `L’image {image} (<${kind}>) est masquée aux technologies d’assistance : est-elle bien décorative ?`,
      en: `Image {image} (<${kind}>) is hidden from assistive technologies: is it decorative indeed?`,
    },
    exposed: {
      fr: `L’image {image} (<${kind}>) ne porte pas aria-hidden="true" : si elle est décorative, elle ne respecte pas ce test. L’est-elle ?`,
      en: `Image {image} (<${kind}>) carries no aria-hidden="true": if it is decorative, it fails this test. Is it?`,
    },
  } as const;
}
