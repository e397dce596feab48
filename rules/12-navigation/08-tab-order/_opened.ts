import type { ElementNode, OpenedWindow } from '#model';
import {
  activationOf,
  definePageRule,
  failed,
  passed,
  proposed,
  tidy,
  type DomView,
} from '#rule-kit';
import { focusStops } from '../_shared.ts';

/**
 * 12.8.2, seen by acting: a control was activated by keyboard and opened something over the page. The focus goes in,
 * by itself or with the next Tab; once closed from inside, it is back beside the control.
 */
export const opened = definePageRule({
  test: '12.8.2',
  name: 'opened',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    outside: {
      fr: 'Activé au clavier, « {name} » ouvre un contenu par-dessus la page ({window}) ; le focus n’y entre pas, et les trois tabulations suivantes parcourent la page recouverte.',
      en: 'Activated by keyboard, “{name}” opens a content over the page ({window}); the focus does not enter it, and the next three presses of Tab walk through the covered page.',
    },
    lost: {
      fr: 'Une fois refermé au clavier ce que « {name} » ouvre ({window}), plus rien n’a le focus, et Tab repart loin de cet élément.',
      en: 'Once what “{name}” opens ({window}) is closed by keyboard, nothing has the focus any more, and Tab starts far from this element.',
    },
  },
  fixes: {
    outside: {
      fr: 'Placer le focus dans le contenu à son ouverture.',
      en: 'Place the focus in the content when it opens.',
    },
    lost: {
      fr: 'Rendre le focus à l’élément qui a ouvert le contenu.',
      en: 'Give the focus back to the element that opened the content.',
    },
  },
  targets: ({ dom, activations }) =>
    dom.elements().filter((one) => activationOf(activations, one)?.opened !== undefined),
  check(element, { dom, activations }) {
    const tried = activationOf(activations, element);
    const window = tried?.opened;
    if (!tried || !window) return passed();
    const name =
      (tidy(element.name ?? '') || dom.text(element, { rendered: true })).slice(0, 60) || '∅';
    const at = dom.element(window.node);
    const data = {
      name,
      window: at ? `<${at.tag}> ${tidy(at.name ?? '').slice(0, 60)}`.trim() : '…',
    };
    if (staysOutside(window))
      return tried.twice && isCovering(window)
        ? failed('outside', { data })
        : proposed('outside', { data });
    if (!isLost(dom, element, window)) return passed();
    return tried.twice ? failed('lost', { data }) : proposed('lost', { data });
  },
});

/** There is something to reach inside, and neither opening nor three presses of Tab led there. */
function staysOutside({ hasStops, focus, next }: OpenedWindow): boolean {
  return hasStops && [focus, ...next].every(({ place }) => place !== 'inside');
}

/** All that Tab reached lies under it, or it says itself that the rest is out of reach. */
function isCovering({ as, next }: OpenedWindow): boolean {
  return next.every(({ place, covered }) => place === 'outside' && (covered || as === 'modal'));
}

/** Nothing has the focus, and the next Tab goes neither to the control nor just after it. */
function isLost(dom: DomView, control: ElementNode, { closed }: OpenedWindow): boolean {
  if (closed?.focus !== 'nothing') return false;
  const stops = focusStops(dom).map(({ index }) => index);
  const following = stops.find((stop) => stop > control.index);
  return closed.next !== null && closed.next !== control.index && closed.next !== following;
}
