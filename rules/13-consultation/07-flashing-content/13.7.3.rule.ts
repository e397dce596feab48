import type { ElementNode } from '#model';
import { cantTell, definePageRule } from '#rule-kit';
import { cssAnimated, runningAnimations } from '../_motion.ts';

/** 13.7.3: style sheets do not make the page flash. Without an animation at rest there is nothing to judge. */
export default definePageRule({
  test: '13.7.3',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    animated: {
      fr: 'L’animation CSS « {name} » de cet élément ({width} × {height} px) produit-elle trois flashs par seconde ou plus ?',
      en: 'Does the CSS animation “{name}” of this element ({width} × {height} px) make three flashes a second or more?',
    },
    running: {
      fr: '{count} animations ou transitions CSS sont en cours, peut-être sur des pseudo-éléments : produisent-elles des flashs ?',
      en: '{count} CSS animations or transitions are running, perhaps on pseudo-elements: do they flash?',
    },
  },
  targets: ({ dom }): readonly (ElementNode | null)[] => {
    const animated = cssAnimated(dom);
    return animated.length === 0 && runningAnimations(dom) > 0 ? [null] : animated;
  },
  at: (element) => element,
  check(element, { dom }) {
    if (!element) return cantTell('running', { data: { count: runningAnimations(dom) } });
    const [, , width = 0, height = 0] = element.box ?? [];
    const name = dom.style(element)?.['animation-name'] ?? '';
    return cantTell('animated', {
      data: { name, width: Math.round(width), height: Math.round(height) },
    });
  },
});
