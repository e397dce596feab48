import type { ForcedState, JsonObject } from '#model';
import { definePageRule, failed, proposed, type DomView, type Rule } from '#rule-kit';
import { isLowInState, textsInStates, type InState } from './_in-state.ts';
import { isActive } from './_measured-rule.ts';
import { isOverlaid } from './_measured.ts';
import { mayBeExempt, textFacts, type ContrastTest } from './_text-facts.ts';

/** The state in the words of each language, and whether a text that fails in it fails for certain. */
const STATES: Readonly<Record<ForcedState, { fr: string; en: string; isLasting: boolean }>> = {
  hover: { fr: 'au survol', en: 'on hover', isLasting: true },
  focus: { fr: 'au focus', en: 'on focus', isLasting: true },
  'hover-focus': {
    fr: 'au survol et au focus à la fois',
    en: 'on hover with the focus',
    isLasting: false,
  },
  active: { fr: 'pendant l’appui', en: 'while pressed', isLasting: false },
};

/**
 * Texts that fall under their limit in a state only. What is told of one text holds for those written and drawn
 * alike. Silent where computed colors do not tell, and where the text is too pale at rest already.
 */
export function inStateRule(test: ContrastTest): Rule {
  return definePageRule({
    test,
    name: 'in-state',
    needs: ['dom'],
    uses: ['stateColors'],
    decides: ['failed'],
    impact: 'major',
    messages: {
      hover: low('hover'),
      focus: low('focus'),
      'hover-focus': low('hover-focus'),
      active: low('active'),
    },
    fixes: {
      hover: FIX,
      focus: FIX,
      'hover-focus': FIX,
      active: FIX,
    },
    targets: ({ dom, stateColors }) => lowTexts(dom, textsInStates(dom, test, stateColors)),
    check(target, { dom }) {
      const { element, seen } = target;
      const data = dataOf(dom, target);
      const isCertain =
        STATES[seen.state].isLasting &&
        isBroughtAbout(dom, target) &&
        !mayBeExempt(dom, element) &&
        isActive(dom, element) &&
        /[\p{L}\p{N}]{2}/u.test(String(data['text']));
      return isCertain ? failed(seen.state, { data }) : proposed(seen.state, { data });
    },
    at: ({ element }) => element,
  });
}

function low(state: ForcedState) {
  const { fr, en, isLasting } = STATES[state];
  const doubt = {
    fr: ' À confirmer : état bref.',
    en: ' To confirm: a short state.',
  };
  return {
    fr: `« {text} » : ${fr}, contraste de {ratio}:1 entre {color} et {background} ({size} px, graisse {weight}), au lieu de {limit}:1 au moins. Textes semblables : {alike}.${isLasting ? '' : doubt.fr}`,
    en: `“{text}”: ${en}, contrast of {ratio}:1 between {color} and {background} ({size} px, weight {weight}) instead of {limit}:1 at least. Texts alike: {alike}.${isLasting ? '' : doubt.en}`,
  };
}

const FIX = {
  fr: 'Changer dans la règle de style de cet état l’une des deux couleurs jusqu’à {limit}:1.',
  en: 'Change one of the two colors in the style rule of this state until {limit}:1.',
};

/** Any visitor does so: the pointer meets the text, Tab leads to the control. */
function isBroughtAbout(dom: DomView, { element, seen }: InState): boolean {
  const focused = seen.focused === undefined ? undefined : dom.element(seen.focused);
  if (focused) return !focused.attributes['tabindex']?.trim().startsWith('-');
  return dom.style(element)?.['pointer-events'] !== 'none';
}

/** One finding per text: its first state in which it is too low. */
function lowTexts(dom: DomView, texts: readonly InState[]): InState[] {
  const found = new Map<number, InState>();
  for (const one of texts) {
    const known = found.get(one.element.index);
    const isSooner =
      !known || (!STATES[known.seen.state].isLasting && STATES[one.seen.state].isLasting);
    if (isSooner && isLowInState(one) && !isOverlaid(dom, one.element))
      found.set(one.element.index, one);
  }
  return [...found.values()];
}

function dataOf(dom: DomView, { element, seen, measure, limit }: InState): JsonObject {
  const { size = 0, weight = 0 } = textFacts(dom, element) ?? {};
  const text = dom.text(element, { rendered: true }).slice(0, 80);
  const { best: ratio = 0, color = '', backgrounds: background = '' } = measure ?? {};
  return { text, size, weight, limit, ratio, color, background, alike: seen.alike };
}
