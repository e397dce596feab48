import { cantTell, definePageRule } from '#rule-kit';
import { revealed } from '../_shared.ts';

/** Hover only: without a style sheet or a pointer listener nothing appears. */
export default definePageRule({
  test: '10.13.2',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    tooltip: {
      fr: 'Peut-on amener le pointeur sur cette infobulle sans qu’elle disparaisse ?',
      en: 'Can the pointer be moved onto this tooltip without it disappearing?',
    },
    page: {
      fr: 'Survoler la page : si un contenu apparaît, peut-on amener le pointeur dessus sans qu’il disparaisse ?',
      en: 'Hover over the page: if a content appears, can the pointer be moved onto it without it disappearing?',
    },
  },

  targets: ({ dom }) => revealed(dom),
  check: (tooltip) => cantTell(tooltip ? 'tooltip' : 'page'),
  at: (tooltip) => tooltip,
});
