import { fromAxe } from '#rule-kit';

/** Interactive parts inside a control whose content is presentational are lost to assistive technologies. */
export const nested = fromAxe({
  test: '7.1.1',
  name: 'nested',
  axeRules: ['nested-interactive'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'major',
  messages: {
    violation: {
      fr: 'Ce composant en contient un autre, que son rôle rend invisible aux technologies d’assistance.',
      en: 'This component holds another one, which its role hides from assistive technologies.',
    },
  },
  fix: { fr: 'Sortir le composant intérieur.', en: 'Take the inner component out.' },
});
