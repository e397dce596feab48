import type { ElementNode } from '#model';
import { cantTell, definePageRule, proposed } from '#rule-kit';
import { focusStops, mayScroll } from '../_shared.ts';

/**
 * 12.9.1: no keyboard trap. Seen by walking through the page; at rest, handlers that stop Tab or move the
 * focus themselves are worth a look. Where nothing takes focus there is no trap.
 */
export default definePageRule({
  test: '12.9.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    handler: {
      fr: 'L’attribut {attribute} de cet élément agit sur la touche Tab ou sur le focus : peut-on quitter l’élément au clavier ? {code}',
      en: 'The {attribute} attribute of this element acts on the Tab key or on the focus: can the keyboard leave the element? {code}',
    },
    walk: {
      fr: 'Parcourir toute la page avec Tab puis Maj+Tab ({count} arrêts trouvés, cadres : {frames}) : peut-on toujours passer au suivant ou revenir ?',
      en: 'Go through the whole page with Tab then Shift+Tab ({count} stops found, frames: {frames}): can one always go on or back?',
    },
  },
  targets: ({ dom }): readonly (ElementNode | null)[] => {
    const stops = focusStops(dom);
    if (stops.length === 0 && !mayScroll(dom)) return [];
    return [...stops.filter((stop) => holdingHandler(stop) !== undefined), null];
  },
  at: (stop) => stop,
  check(stop, { dom }) {
    const handler = stop && holdingHandler(stop);
    if (handler)
      return proposed('handler', {
        data: { attribute: handler[0], code: handler[1].slice(0, 120) },
      });
    const frames = dom.byTag('iframe', 'frame').length;
    return cantTell('walk', { data: { count: focusStops(dom).length, frames } });
  },
});

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
