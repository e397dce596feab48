import { cantTell, definePageRule } from '#rule-kit';
import { revealed } from '../_shared.ts';

/** Without a style sheet or a listener nothing appears, so nothing vanishes. */
export default definePageRule({
  test: '10.13.3',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    tooltip: {
      fr: 'Cette infobulle reste-t-elle affichée tant que le pointeur ou le focus y est ?',
      en: 'Does this tooltip stay as long as pointer or focus is there?',
    },
    page: {
      fr: 'Survoler puis parcourir au clavier : un contenu apparu reste-t-il affiché tant que le pointeur ou le focus y est, ou jusqu’à ce qu’on le masque ?',
      en: 'Hover, then go by keyboard: does a content that appeared stay as long as pointer or focus is there, or until it is dismissed?',
    },
  },

  targets: ({ dom }) => revealed(dom),
  check: (tooltip) => cantTell(tooltip ? 'tooltip' : 'page'),
  at: (tooltip) => tooltip,
});
