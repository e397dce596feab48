import {
  cantTell,
  comparable,
  containsWords,
  definePageRule,
  failed,
  passed,
  proposed,
  type DomView,
} from '#rule-kit';
import {
  callOf,
  choiceSets,
  forms,
  isComplemented,
  type ChoiceSet,
  type Form,
} from '../_shared.ts';

/** Answers that never say what they answer. */
const ANSWERS =
  /^(oui|non|yes|no|vrai|faux|true|false|madame|monsieur|mme|mr?|mx|mrs|ms|autres?|other|aucune?|none|ne se prononce pas|je ne sais pas|\d+)$/u;
const MAX_WORDS = 3;

type Target =
  | { readonly kind: 'set'; readonly set: ChoiceSet }
  | { readonly kind: 'form'; readonly form: Form };

function targets(dom: DomView): Target[] {
  const several = forms(dom).filter(({ fields }) => fields.length > 1);
  const sets = choiceSets(dom).map((set) => ({ kind: 'set' as const, set }));
  return [...sets, ...several.map((form) => ({ kind: 'form' as const, form }))];
}

/** Labels that cannot state the question by themselves, with nothing else to carry it. */
function needsGroup({ labels, question }: ChoiceSet): boolean {
  const isShort = labels.every((label) => label.split(' ').length <= MAX_WORDS);
  const areAnswers = labels.every((label) => ANSWERS.test(comparable(label)));
  const isAsked = question !== '' && labels.every((label) => !containsWords(label, question));
  return isShort && labels.every((label) => label !== '') && (areAnswers || isAsked);
}

/**
 * Certain: radio buttons without a group whose short labels leave the question to a text beside them, or are
 * mere answers. « Where needed » leaves every other set to a person.
 */
export default definePageRule({
  test: '11.5.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    radios: {
      fr: '{count} boutons radio ({labels}) ne sont pas regroupés : rien ne les relie à leur question (« {question} »).',
      en: '{count} radio buttons ({labels}) are not grouped: nothing ties them to their question (“{question}”).',
    },
    boxes: {
      fr: '{count} cases à cocher ({labels}) ne sont pas regroupées. Répondent-elles à une même question (« {question} ») que leurs étiquettes ne disent pas ?',
      en: '{count} check boxes ({labels}) are not grouped. Do they answer one question (“{question}”) that their labels do not state?',
    },
    labels: {
      fr: '{count} boutons radio ({labels}) ne sont pas regroupés. Leurs étiquettes, lues seules, suffisent-elles ?',
      en: '{count} radio buttons ({labels}) are not grouped. Are their labels enough when read alone?',
    },
    form: {
      fr: 'Ce formulaire compte {count} champs ({labels}). Certains forment-ils un ensemble (date, téléphone, deux adresses) à regrouper ?',
      en: 'This form has {count} fields ({labels}). Do some make a set (date, phone, two addresses) to be grouped?',
    },
  },
  fixes: {
    radios: {
      fr: 'Placer ces boutons dans un fieldset dont la legend pose la question.',
      en: 'Put these buttons in a fieldset whose legend asks the question.',
    },
  },

  targets: ({ dom }) => targets(dom),

  check(target, { dom }) {
    if (target.kind === 'form') {
      const { fields } = target.form;
      const labels = fields.slice(0, 6).map(callOf).join(', ');
      return cantTell('form', { data: { count: fields.length, labels } });
    }
    const { set } = target;
    if (set.isGrouped || set.fields.every((field) => isComplemented(dom, field))) return passed();
    const labels = set.labels.slice(0, 6).join(', ');
    const data = { count: set.fields.length, labels, question: set.question.slice(0, 80) };
    if (set.type !== 'radio')
      return set.question ? proposed('boxes', { data }) : cantTell('boxes', { data });
    return needsGroup(set) ? failed('radios', { data }) : proposed('labels', { data });
  },

  at: (target) =>
    (target.kind === 'set' ? target.set.fields[0]?.element : target.form.fields[0]?.element) ??
    null,
});
