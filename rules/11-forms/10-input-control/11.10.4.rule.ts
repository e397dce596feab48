import {
  cantTell,
  definePageRule,
  failed,
  isThirdParty,
  proposed,
  referenced,
  type DomView,
} from '#rule-kit';
import {
  callForm,
  callOf,
  forms,
  isRequired,
  seenWords,
  wordsAtRest,
  visibleLabel,
  type Field,
  type FieldError,
} from '../_shared.ts';
import { invalidTargets, placeOf } from './_invalid-targets.ts';

const ERROR =
  /erreur|invalid|incorrect|obligatoire|requis|manqu|vide|saisi|renseign|veuillez|error|required|missing|must|please/iu;
const SHORT_LABEL = 6;

/** Visible texts tied to the field other than its label. */
function associated(dom: DomView, { element }: Field): string {
  return ['aria-describedby', 'aria-errormessage']
    .flatMap((name) => referenced(dom, element, name).map((one) => seenWords(dom, one)))
    .join(' ')
    .trim();
}

/** A text was added to the label or to the description, or what was there may be the message. */
function isTold(dom: DomView, { field, tried, by }: FieldError): boolean {
  const tied = tried.tied;
  return (
    by === 'native' || tried.described !== '' || tied.length > wordsAtRest(dom, field).length + 2
  );
}

/** A required field already marked invalid with no message tied to it is certain; the rest needs sending. */
export default definePageRule({
  test: '11.10.4',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    told: {
      fr: 'Envoyé vide, le formulaire met « {name} » en erreur (aria-invalid). Le texte associé (« {text} ») dit-il pourquoi ?',
      en: 'Sent empty, the form puts “{name}” in error (aria-invalid). Does the associated text (“{text}”) say why?',
    },
    unlinked: {
      fr: 'Le champ obligatoire « {name} » est en erreur (aria-invalid), mais ni son étiquette ni un texte associé ne le dit.',
      en: 'The required field “{name}” is in error (aria-invalid), but neither its label nor an associated text says so.',
    },
    linked: {
      fr: 'Le champ obligatoire « {name} » est en erreur. Le texte associé (« {text} ») dit-il pourquoi ?',
      en: 'The required field “{name}” is in error. Does the associated text (“{text}”) say why?',
    },
    form: {
      fr: 'Formulaire « {form} » : l’envoyer vide dans un environnement de test. Si un champ passe à aria-invalid="true", le message est-il dans son étiquette ou dans un texte associé ?',
      en: 'Form “{form}”: send it empty in a test environment. If a field becomes aria-invalid="true", is the message in its label or in an associated text?',
    },
  },
  fixes: {
    unlinked: {
      fr: 'Lier le message au champ par aria-describedby, ou l’écrire dans l’étiquette.',
      en: 'Tie the message to the field with aria-describedby, or write it in the label.',
    },
  },

  targets: ({ dom, forms: facts }) =>
    forms(dom).flatMap((form) =>
      invalidTargets(dom, form, facts, { values: 'nothing', atRest: isRequired }),
    ),

  check(target, { dom }) {
    if ('form' in target) return cantTell('form', { data: { form: callForm(target.form) } });
    if ('error' in target) {
      const { error, attempt } = target;
      const data = { name: callOf(error.field), text: error.tried.tied.slice(0, 100) };
      if (isTold(dom, error)) return cantTell('told', { data });
      const isOpen = !attempt.isSure || isThirdParty(dom, error.field.element);
      return isOpen ? proposed('unlinked', { data }) : failed('unlinked', { data });
    }
    const { field } = target;
    const label = visibleLabel(dom, field)?.text ?? '';
    const text = associated(dom, field);
    const data = { name: callOf(field), text: (text || label).slice(0, 100) };
    const mayTell = text !== '' || ERROR.test(label) || label.split(' ').length > SHORT_LABEL;
    if (mayTell || !field.element.rendered) return cantTell('linked', { data });
    return isThirdParty(dom, field.element)
      ? proposed('unlinked', { data })
      : failed('unlinked', { data });
  },

  at: placeOf,
});
