import { cantTell, definePageRule } from '#rule-kit';
import { revealed } from '../_shared.ts';

/** Content that covers nothing is out of the test; `title` and native messages too. */
export default definePageRule({
  test: '10.13.1',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    tooltip: {
      fr: 'Cette infobulle recouvre-t-elle un contenu, et Échap la masque-t-il sans bouger le pointeur ni le focus ?',
      en: 'Does this tooltip cover some content, and does Escape hide it without moving pointer or focus?',
    },
    page: {
      fr: 'Survoler puis parcourir au clavier : si un contenu apparaît et recouvre du texte ou une commande, Échap le masque-t-il sans bouger le pointeur ni le focus ?',
      en: 'Hover, then go by keyboard: if a content appears and covers text or a control, does Escape hide it without moving pointer or focus?',
    },
  },

  targets: ({ dom }) => revealed(dom),
  check: (tooltip) => cantTell(tooltip ? 'tooltip' : 'page'),
  at: (tooltip) => tooltip,
});
