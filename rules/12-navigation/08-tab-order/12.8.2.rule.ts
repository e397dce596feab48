import { cantTell, definePageRule, isScriptless } from '#rule-kit';
import { opened } from './_opened.ts';

/** 12.8.2: what scripts insert keeps the tab order coherent. Without any script there is nothing to judge. */
const inserted = definePageRule({
  test: '12.8.2',
  needs: ['dom', 'source'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    activate: {
      fr: 'Activer au clavier ce qui ouvre ou ajoute un contenu ({count} éléments le déclarent) : la tabulation passe-t-elle ensuite par ce contenu, et le focus revient-il à la fermeture ?',
      en: 'Use the keyboard to activate what opens or adds content ({count} elements say they do): does Tab then go through that content, and does the focus come back when it closes?',
    },
  },
  targets: ({ dom, source }) => (isScriptless(dom, source) ? [] : [dom]),
  at: () => null,
  check(dom) {
    const openers = dom
      .elements()
      .filter(({ attributes }) => 'aria-expanded' in attributes || 'aria-haspopup' in attributes);
    return cantTell('activate', { data: { count: openers.length } });
  },
});

export default [inserted, opened];
