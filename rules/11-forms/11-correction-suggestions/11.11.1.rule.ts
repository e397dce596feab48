import { cantTell, definePageRule, passed, tidy } from '#rule-kit';
import {
  attemptOn,
  callErrors,
  callForm,
  callOf,
  FORMAT_HINT,
  forms,
  isWholeOnFormat,
  type FieldError,
} from '../_shared.ts';

/** The browser's own messages for typed fields, or for a pattern with a `title`, are accepted by the official text. */
function suggests({ field, tried, text }: FieldError): boolean {
  if (tried.native === undefined) return FORMAT_HINT.test(text);
  const { broken = '' } = tried;
  if (broken === 'patternMismatch') return tidy(field.element.attributes['title']) !== '';
  return broken === 'typeMismatch' || (broken === 'customError' && FORMAT_HINT.test(text));
}

/** Wrong values are sent on sealed copies; messages that come from the server are for a person to bring about. */
export default definePageRule({
  test: '11.11.1',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    question: {
      fr: 'Formulaire « {form} » ({labels}) : provoquer une erreur par champ dans un environnement de test. Le message indique-t-il le type et le format attendus ?',
      en: 'Form “{form}” ({labels}): provoke one error per field in a test environment. Does the message state the expected type and format?',
    },
    seen: {
      fr: 'Formulaire « {form} » : ces erreurs paraissent ({text}). Indiquent-elles le type et le format attendus ?',
      en: 'Form “{form}”: these errors appear ({text}). Do they state the expected type and format?',
    },
  },

  targets: ({ dom }) => forms(dom),

  check(form, { dom, forms: facts }) {
    const labels = form.fields.slice(0, 6).map(callOf).join(', ');
    const attempt = attemptOn(dom, form, facts, 'wrong-values');
    const wrong = (attempt?.errors ?? []).filter(({ tried }) => tried.given === 'wrong');
    if (attempt && isWholeOnFormat(dom, attempt) && wrong.every(suggests)) return passed();
    if (wrong.length === 0) return cantTell('question', { data: { form: callForm(form), labels } });
    return cantTell('seen', { data: { form: callForm(form), text: callErrors(wrong) } });
  },

  at: ({ element, fields }) => element ?? fields[0]?.element ?? null,
});
