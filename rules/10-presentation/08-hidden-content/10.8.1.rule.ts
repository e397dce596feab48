import type { ElementNode } from '#model';
import { cantTell, definePageRule, fromAxe, passed, proposed, tidy, type DomView } from '#rule-kit';
import { isRevealedByKey } from '../_revealed-by-key.ts';
import { hiddenContents } from '../_shared.ts';

const hidden = definePageRule({
  test: '10.8.1',
  name: 'hidden',
  needs: ['dom'],
  uses: ['activations'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    orphan: {
      fr: '« {text} » est visible mais masqué aux technologies d’assistance (aria-hidden), sans équivalent restitué à côté. Ce texte doit-il vraiment être ignoré ?',
      en: '“{text}” is visible but hidden from assistive technologies (aria-hidden), with no exposed equivalent beside it. Is this text really meant to be ignored?',
    },
    triggered: {
      fr: '« {text} » est masqué et commandé par « {trigger} ». Une fois affiché au clavier, est-il bien restitué ?',
      en: '“{text}” is hidden and controlled by “{trigger}”. Once shown by keyboard, is it exposed?',
    },
    untriggered: {
      fr: '« {text} » est masqué, sans commande repérée avant lui. A-t-il vocation à être ignoré, ou une action le rend-elle disponible ?',
      en: '“{text}” is hidden, with no control found before it. Is it meant to be ignored, or does an action make it available?',
    },
  },

  targets: ({ dom }) => hiddenContents(dom),

  check({ element, kind, text, isOrphan, trigger }, { dom, activations }) {
    if (kind === 'exposure')
      // A picture hidden from assistive technologies is decoration: theme 1 judges whether it is.
      return isOrphan ? proposed('orphan', { data: { text } }) : passed();
    if (isRevealedByKey(dom, activations, element)) return passed();
    const data = { text: text || `<${element.tag}>` };
    if (!trigger) return cantTell('untriggered', { data });
    return cantTell('triggered', {
      data: { ...data, trigger: tidy(trigger.name ?? '').slice(0, 60) },
    });
  },

  at: ({ element }) => element,
});

/** An empty sentinel that traps the focus of a dialog holds nothing a visitor would miss. */
function saysSomething(dom: DomView, element: ElementNode): boolean {
  const below = [...dom.descendantElements(element)];
  return (
    dom.text(element, { rendered: false }) !== '' ||
    [element, ...below].some(({ tag }) =>
      ['img', 'svg', 'input', 'select', 'textarea', 'iframe', 'video'].includes(tag),
    )
  );
}

const values = (element: ElementNode | undefined, dom: DomView) => ({
  text: element ? dom.text(element, { rendered: false }).slice(0, 80) : '',
});

const focusable = fromAxe({
  test: '10.8.1',
  axeRules: ['aria-hidden-body', 'aria-hidden-focus'],
  violation: 'failed',
  impact: 'blocking',
  values,
  keep: (element, dom) => saysSomething(dom, element),
  messages: {
    violation: {
      fr: 'Ce contenu masqué aux technologies d’assistance (aria-hidden="true") reste accessible au clavier ou couvre toute la page. « {text} »',
      en: 'This content hidden from assistive technologies (aria-hidden="true") can still be reached by keyboard or covers the whole page. “{text}”',
    },
  },
  fix: {
    fr: 'Retirer aria-hidden, ou rendre ces éléments inatteignables (hidden, inert, tabindex="-1").',
    en: 'Remove aria-hidden, or make these elements unreachable (hidden, inert, tabindex="-1").',
  },
});

const sentinel = fromAxe({
  test: '10.8.1',
  name: 'sentinel',
  axeRules: ['aria-hidden-focus'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'minor',
  values,
  keep: (element, dom) => !saysSomething(dom, element),
  messages: {
    violation: {
      fr: 'Cet élément vide, masqué aux technologies d’assistance, peut recevoir le focus. Sert-il seulement à garder le focus dans une fenêtre ?',
      en: 'This empty element, hidden from assistive technologies, can take the focus. Does it only serve to keep the focus in a dialog?',
    },
  },
});

export default [hidden, focusable, sentinel];
