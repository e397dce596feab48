import type { ElementNode } from '#model';
import { cantTell, definePageRule, passed, proposed } from '#rule-kit';
import { focusStops, mayScroll, nameOf } from '../_shared.ts';
import { isPlainPath, jumpsOf, mayReadLeftwards, unseenStops } from './_tab-path.ts';

interface Target {
  readonly kind: 'positive' | 'jump' | 'unseen' | 'walk';
  readonly stop: ElementNode | null;
  readonly from?: ElementNode;
}

/** Steps back that are told of one by one. */
const MOST_JUMPS = 5;

/**
 * 12.8.1: the tab order makes sense. Where the page was walked through with Tab, a walk past everything that takes
 * the focus, each stop in sight and no step back in the source or the layout, passes. A positive tabindex, a step
 * back and a stop out of sight are worth a look: an order may make sense without being that of reading. With
 * fewer than two stops there is no order. axe's `focus-order-semantics` is about roles.
 */
export default definePageRule({
  test: '12.8.1',
  needs: ['dom'],
  uses: ['keyboard'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    positive: {
      fr: 'tabindex="{tabindex}" fait passer cet élément avant les autres : l’ordre de tabulation reste-t-il cohérent ?',
      en: 'tabindex="{tabindex}" puts this element before the others: does the tab order still make sense?',
    },
    jump: {
      fr: 'La touche Tab va de « {from} » à « {name} », qui vient avant ou se trouve plus haut ou à gauche : l’ordre reste-t-il cohérent ?',
      en: 'The Tab key goes from “{from}” to “{name}”, which comes before or stands higher or to the left: does the order still make sense?',
    },
    unseen: {
      fr: 'La touche Tab s’arrête sur des éléments que rien ne montre ({count} dans la page), ici « {name} » : l’ordre reste-t-il compréhensible ?',
      en: 'The Tab key stops at elements that nothing shows ({count} on the page), here “{name}”: can the order still be understood?',
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
  targets: ({ dom, keyboard }): Target[] => {
    const stops = focusStops(dom);
    if (stops.length < 2 && !mayScroll(dom)) return [];
    const ahead = stops.filter(isAhead).map((stop): Target => ({ kind: 'positive', stop }));
    if (!keyboard) return [...ahead, { kind: 'walk', stop: null }];
    const isAsSeen = ahead.length === 0 && !mayReadLeftwards(dom);
    const jumps = isAsSeen ? jumpsOf(dom, keyboard).slice(0, MOST_JUMPS) : [];
    const [unseen] = unseenStops(dom, keyboard);
    return [
      ...ahead,
      ...jumps.map(({ from, to }): Target => ({ kind: 'jump', stop: to, from })),
      ...(unseen ? [{ kind: 'unseen', stop: unseen } as const] : []),
      { kind: 'walk', stop: null },
    ];
  },
  at: ({ stop }) => stop,
  check({ kind, stop, from }, { dom, keyboard }) {
    if (kind === 'walk' || stop === null) {
      const isPlain = keyboard !== undefined && isPlainPath(dom, keyboard);
      return isPlain ? passed() : cantTell('walk', { data: { count: focusStops(dom).length } });
    }
    const short = (one: ElementNode) => (nameOf(dom, one) || one.tag).slice(0, 60);
    const name = short(stop);
    if (kind === 'positive')
      return proposed(kind, { data: { tabindex: Number(stop.attributes['tabindex']) } });
    if (kind === 'jump') return proposed(kind, { data: { name, from: from ? short(from) : '' } });
    const count = keyboard ? unseenStops(dom, keyboard).length : 1;
    return proposed('unseen', { data: { name, count } });
  },
});

function isAhead({ attributes }: ElementNode): boolean {
  return Number.parseInt(attributes['tabindex'] ?? '', 10) > 0;
}
