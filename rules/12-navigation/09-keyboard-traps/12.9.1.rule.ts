import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isWholeWalk,
  passed,
  proposed,
  stopsOfWalk,
} from '#rule-kit';
import { circleOf, isCertainTrap, isInDialog } from '../_keyboard-trap.ts';
import { focusStops, mayScroll } from '../_shared.ts';
import { stuck } from './_stuck-window.ts';

/**
 * 12.9.1: no keyboard trap. Seen where the page was walked through with Tab and Shift+Tab: fields that neither
 * leaves fail, a walk past all elements and back passes. At rest, handlers that stop Tab or move the focus are
 * worth a look. Where nothing takes focus there is no trap.
 */
const walked = definePageRule({
  test: '12.9.1',
  needs: ['dom'],
  uses: ['keyboard'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    trap: {
      fr: 'Ni Tab ni Maj+Tab ne quittent cet élément ou les {count} champs dont il est : le reste de la page ne peut plus être atteint.',
      en: 'Neither Tab nor Shift+Tab leaves this element or the {count} fields it belongs to: the rest of the page can no longer be reached.',
    },
    circle: {
      fr: 'Tab et Maj+Tab tournent ici entre {count} élément(s) : une touche annoncée à l’utilisateur (Échap…) ou un bouton permet-il d’en sortir ?',
      en: 'Tab and Shift+Tab go round here between {count} element(s): does a key the user is told of (Escape…) or a button lead out?',
    },
    handler: {
      fr: 'L’attribut {attribute} de cet élément agit sur la touche Tab ou sur le focus : peut-on quitter l’élément au clavier ? {code}',
      en: 'The {attribute} attribute of this element acts on the Tab key or on the focus: can the keyboard leave the element? {code}',
    },
    walk: {
      fr: 'Parcourir toute la page avec Tab puis Maj+Tab ({count} arrêts trouvés, cadres : {frames}) : peut-on toujours passer au suivant ou revenir ?',
      en: 'Go through the whole page with Tab then Shift+Tab ({count} stops found, frames: {frames}): can one always go on or back?',
    },
  },
  fixes: {
    trap: {
      fr: 'Laisser agir la touche Tab : ne pas bloquer son événement, ne pas redonner le focus à la sortie du champ.',
      en: 'Let the Tab key act: do not prevent its event, do not give the focus back when it leaves the field.',
    },
  },
  targets: ({ dom, keyboard }): readonly (ElementNode | null)[] => {
    const stops = focusStops(dom);
    if (stops.length === 0 && !mayScroll(dom)) return [];
    const [held] = (keyboard && circleOf(dom, keyboard)?.stops) ?? [];
    if (held) return [held, null];
    if (keyboard && isWholeWalk(dom, keyboard))
      return stopsOfWalk(dom, keyboard).map(({ element }) => element);
    return [...stops.filter((stop) => holdingHandler(stop) !== undefined), null];
  },
  at: (stop) => stop,
  check(stop, { dom, keyboard }) {
    const circle = keyboard && circleOf(dom, keyboard);
    if (circle && stop) {
      const data = { count: circle.stops.length };
      if (circle.stops.every((one) => isInDialog(dom, one))) return cantTell('circle', { data });
      return circle.isSmall && isCertainTrap(dom, circle.stops)
        ? failed('trap', { data })
        : proposed('circle', { data });
    }
    if (keyboard && stop && isWholeWalk(dom, keyboard)) return passed();
    const handler = stop && holdingHandler(stop);
    if (handler)
      return proposed('handler', {
        data: { attribute: handler[0], code: handler[1].slice(0, 120) },
      });
    const frames = dom.byTag('iframe', 'frame').length;
    return cantTell('walk', { data: { count: focusStops(dom).length, frames } });
  },
});

export default [walked, stuck];

const PATTERNS: Readonly<Record<string, RegExp>> = {
  onkeydown: /preventDefault|return\s+false/iu,
  onkeypress: /preventDefault|return\s+false/iu,
  onfocus: /\bblur\s*\(/iu,
  onblur: /\bfocus\s*\(/iu,
};

/** An event attribute that can hold or throw away the focus: its name and code. */
function holdingHandler({ attributes }: ElementNode): readonly [string, string] | undefined {
  return Object.entries(attributes).find(([name, code]) => PATTERNS[name]?.test(code));
}
