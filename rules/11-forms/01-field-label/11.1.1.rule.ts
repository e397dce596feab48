import {
  contentText,
  definePageRule,
  failed,
  isOutOfSight,
  isThirdParty,
  passed,
  proposed,
  referenced,
  tidy,
  type DomView,
} from '#rule-kit';
import { callOf, fields, holdsField, labelsOf, wordsOf, type Field } from '../_shared.ts';

/** Certain only for a field of the site itself that visitors and assistive technologies meet. */
function isDoubtful(dom: DomView, { element, type }: Field): boolean {
  const isTrap = element.attributes['tabindex'] === '-1' && isOutOfSight(dom, element);
  const isPopup =
    type === 'listbox' &&
    dom
      .byRole('combobox')
      .some((box) =>
        ['aria-controls', 'aria-owns'].some((name) => referenced(dom, box, name).includes(element)),
      );
  return !element.exposed || isTrap || isPopup || isThirdParty(dom, element);
}

const messages = {
  none: {
    fr: 'Ce champ ({type}) n’a aucune étiquette : ni label avec for, ni aria-label, ni aria-labelledby, ni title.',
    en: 'This field ({type}) has no label: no label with for, aria-label, aria-labelledby or title.',
  },
  placeholder: {
    fr: 'Ce champ n’a qu’un texte indicatif (placeholder « {text} ») : ce n’est pas une étiquette.',
    en: 'This field has only a placeholder (“{text}”): it is not a label.',
  },
  dangling: {
    fr: 'aria-labelledby="{text}" ne mène à aucun texte, et ce champ ({type}) n’a pas d’autre étiquette.',
    en: 'aria-labelledby="{text}" leads to no text, and this field ({type}) has no other label.',
  },
  content: {
    fr: 'Ce champ ({type}) n’est nommé que par son contenu (« {text} ») : la méthode demande un label, aria-label, aria-labelledby ou title.',
    en: 'This field ({type}) is named only by its content (“{text}”): the method asks for a label, aria-label, aria-labelledby or title.',
  },
} as const;

const fix = {
  fr: 'Ajouter une balise label dont l’attribut for reprend l’id du champ.',
  en: 'Add a label element whose for attribute repeats the id of the field.',
};

/**
 * axe's `label` accepts a placeholder and a wrapping label; neither is on the list of this test. A label that
 * only wraps its field has a rule of its own, so that a team can set it aside.
 */
const labelled = definePageRule({
  test: '11.1.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages,
  fixes: { none: fix, placeholder: fix, dangling: fix },

  targets: ({ dom }) => fields(dom),

  check(field, { dom }) {
    const { element, type, wrapper } = field;
    if (labelsOf(dom, field).length > 0 || holdsField(dom, field)) return passed();
    if (wrapper && wordsOf(dom, wrapper) !== '') return passed();
    const isWidget = !['input', 'select', 'textarea', 'output', 'progress', 'meter'].includes(
      element.tag,
    );
    const content = isWidget && field.kind === 'choice' ? contentText(dom, element) : '';
    if (content !== '') return proposed('content', { data: { type, text: content.slice(0, 80) } });
    const { placeholder, 'aria-labelledby': ids } = element.attributes;
    const [message, text] = tidy(ids)
      ? (['dangling', tidy(ids)] as const)
      : tidy(placeholder)
        ? (['placeholder', tidy(placeholder)] as const)
        : (['none', ''] as const);
    const data = { type, text };
    return isDoubtful(dom, field) ? proposed(message, { data }) : failed(message, { data });
  },

  at: ({ element }) => element,
});

const wrapped = definePageRule({
  test: '11.1.1',
  name: 'wrapped',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    wrapped: {
      fr: 'Le champ « {name} » est placé dans sa balise label, sans attribut for : la méthode demande for et id.',
      en: 'The field “{name}” is inside its label element, without a for attribute: the method asks for for and id.',
    },
  },
  readings: { wrapped: 'wrapped-labels' },
  fixes: { wrapped: fix },

  targets: ({ dom }) =>
    fields(dom).filter(
      (field) =>
        field.wrapper && wordsOf(dom, field.wrapper) !== '' && labelsOf(dom, field).length === 0,
    ),

  check(field, { dom }) {
    const data = { name: callOf(field) };
    return isDoubtful(dom, field) ? proposed('wrapped', { data }) : failed('wrapped', { data });
  },

  at: ({ element }) => element,
});

export default [labelled, wrapped];
