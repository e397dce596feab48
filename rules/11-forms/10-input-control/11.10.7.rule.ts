import { cantTell, definePageRule } from '#rule-kit';
import { callForm, callOf, forms, tiedTexts, type Field, type Form } from '../_shared.ts';

type Target = { readonly field: Field } | { readonly form: Form };

/** Which error a field marked invalid is about cannot be read: shown to a person with the texts tied to it. */
export default definePageRule({
  test: '11.10.7',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    field: {
      fr: 'Le champ « {name} » est en erreur (aria-invalid). S’il attend un format, les textes associés (« {texts} ») l’indiquent-ils ?',
      en: 'The field “{name}” is in error (aria-invalid). If it expects a format, do the associated texts (“{texts}”) state it?',
    },
    form: {
      fr: 'Formulaire « {form} » : l’envoyer avec des valeurs mal formées dans un environnement de test. Si un champ passe à aria-invalid="true", le format attendu est-il dans son étiquette ou dans un texte associé ?',
      en: 'Form “{form}”: send it with malformed values in a test environment. If a field becomes aria-invalid="true", is the expected format in its label or in an associated text?',
    },
  },

  targets: ({ dom }): Target[] =>
    forms(dom).flatMap((form): Target[] => [
      ...form.fields
        .filter(({ element }) => element.attributes['aria-invalid'] === 'true')
        .map((field) => ({ field })),
      { form },
    ]),

  check(target, { dom }) {
    if ('form' in target) return cantTell('form', { data: { form: callForm(target.form) } });
    const { field } = target;
    const texts = tiedTexts(dom, field).join(' ').slice(0, 100);
    return cantTell('field', { data: { name: callOf(field), texts } });
  },

  at: (target) =>
    ('field' in target
      ? target.field.element
      : (target.form.element ?? target.form.fields[0]?.element)) ?? null,
});
