import type { ElementNode, KeyboardStop } from '#model';
import { cantTell, definePageRule, failed, proposed, passed, stopsOfWalk } from '#rule-kit';
import { focusable, isAllSure, lookOf, type StopLook } from '../_visible-focus.ts';

interface Target {
  readonly element: ElementNode;
  readonly look: StopLook | 'walk';
  readonly count: number;
  readonly stop?: KeyboardStop;
}

/**
 * 10.7.1: the focus shows. Seen where the page was walked through with Tab: a stop at which nothing changes in
 * the whole window, twice, fails. Otherwise a person walks.
 */
const stops = definePageRule({
  test: '10.7.1',
  needs: ['dom'],
  uses: ['keyboard'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    question: {
      fr: 'Parcourir la page avec Tab puis Maj+Tab ({count} éléments peuvent recevoir le focus) : à chaque arrêt, l’élément actif est-il nettement visible ?',
      en: 'Go through the page with Tab then Shift+Tab ({count} elements can take the focus): at each stop, is the active element clearly visible?',
    },
    nothing: {
      fr: 'Rien ne change à l’écran quand cet élément reçoit le focus au clavier.',
      en: 'Nothing changes on the screen when this element gets the focus by keyboard.',
    },
    maybeNothing: {
      fr: 'Rien ne semble changer en cet élément ni autour quand il reçoit le focus.',
      en: 'Nothing seems to change in or around this element when it gets the focus.',
    },
    caret: {
      fr: 'Quand ce champ reçoit le focus, rien ne change que le curseur de saisie : ni son contour, ni son fond.',
      en: 'When this field gets the focus, nothing changes but the text cursor: neither its outline nor its background.',
    },
    pale: {
      fr: 'La prise de focus de cet élément change peu à l’écran : contraste {ratio}:1 au plus entre avant et après, pour 3:1.',
      en: 'The focus of this element changes little on the screen: contrast {ratio}:1 at most between before and after, for 3:1.',
    },
    unseen: {
      fr: 'Quand cet élément reçoit le focus, il est hors de la fenêtre ou recouvert.',
      en: 'When this element gets the focus, it is outside the window or covered.',
    },
  },
  fixes: {
    nothing: {
      fr: 'Garder le contour du navigateur (ne pas écrire outline: none), ou donner un style :focus-visible bien visible.',
      en: 'Keep the browser’s outline (no outline: none), or give a :focus-visible style that shows well.',
    },
    pale: {
      fr: 'Donner à :focus-visible un contour ou un fond contrasté d’au moins 3:1.',
      en: 'Give :focus-visible an outline or background with a contrast of at least 3:1.',
    },
  },
  targets: ({ dom, keyboard }): Target[] => {
    const all = focusable(dom);
    const [first] = all;
    if (!first) return [];
    const count = all.length;
    const seen = keyboard ? stopsOfWalk(dom, keyboard) : [];
    const told = seen.map(({ element, stop }) => ({
      element,
      stop,
      count,
      look: lookOf(element, stop),
    }));
    const answered = told.filter(({ look }) => look !== 'unsure');
    const isWhole = keyboard !== undefined && isAllSure(dom, keyboard, all);
    return isWhole ? answered : [...answered, { element: first, look: 'walk', count }];
  },
  at: ({ element }) => element,
  check({ look, count, stop }) {
    if (look === 'sure') return passed();
    if (look === 'walk' || look === 'unsure') return cantTell('question', { data: { count } });
    if (look === 'nothing') return failed(look);
    return look === 'pale'
      ? proposed(look, { data: { ratio: stop?.change?.ratio ?? 1 } })
      : proposed(look);
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
