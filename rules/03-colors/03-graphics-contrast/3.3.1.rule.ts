import type { ElementNode } from '#model';
import {
  cantTell,
  contrastRatio,
  definePageRule,
  parseColor,
  passed,
  proposed,
  showRatio,
  tidy,
  visibleText,
  type DomView,
} from '#rule-kit';
import { controls, nameOf } from '../_shared.ts';
import { signStates } from './_sign-states.ts';

const TEXT_LINK = /[\p{L}\p{N}]/u;

/** A control whose whole content is a sign without letter or digit: nothing else identifies it. */
function signOf(dom: DomView, control: ElementNode): string {
  const holdsMore = [...dom.descendantElements(control)].some(({ tag }) =>
    ['img', 'svg', 'canvas', 'object', 'input', 'select', 'textarea'].includes(tag),
  );
  const text = tidy(visibleText(dom, control));
  return holdsMore || TEXT_LINK.test(text) ? '' : text;
}

/** Contrast of the control's sign with its own opaque background; undefined where it cannot be computed. */
function signRatio(dom: DomView, control: ElementNode): number | undefined {
  const style = dom.style(control);
  if (!style || style['background-image'] !== 'none') return undefined;
  const [color, background] = [parseColor(style.color), parseColor(style['background-color'])];
  if (color?.alpha !== 1 || background?.alpha !== 1) return undefined;
  return contrastRatio(color, background);
}

const FIX = {
  fr: 'Choisir pour le signe une couleur qui atteint 3:1 sur le fond du bouton.',
  en: 'Give the sign a color that reaches 3:1 on the background of the button.',
};

/**
 * Borders and marks are measured by a person: a snapshot has no pixels. A lone sign that is too pale is proposed,
 * unless it has enough contrast on hover or focus, which may exempt it.
 */
export default definePageRule({
  test: '3.3.1',
  needs: ['dom'],
  uses: ['stateColors'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    sign: {
      fr: '« {name} » n’affiche que « {sign} », avec un contraste de {ratio}:1 sur son fond, au lieu de 3:1 au moins. À confirmer au survol et au focus.',
      en: '“{name}” shows only “{sign}”, with a contrast of {ratio}:1 on its background instead of 3:1 at least. To confirm on hover and focus.',
    },
    inEachState: {
      fr: '« {name} » n’affiche que « {sign} », avec un contraste de {ratio}:1 sur son fond, au lieu de 3:1 au moins, et pas plus de {best}:1 au survol ou au focus. À confirmer : rien d’autre ne l’identifie.',
      en: '“{name}” shows only “{sign}”, with a contrast of {ratio}:1 on its background instead of 3:1 at least, and no more than {best}:1 on hover or focus. To confirm: nothing else identifies it.',
    },
    readableInState: {
      fr: '« {name} » n’affiche que « {sign} », avec un contraste de {ratio}:1 sur son fond au repos, mais {best}:1 au survol ou au focus. Cela suffit-il à le dispenser ?',
      en: '“{name}” shows only “{sign}”, with a contrast of {ratio}:1 on its background at rest, but {best}:1 on hover or focus. Is that enough to exempt it?',
    },
    component: {
      fr: '« {name} » ({tag}) : ce qui permet de l’identifier (contour, icône, coche, état) a-t-il un contraste de 3:1 avec le fond voisin ?',
      en: '“{name}” ({tag}): does what identifies it (outline, icon, mark, state) have a contrast of 3:1 with the background beside it?',
    },
  },
  fixes: { sign: FIX, inEachState: FIX },

  targets: ({ dom }) => controls(dom),

  check(control, { dom, stateColors }) {
    const name = nameOf(dom, control);
    const sign = signOf(dom, control);
    const ratio = sign ? signRatio(dom, control) : undefined;
    if (ratio !== undefined && ratio < 3) {
      const states = signStates(dom, control, stateColors);
      const best = showRatio(Math.max(ratio, states?.best ?? 0));
      const data = { name, sign, ratio: showRatio(ratio), best };
      if (best >= 3) return cantTell('readableInState', { data });
      return proposed(states?.isWhole ? 'inEachState' : 'sign', { data });
    }
    // A link or button that shows a text is identified by it.
    const isNamedByText =
      TEXT_LINK.test(visibleText(dom, control)) && ['a', 'button', 'summary'].includes(control.tag);
    return isNamedByText ? passed() : cantTell('component', { data: { name, tag: control.tag } });
  },
});
