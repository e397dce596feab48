import type { AxeNode, ElementNode } from '#model';
import { explicitRole, type DomView } from '#rule-kit';
import { isBareRow } from './01-compatible-scripts/_grid-rows.ts';
import { isOpenOnNothing } from './01-compatible-scripts/_popup.ts';
import type { AriaMapping } from './_aria.ts';

const LIST = /^(list|listitem|directory|feed)$/u;
const TABLE = /^(table|row|rowgroup|cell|columnheader|rowheader|grid|treegrid|gridcell)$/u;
/** Attributes that name other elements: a script may add these only when they are needed. */
const REFERENCE =
  /^aria-(controls|owns|activedescendant|details|errormessage|flowto|labelledby|describedby)=/u;

/** axe's rules on ARIA that answer 7.1.1: a role, state or property that is present has to be used well. */
export const ariaMappings: readonly AriaMapping[] = [
  {
    name: 'role',
    axeRules: ['aria-roles', 'aria-deprecated-role'],
    impact: 'blocking',
    message: {
      fr: 'Le rôle ARIA de ce composant n’existe pas ou n’a plus cours ({axe}).',
      en: 'The ARIA role of this component does not exist or is no longer current ({axe}).',
    },
    fix: { fr: 'Donner un rôle WAI-ARIA qui existe.', en: 'Give a WAI-ARIA role that exists.' },
  },
  {
    name: 'required-state',
    axeRules: ['aria-required-attr'],
    impact: 'blocking',
    message: {
      fr: 'Il manque à ce composant un état ou une propriété que son rôle exige.',
      en: 'This component lacks a state or property that its role requires.',
    },
    fix: {
      fr: 'Ajouter l’attribut exigé, par exemple aria-checked pour une case à cocher, et le tenir à jour.',
      en: 'Add the required attribute, for example aria-checked on a checkbox, and keep it up to date.',
    },
  },
  {
    name: 'attribute',
    axeRules: ['aria-valid-attr', 'aria-valid-attr-value'],
    impact: 'major',
    message: {
      fr: 'Un attribut ARIA de ce composant n’existe pas, ou sa valeur n’est pas admise ({axe}).',
      en: 'An ARIA attribute of this component does not exist, or its value is not allowed ({axe}).',
    },
    fix: {
      fr: 'Corriger le nom ou la valeur de l’attribut.',
      en: 'Mend the name or the value of the attribute.',
    },
    keep: (element, _dom, node) => !isOpenOnNothing(element, node),
    isCertain: (_element, node) => !isOnlyReference(node),
  },
  {
    name: 'allowed-attribute',
    axeRules: ['aria-allowed-attr'],
    impact: 'major',
    message: {
      fr: 'Ce composant porte un attribut ARIA que son rôle n’admet pas.',
      en: 'This component has an ARIA attribute that its role does not allow.',
    },
    fix: {
      fr: 'Retirer l’attribut, ou donner le rôle qui l’admet.',
      en: 'Remove the attribute, or give the role that allows it.',
    },
  },
  {
    name: 'structure',
    axeRules: ['aria-required-children', 'aria-required-parent'],
    impact: 'blocking',
    message: {
      fr: 'Ce composant n’a pas les éléments que son rôle exige dans lui ou autour de lui ({axe}).',
      en: 'This component lacks the elements that its role requires in it or around it ({axe}).',
    },
    fix: {
      fr: 'Compléter la structure : des tab dans un tablist, des option dans un listbox…',
      en: 'Complete the structure: tab in a tablist, option in a listbox…',
    },
    // Lists answer to 9.3; what a table made of roles lacks may be a matter of theme 5.
    keep: (element, dom) => !LIST.test(explicitRole(element) ?? '') && !isBareRow(dom, element),
    isCertain: (element, node, dom) =>
      !TABLE.test(explicitRole(element) ?? '') && !isExcess(node) && !isInBareItem(dom, element),
  },
];

function isOnlyReference({ data }: AxeNode): boolean {
  const values = data['aria-valid-attr-value'];
  return Array.isArray(values) && values.every((value) => REFERENCE.test(String(value)));
}

/** Parts that the role does not allow beside those it requires: nothing is lacking. */
function isExcess({ data }: AxeNode): boolean {
  return JSON.stringify(data['aria-required-children'] ?? null).includes('"unallowed"');
}

/** Browsers take an `li` out of any list for nothing: a menu keeps the items inside. */
function isInBareItem(dom: DomView, element: ElementNode): boolean {
  const parent = dom.parent(element);
  return parent?.tag === 'li' && explicitRole(parent) === undefined;
}
