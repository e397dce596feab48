import { cantTell, definePageRule, runsNoScript } from '#rule-kit';
import { components } from '../_shared.ts';

/** 7.1.2: what a screen reader says is heard by a person. Without script nor widget there is nothing to hear. */
export default definePageRule({
  test: '7.1.2',
  needs: ['dom', 'runtime'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    question: {
      fr: 'Avec un lecteur d’écran, les composants de la page (menus, onglets, fenêtres, carrousels…) sont-ils bien restitués ?',
      en: 'With a screen reader, are the components of the page (menus, tabs, dialogs, carousels…) conveyed well?',
    },
  },
  targets: ({ dom, runtime }) =>
    runsNoScript(dom, runtime) && components(dom).length === 0 ? [] : [null],
  at: () => null,
  check: () => cantTell('question'),
});
