import type { ElementNode } from '#model';
import { cantTell, definePageRule } from '#rule-kit';
import { animatedImages, maybeAnimated, surfaces } from '../_motion.ts';

/**
 * 13.7.1: images and media flash less than three times a second or on a small area. What they show is not in
 * the page's markup; only a page without any that can be animated is closed.
 */
export default definePageRule({
  test: '13.7.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    element: {
      fr: 'Cet élément <{tag}> montre-t-il des flashs ou de brusques changements de luminosité ? Si oui, moins de trois par seconde ou sur 21 824 pixels au plus ?',
      en: 'Does this <{tag}> element show flashes or sudden changes of brightness? If so, fewer than three a second or on 21,824 pixels at most?',
    },
    files: {
      fr: '{count} images sont dans un format qui peut être animé : l’une d’elles montre-t-elle des flashs ?',
      en: '{count} images are in a format that may be animated: does one of them flash?',
    },
  },
  targets: ({ dom }): readonly (ElementNode | null)[] => {
    const certain = [...dom.byTag('video'), ...surfaces(dom), ...animatedImages(dom)];
    return maybeAnimated(dom).length > 0 ? [...certain, null] : certain;
  },
  at: (element, { dom }) => element ?? maybeAnimated(dom)[0] ?? null,
  check: (element, { dom }) =>
    element
      ? cantTell('element', { data: { tag: element.tag } })
      : cantTell('files', { data: { count: maybeAnimated(dom).length } }),
});
