import { cantTell, definePageRule } from '#rule-kit';
import { attemptsOn, callErrors, callForm, callOf, forms } from '../_shared.ts';

/** Whether an example helps is for a person, who is shown the messages that could be brought about. */
export default definePageRule({
  test: '11.11.2',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['inapplicable'],
  impact: 'minor',
  messages: {
    question: {
      fr: 'Formulaire « {form} » ({labels}) : provoquer une erreur par champ dans un environnement de test. Si c’est utile, le message donne-t-il un exemple de valeur ?',
      en: 'Form “{form}” ({labels}): provoke one error per field in a test environment. Where useful, does the message give an example value?',
    },
    seen: {
      fr: 'Formulaire « {form} » : ces erreurs paraissent ({text}). Si c’est utile, donnent-elles un exemple de valeur ?',
      en: 'Form “{form}”: these errors appear ({text}). Where useful, do they give an example value?',
    },
  },

  targets: ({ dom }) => forms(dom),

  check(form, { dom, forms: facts }) {
    const attempts = attemptsOn(dom, facts).filter((attempt) => attempt.form === form);
    const errors = attempts.flatMap((attempt) => attempt.errors);
    const last = errors.filter(
      (error, place) => errors.findLastIndex(({ field }) => field === error.field) === place,
    );
    const labels = form.fields.slice(0, 6).map(callOf).join(', ');
    return last.length === 0
      ? cantTell('question', { data: { form: callForm(form), labels } })
      : cantTell('seen', { data: { form: callForm(form), text: callErrors(last) } });
  },

  at: ({ element, fields }) => element ?? fields[0]?.element ?? null,
});
