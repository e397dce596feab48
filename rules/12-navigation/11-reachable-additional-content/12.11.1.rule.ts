import type { ElementNode, Reveal } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isScriptless,
  onlyRulesAct,
  passed,
  perPage,
  proposed,
  styleSheets,
  type DomView,
} from '#rule-kit';
import { nameOf } from '../_shared.ts';

interface Target {
  readonly reveal?: Reveal;
  readonly element: ElementNode | null;
}

/**
 * 12.11.1: what appears on hover, focus or activation can be reached with the keyboard where it holds controls.
 * Seen by trying hover and focus; certain where no script could open another way. Without a script, a style sheet
 * or an element that opens, nothing can appear.
 */
export default definePageRule({
  test: '12.11.1',
  needs: ['dom', 'source'],
  uses: ['pointer', 'runtime'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    unreached: {
      fr: '« {control} », dans un contenu qui n’apparaît qu’au survol, ne s’atteint pas au clavier.',
      en: '“{control}”, in a content that appears on hover only, cannot be reached with the keyboard.',
    },
    maybe: {
      fr: '« {control} », dans un contenu qui apparaît au survol ou au focus, n’a pas été atteint au clavier. Un autre composant y mène-t-il ?',
      en: '“{control}”, in a content that appears on hover or focus, was not reached with the keyboard. Does another component lead to it?',
    },
    opener: {
      fr: '« {name} » déclare qu’il affiche un contenu : les liens, boutons ou champs de ce contenu s’atteignent-ils au clavier ?',
      en: '“{name}” says that it shows content: can the links, buttons or fields of that content be reached with the keyboard?',
    },
    page: {
      fr: 'Survoler la page et la parcourir au clavier : ce qui apparaît alors contient-il des commandes, et sont-elles atteignables au clavier ?',
      en: 'Hover over the page and go through it with the keyboard: does what then appears hold controls, and can the keyboard reach them?',
    },
  },
  fixes: {
    unreached: {
      fr: 'Afficher aussi ce contenu au focus ou par un bouton, et laisser ses liens et boutons dans l’ordre de tabulation.',
      en: 'Also show this content on focus or with a button, and leave its links and buttons in the tab order.',
    },
  },
  targets: ({ dom, source, pointer }): readonly Target[] => {
    const seen = (pointer?.reveals ?? []).filter(({ controls }) => controls.length > 0);
    const tried = seen.map((reveal) => ({ reveal, element: dom.element(reveal.trigger) ?? null }));
    const found = [...tried, ...openers(dom).map((element) => ({ element }))];
    if (found.length > 0) return found;
    return isScriptless(dom, source) && styleSheets(dom).length === 0 ? [] : [{ element: null }];
  },
  at: ({ element }) => element,
  check({ reveal, element }, { dom, runtime }) {
    if (!reveal)
      return element
        ? cantTell('opener', { data: { name: nameOf(dom, element).slice(0, 60) } })
        : cantTell('page');
    const missed = reveal.controls.find((one) => !one.reached && !one.elsewhere);
    if (!missed) return passed();
    const isHoverOnly = reveal.by === 'hover' && reveal.alsoBy.length === 0;
    const data = { control: missed.text };
    return isHoverOnly && reveal.byRules && reveal.again && onlyRulesAct(runtime, dom)
      ? failed('unreached', { data })
      : proposed('maybe', { data });
  },
});

const openers = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter(({ tag, attributes }) => {
    const popup = attributes['aria-haspopup'];
    return (
      tag === 'summary' ||
      'aria-expanded' in attributes ||
      'popovertarget' in attributes ||
      (popup !== undefined && popup !== 'false')
    );
  }),
);
