import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  isScriptless,
  perPage,
  styleSheets,
  type DomView,
} from '#rule-kit';
import { nameOf } from '../_shared.ts';

/**
 * 12.11.1: what appears on hover, focus or activation can be reached with the keyboard where it holds
 * controls. Seen by trying. Without a script, a style sheet or an element that opens, nothing can appear.
 */
export default definePageRule({
  test: '12.11.1',
  needs: ['dom', 'source'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    opener: {
      fr: '« {name} » déclare qu’il affiche un contenu : les liens, boutons ou champs de ce contenu s’atteignent-ils au clavier ?',
      en: '“{name}” says that it shows content: can the links, buttons or fields of that content be reached with the keyboard?',
    },
    page: {
      fr: 'Survoler la page et la parcourir au clavier : ce qui apparaît alors contient-il des commandes, et sont-elles atteignables au clavier ?',
      en: 'Hover over the page and go through it with the keyboard: does what then appears hold controls, and can the keyboard reach them?',
    },
  },
  targets: ({ dom, source }): readonly (ElementNode | null)[] => {
    const found = openers(dom);
    if (found.length > 0) return found;
    return isScriptless(dom, source) && styleSheets(dom).length === 0 ? [] : [null];
  },
  at: (opener) => opener,
  check: (opener, { dom }) =>
    opener
      ? cantTell('opener', { data: { name: nameOf(dom, opener).slice(0, 60) } })
      : cantTell('page'),
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
