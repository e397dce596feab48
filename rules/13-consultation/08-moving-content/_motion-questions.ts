import type { ElementNode, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type DomView, type PageRule } from '#rule-kit';
import { animatedImages, cssAnimated, isMotionless, surfaces } from '../_motion.ts';

/**
 * What may move, or blink, by itself: animated elements one by one, then the page as a whole. Not applicable
 * only where nothing can: no script, no animation, no file or surface that may hold one.
 */
export function defineMotionQuestions(
  test: RgaaTestId,
  tag: string,
  { does, page }: { readonly does: Localized; readonly page: Localized },
): PageRule {
  const named = (dom: DomView) => dom.byTag(tag);
  return definePageRule({
    test,
    needs: ['dom', 'source'],
    decides: ['inapplicable'],
    impact: 'major',
    messages: { element: does, page },
    targets: ({ dom, source }): readonly (ElementNode | null)[] => {
      const found = [...cssAnimated(dom), ...animatedImages(dom), ...surfaces(dom)].filter(
        ({ rendered }) => rendered,
      );
      if (named(dom).length === 0 && isMotionless(dom, source)) return [];
      return [...found, null];
    },
    at: (element) => element,
    check: (element, { dom }) =>
      element
        ? cantTell('element', {
            data: { what: dom.style(element)?.['animation-name'] ?? element.tag },
          })
        : cantTell('page'),
  });
}
