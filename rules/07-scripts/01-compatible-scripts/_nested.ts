import { fromAxeOnComponents } from '../_aria.ts';

/**
 * Interactive parts inside a control whose content is presentational (button, checkbox, option, tab…) are lost
 * to assistive technologies: WAI-ARIA, « Presentational Children ».
 */
export const nested = fromAxeOnComponents({
  name: 'nested',
  axeRules: ['nested-interactive'],
  impact: 'major',
  message: {
    fr: 'Ce composant en contient un autre, que son rôle rend invisible aux technologies d’assistance.',
    en: 'This component holds another one, which its role hides from assistive technologies.',
  },
  fix: { fr: 'Sortir le composant intérieur.', en: 'Take the inner component out.' },
});
