import type { ElementNode } from '#model';
import { cantTell, definePageRule, proposed } from '#rule-kit';
import { focusStops, mayScroll } from '../_shared.ts';

/**
 * 12.8.1: the tab order makes sense. It shows by walking through the page; at rest, a positive tabindex is a
 * sign worth a look. With fewer than two stops there is no order. axe's `focus-order-semantics` is about roles.
 */
export default definePageRule({
  test: '12.8.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    positive: {
      fr: 'tabindex="{tabindex}" fait passer cet élément avant les autres : l’ordre de tabulation reste-t-il cohérent ?',
      en: 'tabindex="{tabindex}" puts this element before the others: does the tab order still make sense?',
    },
    walk: {
      fr: 'Parcourir la page avec Tab puis Maj+Tab ({count} arrêts trouvés) : le focus avance-t-il dans un ordre cohérent ?',
      en: 'Go through the page with Tab then Shift+Tab ({count} stops found): does the focus move in an order that makes sense?',
    },
  },
  fixes: {
    positive: {
      fr: 'Retirer tabindex et placer l’élément à sa place dans le code source.',
      en: 'Remove tabindex and put the element in its place in the source.',
    },
  },
  targets: ({ dom }): readonly (ElementNode | null)[] => {
    const stops = focusStops(dom);
    if (stops.length < 2 && !mayScroll(dom)) return [];
    return [...stops.filter(isAhead), null];
  },
  at: (stop) => stop,
  check(stop, { dom }) {
    if (stop === null) return cantTell('walk', { data: { count: focusStops(dom).length } });
    return proposed('positive', { data: { tabindex: Number(stop.attributes['tabindex']) } });
  },
});

function isAhead({ attributes }: ElementNode): boolean {
  return Number.parseInt(attributes['tabindex'] ?? '', 10) > 0;
}
