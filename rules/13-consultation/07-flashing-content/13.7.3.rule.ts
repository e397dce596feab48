import type { ElementNode } from '#model';
import { cantTell, definePageRule, failed, passed, proposed } from '#rule-kit';
import { cssAnimated, runningAnimations } from '../_motion.ts';

/** Pixels on which three flashes a second are allowed (RGAA 13.7). */
const ALLOWED = 21_824;

/**
 * 13.7.3: style sheets do not make the page flash. Without an animation at rest there is nothing to judge; where
 * animations were held at moments of their course and photographed, flashes are counted.
 */
export default definePageRule({
  test: '13.7.3',
  needs: ['dom'],
  uses: ['motion'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    animated: {
      fr: 'L’animation CSS « {name} » de cet élément ({width} × {height} px) produit-elle trois flashs par seconde ou plus ?',
      en: 'Does the CSS animation “{name}” of this element ({width} × {height} px) make three flashes a second or more?',
    },
    flashes: {
      fr: 'L’animation CSS « {name} » fait {perSecond} flashs par seconde sur {area} pixels ; la limite est de trois par seconde sur 21 824 pixels.',
      en: 'The CSS animation “{name}” makes {perSecond} flashes a second on {area} pixels; the limit is three a second on 21,824 pixels.',
    },
    together: {
      fr: 'L’animation CSS « {name} » fait {perSecond} flashs par seconde sur {area} pixels, et {total} avec les autres : ont-ils lieu en même temps ?',
      en: 'The CSS animation “{name}” makes {perSecond} flashes a second on {area} pixels, and {total} with the others: do they happen at the same time?',
    },
    running: {
      fr: '{count} animations ou transitions CSS sont en cours, peut-être sur des pseudo-éléments : produisent-elles des flashs ?',
      en: '{count} CSS animations or transitions are running, perhaps on pseudo-elements: do they flash?',
    },
  },
  fixes: {
    flashes: {
      fr: 'Ralentir l’animation sous trois flashs par seconde, ou la retirer.',
      en: 'Slow the animation down to fewer than three flashes a second, or remove it.',
    },
  },
  targets: ({ dom }): readonly (ElementNode | null)[] => {
    const animated = cssAnimated(dom);
    return animated.length === 0 && runningAnimations(dom) > 0 ? [null] : animated;
  },
  at: (element) => element,
  check(element, { dom, motion }) {
    const isSeen = motion && motion.capped === undefined && dom.snapshot.frames.length === 1;
    const flashing = (motion?.flashes ?? []).filter(({ area }) => area > 0);
    const own = element ? flashing.find(({ node }) => node === element.index) : flashing[0];
    if (own) {
      const total = flashing.reduce((sum, { area }) => sum + area, 0);
      const { name, perSecond, area } = own;
      const detail = { data: { name, perSecond, area, total } };
      if (area > ALLOWED) return failed('flashes', detail);
      if (total > ALLOWED) return proposed('together', detail);
    }
    if (isSeen) return passed();
    if (!element) return cantTell('running', { data: { count: runningAnimations(dom) } });
    const [, , width = 0, height = 0] = element.box ?? [];
    const name = dom.style(element)?.['animation-name'] ?? '';
    return cantTell('animated', {
      data: { name, width: Math.round(width), height: Math.round(height) },
    });
  },
});
