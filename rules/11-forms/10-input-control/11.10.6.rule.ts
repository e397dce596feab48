import { cantTell, definePageRule, passed } from '#rule-kit';
import {
  attemptOn,
  callErrors,
  callForm,
  callOf,
  forms,
  isIdentified,
  isWholeOnFormat,
} from '../_shared.ts';

/** Wrong values are sent on sealed copies: what the page itself refuses is seen, what its server does is asked. */
export default definePageRule({
  test: '11.10.6',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['passed', 'inapplicable'],
  impact: 'major',
  messages: {
    question: {
      fr: 'Formulaire « {form} » ({labels}) : l’envoyer avec des valeurs mal formées dans un environnement de test. Chaque message nomme-t-il son champ, ou le champ passe-t-il à aria-invalid="true" ?',
      en: 'Form “{form}” ({labels}): send it with malformed values in a test environment. Does each message name its field, or does the field become aria-invalid="true"?',
    },
    seen: {
      fr: 'Formulaire « {form} » : avec des valeurs mal formées, ces erreurs paraissent ({text}). Chaque champ à format imposé est-il nommé par son message, ou passe-t-il à aria-invalid="true" ?',
      en: 'Form “{form}”: with malformed values, these errors appear ({text}). Is each field with an imposed format named by its message, or does it become aria-invalid="true"?',
    },
  },

  targets: ({ dom }) => forms(dom),

  check(form, { dom, forms: facts }) {
    const labels = form.fields.slice(0, 6).map(callOf).join(', ');
    const attempt = attemptOn(dom, form, facts, 'wrong-values');
    if (attempt && isWholeOnFormat(dom, attempt) && attempt.errors.every(isIdentified))
      return passed();
    const text = callErrors(attempt?.errors ?? []);
    if (text !== '') return cantTell('seen', { data: { form: callForm(form), text } });
    return cantTell('question', { data: { form: callForm(form), labels } });
  },

  at: ({ element, fields }) => element ?? fields[0]?.element ?? null,
});
