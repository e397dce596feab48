import type { ElementNode } from '#model';
import { cantTell, definePageRule, failed, proposed, type DomView } from '#rule-kit';

const ONLY_BLUR = /^\s*(if\s*\(\s*this\.blur\s*\)\s*)?(return\s+)?this\.blur\(\s*\)\s*;?\s*$/iu;

/**
 * 7.3.2: a script takes focus away from what receives it. An `onfocus` attribute that does only that is certain;
 * anything else shows when one walks through the page. Nothing takes focus: the test does not apply.
 */
export default definePageRule({
  test: '7.3.2',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    blur: {
      fr: 'Cet élément (« {name} ») perd le focus dès qu’il le reçoit : onfocus="{code}".',
      en: 'This element (“{name}”) loses focus as soon as it gets it: onfocus="{code}".',
    },
    page: {
      fr: 'En parcourant la page avec Tab, le focus disparaît-il d’un élément qui vient de le recevoir ?',
      en: 'When moving through the page with Tab, does focus vanish from an element that has just received it?',
    },
  },
  fixes: {
    blur: { fr: 'Retirer ce gestionnaire.', en: 'Remove this handler.' },
  },

  targets: ({ dom }) => {
    const stops = dom.elements().filter((one) => one.focusable || scrolls(dom, one));
    const blurring = stops.filter((one) => /\bblur\(/u.test(one.attributes['onfocus'] ?? ''));
    return stops.length === 0 ? [] : [...blurring, null];
  },
  at: (target) => target,

  check(target) {
    if (target === null) return cantTell('page');
    const code = target.attributes['onfocus'] ?? '';
    const data = { code: code.slice(0, 80), name: (target.name ?? target.tag).slice(0, 80) };
    return ONLY_BLUR.test(code) && target.rendered && target.focusable
      ? failed('blur', { data })
      : proposed('blur', { data });
  },
});

/** Browsers focus scrolling areas by themselves. */
function scrolls(dom: DomView, element: ElementNode): boolean {
  if (element.tag === 'html' || element.tag === 'body') return false;
  return /auto|scroll/u.test(dom.style(element)?.overflow ?? '');
}
