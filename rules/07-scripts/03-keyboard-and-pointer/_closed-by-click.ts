import type { ActivationFacts, OpenedWindow } from '#model';
import { definePageRule, failed, passed, proposed, tidy, type DomView } from '#rule-kit';

interface Closer {
  readonly words: string;
  readonly twice: boolean;
  /** The control that opened the window. */
  readonly opener: number;
}

/** 7.3.1, seen by acting: what a control opened by keyboard is closed by a click that no key replaces. */
export const closedByClick = definePageRule({
  test: '7.3.1',
  name: 'closed-by-click',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['failed'],
  impact: 'blocking',
  messages: {
    closer: {
      fr: 'Une fois le contenu ouvert par « {opener} », un clic sur « {words} » le ferme ; cet élément ne reçoit pas le focus, et ni Échap, ni Entrée ou Espace sur ce que Tab atteint dans ce contenu ne le ferment.',
      en: 'Once the content is opened by “{opener}”, a click on “{words}” closes it; this element takes no focus, and neither Escape, nor Enter or Space on what Tab reaches in this content, closes it.',
    },
  },
  fixes: {
    closer: {
      fr: 'Utiliser un bouton à la place, et fermer aussi avec la touche Échap.',
      en: 'Use a button instead, and let the Escape key close it too.',
    },
  },
  targets: ({ dom, activations }) =>
    dom.elements().filter((one) => closersOf(dom, activations).has(one.index)),
  check(element, { dom, activations }) {
    const closer = closersOf(dom, activations).get(element.index);
    if (!closer) return passed();
    const opener = tidy(dom.element(closer.opener)?.name ?? '').slice(0, 60) || '∅';
    const data = { opener, words: closer.words || '∅' };
    return closer.twice ? failed('closer', { data }) : proposed('closer', { data });
  },
});

/** By the element to show: the one that closes, or the control that opened where the page at rest lacks it. */
function closersOf(dom: DomView, facts: ActivationFacts | undefined): Map<number, Closer> {
  const found = (facts?.tried ?? []).flatMap(({ node, opened, twice }) => {
    const closer = closerOf(opened);
    const place = dom.element(closer?.node ?? node)?.index;
    return closer && place !== undefined
      ? [[place, { words: closer.words, twice: twice === true, opener: node }] as const]
      : [];
  });
  return new Map(found);
}

function closerOf(
  opened: OpenedWindow | undefined,
): { readonly node: number | null; readonly words: string } | undefined {
  const closer = opened?.stuck?.closer;
  return typeof closer === 'object' ? closer : undefined;
}
