import { cantTell, definePageRule, passed, proposed, type DomView } from '#rule-kit';
import {
  attemptOn,
  callErrors,
  callForm,
  callOf,
  flagsOptional,
  forms,
  isExplained,
  isIdentified,
  isRequired,
  markOf,
  tiedTexts,
  type Attempt,
  type Field,
  type Form,
} from '../_shared.ts';

/** The form itself says that a field may stay empty: unmarked beside explained marks, or flagged, or a choice. */
function mayStayEmpty(dom: DomView, form: Form, field: Field): boolean {
  if (isRequired(field) || markOf(tiedTexts(dom, field)) !== 'none') return false;
  if (field.kind === 'choice' || field.kind === 'list' || field.kind === 'other') return true;
  const isMarked = form.fields.some((one) => markOf(tiedTexts(dom, one)) === 'star');
  return (isMarked && isExplained(dom, form)) || flagsOptional(dom, form);
}

/** Every field that must be filled in was shown to be in error, and which one it is was told. */
function isWhole(dom: DomView, { form, errors, isSure }: Attempt): boolean {
  const inError = new Set(errors.map(({ field }) => field));
  const rest = form.fields.filter((field) => !inError.has(field));
  const isTold = errors.length > 0 && errors.every(isIdentified);
  return isSure && isTold && rest.every((field) => mayStayEmpty(dom, form, field));
}

/** What the server alone checks cannot be provoked from here: a question, as for forms that were left alone. */
export default definePageRule({
  test: '11.10.3',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    question: {
      fr: 'Formulaire « {form} » ({labels}) : l’envoyer vide dans un environnement de test. Chaque message nomme-t-il son champ, ou le champ passe-t-il à aria-invalid="true" ?',
      en: 'Form “{form}” ({labels}): send it empty in a test environment. Does each message name its field, or does the field become aria-invalid="true"?',
    },
    silent: {
      fr: 'Formulaire « {form} » ({labels}) : envoyé vide, il change l’aspect de champs sans message visible ni aria-invalid="true" : rien d’autre ne dit lesquels sont en erreur.',
      en: 'Form “{form}” ({labels}): sent empty, it changes the look of fields with neither a visible message nor aria-invalid="true": nothing else tells which are in error.',
    },
    unnamed: {
      fr: 'Formulaire « {form} » : à l’envoi à vide, le message « {text} » paraît sans que ces champs passent à aria-invalid="true" ({labels}). Nomme-t-il chacun d’eux ?',
      en: 'Form “{form}”: when sent empty, the message “{text}” appears and these fields do not become aria-invalid="true" ({labels}). Does it name each of them?',
    },
    others: {
      fr: 'Formulaire « {form} » : à l’envoi à vide, les erreurs sont identifiées ({text}). Si d’autres champs sont obligatoires ({labels}), leur erreur l’est-elle aussi ?',
      en: 'Form “{form}”: when sent empty, the errors are identified ({text}). If other fields are required ({labels}), is their error identified as well?',
    },
  },
  fixes: {
    silent: {
      fr: 'Écrire auprès de chaque champ un message qui le nomme, ou lui donner aria-invalid="true".',
      en: 'Write a message that names the field beside each of them, or give it aria-invalid="true".',
    },
  },

  targets: ({ dom }) => forms(dom),

  check(form, { dom, forms: facts }) {
    const call = (list: readonly Field[]) => list.slice(0, 6).map(callOf).join(', ');
    const data = { form: callForm(form), labels: call(form.fields) };
    const attempt = attemptOn(dom, form, facts, 'nothing');
    if (!attempt || attempt.submission.end !== 'kept') return cantTell('question', { data });
    if (isWhole(dom, attempt)) return passed();
    const { errors, submission, isSure } = attempt;
    const seen = submission.texts.filter((text) => text.seen);
    const told = errors.filter(isIdentified);
    const rest = form.fields.filter((field) => told.every((error) => error.field !== field));
    const left = { form: callForm(form), labels: call(rest) };
    if (told.length > 0) return cantTell('others', { data: { ...left, text: callErrors(told) } });
    if (seen[0]) return cantTell('unnamed', { data: { ...left, text: seen[0].text } });
    // A form that does its work without the network is kept back too: something must tell of an error.
    const isRefused = submission.fields.some(({ restyled }) => restyled);
    return isSure && isRefused ? proposed('silent', { data }) : cantTell('question', { data });
  },

  at: ({ element, fields }) => element ?? fields[0]?.element ?? null,
});
