import { activationOf, definePageRule, failed, passed, proposed, signOf } from '#rule-kit';
import { describe } from '../_shared.ts';
import { reachOf } from './_pointer-only.ts';

/** 7.3.1, seen by acting: a click does what no key does, there or elsewhere in the page. */
export const operated = definePageRule({
  test: '7.3.1',
  name: 'operated',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['failed'],
  impact: 'blocking',
  messages: {
    unreachable: {
      fr: 'Un clic sur cet élément ({role}, « {name} ») agit ({effect}), mais il ne reçoit pas le focus, et aucun élément utilisable au clavier n’a cet effet.',
      en: 'A click on this element ({role}, “{name}”) acts ({effect}), but it takes no focus, and no element that keys operate has this effect.',
    },
    clickOnly: {
      fr: 'Un clic sur cet élément ({role}, « {name} ») agit ({effect}), mais ni Entrée ni Espace n’ont d’effet quand il a le focus, et aucun autre élément utilisable au clavier n’a cet effet.',
      en: 'A click on this element ({role}, “{name}”) acts ({effect}), but neither Enter nor Space does anything while it has the focus, and no other element that keys operate has this effect.',
    },
  },
  fixes: {
    unreachable: {
      fr: 'Utiliser un bouton ou un lien à la place.',
      en: 'Use a button or a link instead.',
    },
    clickOnly: {
      fr: 'Utiliser un bouton, ou réagir aussi aux touches Entrée et Espace.',
      en: 'Use a button, or react to the Enter and Space keys as well.',
    },
  },
  targets: ({ dom, activations }) =>
    dom.elements().filter((one) => activationOf(activations, one) !== undefined),
  check(element, { dom, activations }) {
    const reach = reachOf(dom, activations, element);
    if (reach === undefined || reach === 'operated') return passed();
    const effect = signOf(dom, activationOf(activations, element)?.click ?? {});
    const { role, name } = describe(element);
    const shown = dom.text(element, { rendered: true }).slice(0, 80);
    const data = { role, name: name === '∅' && shown !== '' ? shown : name, effect };
    const message = element.focusable ? 'clickOnly' : 'unreachable';
    return reach === 'pointer-only' ? failed(message, { data }) : proposed(message, { data });
  },
});
