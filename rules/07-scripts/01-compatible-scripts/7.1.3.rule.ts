import type { ElementNode } from '#model';
import {
  cantTell,
  comparable,
  definePageRule,
  explicitRole,
  failed,
  labelInName,
  passed,
  proposed,
  tidy,
  visibleText,
  type DomView,
  hasScripts,
  runsNoScript,
} from '#rule-kit';
import { components, describe, isInForm, leadsNowhere } from '../_shared.ts';

const EMPTY_NAMES =
  /^(button|bouton|undefined|null|nan|object object|icon|icône|image|click|cliquez|lien|link)$/u;
const LABELLED =
  /^(button|tab|menuitem|menuitemcheckbox|menuitemradio|switch|checkbox|radio|option|treeitem)$/u;

/**
 * 7.1.3: what a component shows is in its name, as 6.1.5 asks of links; the aptness of names and roles is for a
 * person. Buttons of a form answer to 11.9.
 */
export default definePageRule({
  test: '7.1.3',
  needs: ['dom', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    missing: {
      fr: 'Ce composant affiche « {label} », que son nom accessible (« {name} ») ne contient pas.',
      en: 'This component shows “{label}”, which its accessible name (“{name}”) does not contain.',
    },
    unsure: {
      fr: 'Ce composant affiche « {label} » et s’appelle « {name} » : le nom contient-il bien ce qui est affiché ?',
      en: 'This component shows “{label}” and is named “{name}”: does the name contain what is shown?',
    },
    meaningless: {
      fr: 'Le nom de ce composant, « {name} », ne dit pas ce qu’il fait.',
      en: 'The name of this component, “{name}”, does not say what it does.',
    },
    role: {
      fr: 'Ce lien (« {name} ») ne mène nulle part : un script en fait-il un bouton, sans lui en donner le rôle ?',
      en: 'This link (“{name}”) leads nowhere: does a script make a button of it, without giving it the role?',
    },
  },
  fixes: {
    missing: {
      fr: 'Retirer aria-label ou aria-labelledby, ou y reprendre le texte affiché.',
      en: 'Remove aria-label or aria-labelledby, or repeat the text shown in it.',
    },
    meaningless: {
      fr: 'Nommer le composant par son action, par exemple « Fermer la fenêtre ».',
      en: 'Name the component by its action, for example “Close the dialog”.',
    },
    role: {
      fr: 'Utiliser un bouton (balise button).',
      en: 'Use a button (button element).',
    },
  },

  targets: ({ dom, runtime }) => {
    const found = components(dom).filter((one) => one.tag !== 'button' || !isInForm(dom, one));
    return found.length > 0 || runsNoScript(dom, runtime) ? found : [null];
  },
  at: (target) => target,

  check(target, { dom }) {
    if (target === null) return passed();
    const name = tidy(target.name ?? '');
    if (leadsNowhere(target) && !explicitRole(target))
      return cantTell('role', { data: { ...describe(target) } });
    if (name === '') return passed();
    if (EMPTY_NAMES.test(comparable(name)) || comparable(name) === '')
      return proposed('meaningless', { data: { name } });
    return isNamedByAria(target) && isLabelled(target) ? compare(dom, target, name) : passed();
  },
});

function isNamedByAria({ attributes }: ElementNode): boolean {
  return tidy(attributes['aria-label']) !== '' || tidy(attributes['aria-labelledby']) !== '';
}

/** `a` with another role is compared in 6.1.5, which blocks this test as well. */
function isLabelled(element: ElementNode): boolean {
  return element.tag !== 'a' && LABELLED.test(element.role ?? '');
}

function compare(dom: DomView, element: ElementNode, name: string) {
  const label = visibleText(dom, element);
  if (label === '') return passed();
  const data = { label: label.slice(0, 120), name: name.slice(0, 120) };
  const found = labelInName(label, name);
  if (found === 'contained') return passed();
  if (found !== 'missing') return cantTell('unsure', { data });
  const exposed = visibleText(dom, element, { exposed: true });
  if (labelInName(exposed, name) !== 'missing') return proposed('missing', { data });
  // Without any script a button answers to 11.9.2.
  return hasScripts(dom) || explicitRole(element) ? failed('missing', { data }) : passed();
}
