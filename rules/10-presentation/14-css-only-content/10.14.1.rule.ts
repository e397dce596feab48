import { cantTell, definePageRule } from '#rule-kit';
import { mayHaveRules } from '../_shared.ts';

/** Without a style sheet, and without a script that could add one, there is no `:hover` rule. */
export default definePageRule({
  test: '10.14.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    rules: {
      fr: 'Un contenu apparaît-il au survol par la seule feuille de styles ? Si oui, apparaît-il aussi au focus ou à l’activation, ou par un autre composant ?',
      en: 'Does a content appear on hover through the style sheet alone? If so, does it also appear on focus or activation, or through another component?',
    },
  },

  targets: ({ dom }) => (mayHaveRules(dom) ? [dom] : []),
  check: () => cantTell('rules'),
  at: () => null,
});
