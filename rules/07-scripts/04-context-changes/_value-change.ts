import type { ElementNode, ValueChange } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isThirdParty,
  proposed,
  referenced,
  tidy,
  type DomView,
} from '#rule-kit';
import { describe } from '../_shared.ts';

/** Words that may tell beforehand what a change of value does. */
const WARNS =
  /automati|recharg|mise? à jour|met à jour|actualis|redirig|redirection|changer de|change de|acc[ée]der|acc[èe]s|aller (à|au|vers)|nouvel(le)? (page|fen[êe]tre|onglet)|ouvr|lanc|valid|envo|reload|refresh|updat|redirect|go to|navigat|jump|open|new (page|window|tab)|submit/iu;

interface Effect {
  readonly element: ElementNode;
  readonly change: ValueChange;
}

/** What names and describes the field, and the texts before it in its form or in the blocks around it. */
function textsAround(dom: DomView, element: ElementNode): string {
  const holders = [...dom.ancestors(element)];
  const form = holders.findIndex(({ tag }) => tag === 'form');
  const around = holders[form >= 0 ? form : Math.min(3, holders.length - 1)];
  const before = around
    ? [...dom.descendants(around)].filter(
        (node) => node.kind === 'text' && node.rendered && node.index < element.index,
      )
    : [];
  const described = referenced(dom, element, 'aria-describedby');
  return [
    element.name ?? '',
    element.attributes['title'] ?? '',
    ...described.map((one) => dom.text(one, { rendered: true })),
    ...before.map((node) => (node.kind === 'text' ? node.text : '')),
  ].join(' ');
}

/**
 * What was seen when the values of fields were changed with the keyboard on sealed copies: another page asked
 * for, a form sent or a window opened, twice out of two, and no word before it that could be a warning, fails.
 */
export const valueChange = definePageRule({
  test: '7.4.1',
  name: 'value-change',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    value: {
      fr: 'Changer la valeur de ce champ ({role}, « {name} ») au clavier suffit à quitter la page ou à ouvrir une fenêtre ({to}), et aucun texte n’en avertit avant.',
      en: 'Changing the value of this field ({role}, “{name}”) with the keyboard is enough to leave the page or open a window ({to}), and no text warns of it before.',
    },
    focus: {
      fr: 'Ce champ ({role}, « {name} ») fait quitter la page ou ouvre une fenêtre ({to}) dès qu’il reçoit le focus, et aucun texte n’en avertit avant.',
      en: 'This field ({role}, “{name}”) leaves the page or opens a window ({to}) as soon as it receives the focus, and no text warns of it before.',
    },
    moved: {
      fr: 'Changer la valeur de ce champ ({role}, « {name} ») lui fait perdre le focus : où l’utilisateur est-il conduit, et en est-il averti ?',
      en: 'Changing the value of this field ({role}, “{name}”) takes the focus away from it: where does it lead, and is the user warned?',
    },
  },
  fixes: {
    value: {
      fr: 'Ajouter un bouton de validation, ou écrire dans l’étiquette ce que le choix déclenche.',
      en: 'Add a confirmation button, or write in the label what choosing does.',
    },
    focus: {
      fr: 'Ne rien déclencher à la prise de focus.',
      en: 'Trigger nothing when focus arrives.',
    },
  },

  targets: ({ dom, forms }): Effect[] =>
    (forms?.effects ?? []).flatMap((change) => {
      const element = dom.element(change.node);
      return element ? [{ element, change }] : [];
    }),

  check({ element, change }, { dom }) {
    const data = { ...describe(element), to: change.to };
    if (change.effect === 'focus') return cantTell('moved', { data });
    const isSure = change.again === true && !WARNS.test(tidy(textsAround(dom, element)));
    const answer = isSure && !isThirdParty(dom, element) ? failed : proposed;
    return change.by === 'focus' ? answer('focus', { data }) : answer('value', { data });
  },

  at: ({ element }) => element,
});
