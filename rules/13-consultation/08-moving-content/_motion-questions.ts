import type { ElementNode, Localized, MovingPart } from '#model';
import type { RgaaTestId } from '#referential';
import {
  cantTell,
  definePageRule,
  isScriptless,
  passed,
  type DomView,
  type PageRule,
} from '#rule-kit';
import { animatedImages, cssAnimated, isMotionless, surfaces } from '../_motion.ts';
import { MINUTES, isWatched } from '../_timers.ts';
import { judgePart, type PartMessage } from './_moving-parts.ts';

type Target = ElementNode | { readonly part: MovingPart } | 'short' | null;

interface Wording {
  readonly does: Localized;
  readonly page: Localized;
  readonly part: { readonly [message in PartMessage]: Localized };
  readonly fix: Localized;
}

/**
 * What may move, or blink, by itself. Where it was watched, the parts seen to do so with the controls that were
 * tried; elsewhere animated elements one by one, then the page as a whole. Not applicable where nothing can, or where
 * nothing did in a minute of watching and twenty more of the page's clock.
 */
export function defineMotionQuestions(
  test: RgaaTestId,
  tag: string,
  isOwn: (part: MovingPart) => boolean,
  { does, page, part, fix }: Wording,
): PageRule {
  return definePageRule({
    test,
    needs: ['dom', 'source'],
    uses: ['motion', 'timers'],
    decides: ['passed', 'failed', 'inapplicable'],
    impact: 'major',
    messages: { element: does, page, ...part },
    fixes: { uncontrolled: fix },
    targets({ dom, source, motion, timers }): readonly Target[] {
      const named = dom.byTag(tag).filter(({ rendered }) => rendered);
      if (named.length === 0 && isMotionless(dom, source)) return [];
      if (!motion) {
        const found = [...cssAnimated(dom), ...animatedImages(dom), ...surfaces(dom)];
        return [...found.filter(({ rendered }) => rendered), null];
      }
      const own = motion.parts.filter(isOwn).map((one) => ({ part: one }));
      const isWhole =
        motion.capped === undefined &&
        motion.unreadImages === 0 &&
        dom.snapshot.frames.length === 1 &&
        dom.byTag('object', 'embed', 'applet').length + named.length === 0 &&
        (isScriptless(dom, source) ||
          (isWatched(dom, timers, MINUTES) && (motion.still || own.length > 0)));
      const films = dom.byTag('video').filter(isPlaying);
      const rest = isWhole ? [] : [null];
      return [...own, ...films, ...(motion.short > 0 ? ['short' as const] : []), ...rest];
    },
    at: (target, { dom }) =>
      target === null || target === 'short'
        ? null
        : 'part' in target
          ? (dom.element(target.part.node) ?? null)
          : target,
    check(target, { dom, motion }) {
      if (target === null) return cantTell('page');
      if (target === 'short') return passed();
      if ('part' in target) return motion ? judgePart(dom, motion, target.part) : cantTell('page');
      return cantTell('element', { data: { what: whatOf(dom, target) } });
    },
  });
}

function whatOf(dom: DomView, element: ElementNode): string {
  const name = dom.style(element)?.['animation-name'] ?? 'none';
  return name === 'none' ? element.tag : name;
}

/** A film that plays by itself without controls of its own is no player: it moves like any other part. */
function isPlaying({ rendered, media, attributes }: ElementNode): boolean {
  return rendered && media?.playing === true && !('controls' in attributes);
}
