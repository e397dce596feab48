import type { AxeNode } from '#model';
import { fromAxeOnComponents } from '../_aria.ts';

/**
 * Interactive parts inside a control whose content is presentational (button, checkbox, option, tab…) are lost
 * to assistive technologies: WAI-ARIA, « Presentational Children ». One that no key reaches may be a mere wrapper
 * of the label, as in tabs whose link only serves without scripts: a person looks.
 */
export const nested = fromAxeOnComponents({
  name: 'nested',
  axeRules: ['nested-interactive'],
  impact: 'major',
  message: {
    fr: 'Ce composant en contient un autre, que son rôle rend invisible aux technologies d’assistance.',
    en: 'This component holds another one, which its role hides from assistive technologies.',
  },
  isCertain: (_element, node) => !isOutOfTabOrder(node),
  fix: { fr: 'Sortir le composant intérieur.', en: 'Take the inner component out.' },
});

/** axe says so of inner parts with a negative `tabindex`. */
function isOutOfTabOrder({ data }: AxeNode): boolean {
  return JSON.stringify(data['no-focusable-content'] ?? null).includes('"notHidden"');
}
