import { cantTell, definePageRule, isScriptless } from '#rule-kit';

/** 13.7.2: scripts do not make the page flash. Only a page without any script is closed. */
export default definePageRule({
  test: '13.7.2',
  needs: ['dom', 'source'],
  decides: ['inapplicable'],
  impact: 'blocking',
  messages: {
    watch: {
      fr: 'Observer la page une dizaine de secondes, défilement compris : un script y produit-il des flashs, trois par seconde ou plus ?',
      en: 'Watch the page for some ten seconds, scrolling included: does a script make it flash, three times a second or more?',
    },
  },
  targets: ({ dom, source }) => (isScriptless(dom, source) ? [] : [dom]),
  at: () => null,
  check: () => cantTell('watch'),
});
