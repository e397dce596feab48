import { cantTell, definePageRule } from '#rule-kit';
import { mayHaveRules } from '../_shared.ts';

/** Without a style sheet, and without a script that could add one, there is no `:focus` rule. */
export default definePageRule({
  test: '10.14.2',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    rules: {
      fr: 'Un contenu apparaît-il au focus par la seule feuille de styles (hors lien d’évitement) ? Si oui, apparaît-il aussi au survol ou à l’activation, ou par un autre composant ?',
      en: 'Does a content appear on focus through the style sheet alone (skip links aside)? If so, does it also appear on hover or activation, or through another component?',
    },
  },

  targets: ({ dom }) => (mayHaveRules(dom) ? [dom] : []),
  check: () => cantTell('rules'),
  at: () => null,
});
