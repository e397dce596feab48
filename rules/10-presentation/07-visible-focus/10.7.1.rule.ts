import type { ElementNode } from '#model';
import { defineInventoryRule, definePageRule, proposed, type DomView } from '#rule-kit';

/** Boxes that scroll take the focus by themselves in current browsers; plugins may too. */
function focusable(dom: DomView): ElementNode[] {
  return dom.elements().filter((element) => {
    if (element.focusable) return true;
    if (!element.rendered) return false;
    const isScroller = /auto|scroll/u.test(dom.style(element)?.overflow ?? '');
    return isScroller || ['object', 'embed', 'applet'].includes(element.tag);
  });
}

const stops = defineInventoryRule({
  test: '10.7.1',
  impact: 'blocking',
  inventory: focusable,
  question: {
    fr: 'Parcourir la page avec Tab puis Maj+Tab ({count} éléments peuvent recevoir le focus) : à chaque arrêt, l’élément actif est-il nettement visible ?',
    en: 'Go through the page with Tab then Shift+Tab ({count} elements can take the focus): at each stop, is the active element clearly visible?',
  },
});

const blurred = definePageRule({
  test: '10.7.1',
  name: 'blur',
  needs: ['dom'],
  decides: [],
  impact: 'blocking',
  messages: {
    blur: {
      fr: 'Cet élément retire le focus dès qu’il le reçoit (onfocus) : la prise de focus ne peut pas se voir.',
      en: 'This element drops the focus as soon as it gets it (onfocus): the focus cannot be seen.',
    },
  },
  targets: ({ dom }) =>
    dom
      .elements()
      .filter(
        ({ focusable, attributes }) => focusable && /\bblur\(\)/u.test(attributes['onfocus'] ?? ''),
      ),
  check: () => proposed('blur'),
});

export default [stops, blurred];
