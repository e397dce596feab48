import type { AxeNode, ElementNode } from '#model';
import { explicitRole, fromAxe, isInPlayer, tidy } from '#rule-kit';

/**
 * A combobox that says it is open while its `aria-controls` leads to nothing in its own tree: either the popup
 * is not tied to it, or nothing is open. Closed, it may name a popup yet to come; other components do without.
 * Source: WAI-ARIA, combobox; RGAA glossary, name, role, value and states: what is present is used correctly.
 */
export function isOpenOnNothing(element: ElementNode, { data }: AxeNode): boolean {
  const refused = data['aria-valid-attr-value'];
  return (
    explicitRole(element) === 'combobox' &&
    element.attributes['aria-expanded'] === 'true' &&
    Array.isArray(refused) &&
    refused.some((value) => /^aria-controls=/u.test(String(value)))
  );
}

export const popup = fromAxe({
  test: '7.1.1',
  name: 'popup',
  axeRules: ['aria-valid-attr-value'],
  violation: 'failed',
  incomplete: 'ignored',
  impact: 'major',
  keep: (element, dom, _rule, node) => !isInPlayer(dom, element) && isOpenOnNothing(element, node),
  values: (element) => ({ ids: tidy(element?.attributes['aria-controls']) }),
  messages: {
    violation: {
      fr: 'Cette liste de choix se dit ouverte (aria-expanded="true"), mais ce qu’elle commande, « {ids} », n’existe pas là où elle le cherche.',
      en: 'This combobox says it is open (aria-expanded="true"), but what it controls, “{ids}”, does not exist where it looks for it.',
    },
  },
  fix: {
    fr: 'Donner à aria-controls l’id de la liste affichée, dans le même document ou le même shadow root, et tenir aria-expanded à jour.',
    en: 'Give aria-controls the id of the list shown, in the same document or shadow root, and keep aria-expanded up to date.',
  },
});
