import type { AxeFacts, ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  passed,
  perPage,
  type DomView,
  type Rule,
} from '#rule-kit';
import { areStatesEnough } from './_in-state.ts';
import { isAllThereIs, measure, worstRatio } from './_measured.ts';
import { overPicture } from './_over-picture.ts';
import { mayBeExempt, mediaOf, ownersOf, textFacts, type ContrastTest } from './_text-facts.ts';

/**
 * The own measure: decides what axe does not. Texts over gradients fail when every color of the gradient is too
 * close; a test passes when each of its texts was measured, axe found nothing, and nothing else can show text.
 */
export function measuredRule(test: ContrastTest): Rule {
  return definePageRule({
    test,
    name: 'measured',
    needs: ['dom', 'axe', 'runtime'],
    uses: ['pixels', 'stateColors'],
    decides: ['passed', 'failed'],
    impact: 'major',
    messages: {
      gradient: {
        fr: '« {text} » : sur ce dégradé ({background}), contraste de {ratio}:1 au mieux avec {color} ({size} px, graisse {weight}), au lieu de {limit}:1 au moins.',
        en: '“{text}”: over this gradient ({background}), contrast of {ratio}:1 at best with {color} ({size} px, weight {weight}) instead of {limit}:1 at least.',
      },
      unmeasured: {
        fr: '« {text} » ({size} px, graisse {weight}) : contraste à mesurer à la pipette, {limit}:1 au moins.',
        en: '“{text}” ({size} px, weight {weight}): contrast to be measured with a color picker, {limit}:1 at least.',
      },
    },
    fixes: {
      gradient: {
        fr: 'Changer la couleur du texte ou celles du dégradé jusqu’à {limit}:1 partout.',
        en: 'Change the color of the text or those of the gradient until {limit}:1 everywhere.',
      },
    },
    targets: ({ dom, runtime, stateColors }) => {
      const owners = ownersOf(dom, test);
      const isWhole =
        mediaOf(dom, test).length === 0 &&
        isAllThereIs(dom, runtime, areStatesEnough(dom, test, stateColors));
      return isWhole ? owners : owners.filter((one) => failsOnGradient(dom, one));
    },
    check(element, { dom, axe, pixels }) {
      const facts = textFacts(dom, element);
      const own = measure(dom, element);
      const limit = facts?.limit ?? 0;
      const text = dom.text(element, { rendered: true }).slice(0, 80);
      const data = { text, size: facts?.size ?? 0, weight: facts?.weight ?? 0, limit };
      if (own && failsOnGradient(dom, element)) {
        const { best: ratio, color, backgrounds: background } = own;
        return failed('gradient', { data: { ...data, ratio, color, background } });
      }
      // What axe and the pixels find is told by their rules.
      if (overPicture(pixels, element, limit)) return passed();
      if (own && worstRatio(dom, element, own) >= limit) return passed();
      return isSeenByAxe(axe, element) ? passed() : cantTell('unmeasured', { data });
    },
    at: (element) => element,
  });
}

/** Its gradient alone shows that it fails: no pixel needs to be looked at. */
export function failsOnGradient(dom: DomView, element: ElementNode): boolean {
  const facts = textFacts(dom, element);
  if (!facts || !hasGradients(dom) || mayBeExempt(dom, element)) return false;
  const own = measure(dom, element);
  if (!own?.isGradient) return false;
  return own.best < facts.limit && isActive(dom, element);
}

const hasGradients = perPage((dom: DomView): boolean =>
  dom.snapshot.styles.some((style) => style['background-image'].includes('gradient(')),
);

/** Inactive controls, and what labels them, are out of the test. */
export function isActive(dom: DomView, element: ElementNode): boolean {
  return !dom.closest(
    element,
    ({ attributes, tag }) =>
      'disabled' in attributes || attributes['aria-disabled'] === 'true' || tag === 'label',
  );
}

function isSeenByAxe(axe: AxeFacts, element: ElementNode): boolean {
  return axe.rules
    .filter(({ rule }) => rule === 'color-contrast')
    .some(({ violations, incomplete }) =>
      [...violations, ...incomplete].some(({ node }) => node === element.index),
    );
}
