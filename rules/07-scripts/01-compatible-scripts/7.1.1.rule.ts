import {
  cantTell,
  definePageRule,
  explicitRole,
  fromAxe,
  isInPlayer,
  runsNoScript,
} from '#rule-kit';
import { fromAxeOnComponents } from '../_aria.ts';
import { ariaMappings } from '../_aria-mappings.ts';
import { frozen } from './_frozen.ts';
import { gridRows } from './_grid-rows.ts';
import { nested } from './_nested.ts';
import { popup } from './_popup.ts';
import { components, describe, isInForm, isPartOfAnother } from '../_shared.ts';

/** Every component is shown to a person; a page without script or widget has none. */
const componentsToCheck = definePageRule({
  test: '7.1.1',
  needs: ['dom', 'runtime'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    component: {
      fr: 'Ce composant ({role}, « {name} ») a-t-il le rôle de son usage, et son nom ou ses états suivent-ils ce qu’il fait ?',
      en: 'Does this component ({role}, “{name}”) have the role of its use, and do its name or states follow what it does?',
    },
    page: {
      fr: 'La page exécute des scripts : forment-ils des composants que leur code ne montre pas ici ?',
      en: 'The page runs scripts: do they make components that the markup does not show here?',
    },
  },
  targets: ({ dom, runtime }) => {
    const found = components(dom).filter(
      (one) => !isInPlayer(dom, one) && !isPartOfAnother(dom, one),
    );
    if (found.length > 0) return found;
    return runsNoScript(dom, runtime) ? [] : [null];
  },
  at: (target) => target,
  check: (target) =>
    target === null ? cantTell('page') : cantTell('component', { data: { ...describe(target) } }),
});

/** axe looks at dialogs and tooltips too; whether these need a name of their own is for a person. */
const otherNames = fromAxe({
  test: '7.1.1',
  name: 'other-names',
  axeRules: ['aria-dialog-name', 'aria-tooltip-name', 'summary-name'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'major',
  messages: {
    violation: {
      fr: 'Ce composant n’a pas de nom accessible ({axe}).',
      en: 'This component has no accessible name ({axe}).',
    },
  },
  fix: {
    fr: 'Le nommer par son contenu, aria-labelledby ou aria-label.',
    en: 'Name it by its content, aria-labelledby or aria-label.',
  },
});

/** A name that the role forbids is not read; often the element is no component at all. */
const prohibited = fromAxe({
  test: '7.1.1',
  name: 'prohibited',
  axeRules: ['aria-prohibited-attr', 'aria-conditional-attr', 'aria-roledescription'],
  violation: 'lead',
  impact: 'minor',
  messages: {
    violation: {
      fr: 'Un attribut ARIA de cet élément reste sans effet, ou contredit son état ({axe}) : est-ce un composant mal restitué ?',
      en: 'An ARIA attribute of this element has no effect, or contradicts its state ({axe}): is it a component conveyed badly?',
    },
  },
});

/** Buttons in a form answer to 11.9, links to 6.2. */
const names = fromAxeOnComponents({
  name: 'names',
  axeRules: [
    'button-name',
    'aria-command-name',
    'aria-toggle-field-name',
    'aria-tab-name',
    'aria-treeitem-name',
  ],
  impact: 'blocking',
  message: {
    fr: 'Ce composant n’a pas de nom accessible.',
    en: 'This component has no accessible name.',
  },
  fix: {
    fr: 'Le nommer par son contenu, aria-labelledby ou aria-label.',
    en: 'Name it by its content, aria-labelledby or aria-label.',
  },
  keep: (element, dom) => {
    const isButton = element.tag === 'button' || explicitRole(element) === 'button';
    if (element.tag === 'a' || explicitRole(element) === 'link') return false;
    return !isButton || !isInForm(dom, element);
  },
});

export default [
  componentsToCheck,
  frozen,
  otherNames,
  prohibited,
  ...nested,
  popup,
  gridRows,
  ...names,
  ...ariaMappings.flatMap(fromAxeOnComponents),
];
