import type { ElementNode, KeyboardFacts } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isWholeWalk,
  passed,
  proposed,
  stopsOfWalk,
  type DomView,
} from '#rule-kit';

const ONLY_BLUR = /^\s*(if\s*\(\s*this\.blur\s*\)\s*)?(return\s+)?this\.blur\(\s*\)\s*;?\s*$/iu;

/**
 * 7.3.2: a script takes focus away from what receives it. An `onfocus` attribute that does only that is certain,
 * and so is a focus that was seen to vanish twice on arrival, no key pressed. A walk through all of the page
 * where none vanishes passes. Nothing takes focus: the test does not apply.
 */
export default definePageRule({
  test: '7.3.2',
  needs: ['dom'],
  uses: ['keyboard'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    blur: {
      fr: 'Cet élément (« {name} ») perd le focus dès qu’il le reçoit : onfocus="{code}".',
      en: 'This element (“{name}”) loses focus as soon as it gets it: onfocus="{code}".',
    },
    dropped: {
      fr: 'Atteint avec la touche Tab, cet élément (« {name} ») perd aussitôt le focus, qui ne va nulle part.',
      en: 'Reached with the Tab key, this element (“{name}”) loses the focus at once, and it goes nowhere.',
    },
    page: {
      fr: 'En parcourant la page avec Tab, le focus disparaît-il d’un élément qui vient de le recevoir ?',
      en: 'When moving through the page with Tab, does focus vanish from an element that has just received it?',
    },
  },
  fixes: {
    blur: { fr: 'Retirer ce gestionnaire.', en: 'Remove this handler.' },
    dropped: {
      fr: 'Retirer du script ce qui enlève le focus (blur) quand l’élément le reçoit.',
      en: 'Remove from the script what takes the focus away (blur) when the element gets it.',
    },
  },

  targets: ({ dom, keyboard }) => {
    const stops = dom.elements().filter((one) => one.focusable || scrolls(dom, one));
    if (stops.length === 0) return [];
    const blurring = stops.filter((one) => /\bblur\(/u.test(one.attributes['onfocus'] ?? ''));
    const dropping = droppingIn(dom, keyboard).filter((one) => !blurring.includes(one));
    const isWhole = keyboard !== undefined && isWholeWalk(dom, keyboard);
    const met = isWhole ? stopsOfWalk(dom, keyboard).map(({ element }) => element) : [null];
    return [...new Set([...blurring, ...dropping, ...met])];
  },
  at: (target) => target,

  check(target, { keyboard }) {
    if (target === null) return cantTell('page');
    const code = target.attributes['onfocus'] ?? '';
    const data = { code: code.slice(0, 80), name: (target.name ?? target.tag).slice(0, 80) };
    if (ONLY_BLUR.test(code) && target.rendered && target.focusable)
      return failed('blur', { data });
    const seen = keyboard?.stops.find(({ node }) => node === target.index)?.dropsFocus;
    if (seen === 'again') return failed('dropped', { data: { name: data.name } });
    if (seen === 'once') return proposed('dropped', { data: { name: data.name } });
    return /\bblur\(/u.test(code) ? proposed('blur', { data }) : passed();
  },
});

/** Elements at which the focus vanished on the walk. */
function droppingIn(dom: DomView, keyboard: KeyboardFacts | undefined): ElementNode[] {
  if (!keyboard) return [];
  return stopsOfWalk(dom, keyboard).flatMap(({ element, stop }) =>
    stop.dropsFocus ? [element] : [],
  );
}

/** Browsers focus scrolling areas by themselves. */
function scrolls(dom: DomView, element: ElementNode): boolean {
  if (element.tag === 'html' || element.tag === 'body') return false;
  return /auto|scroll/u.test(dom.style(element)?.overflow ?? '');
}
