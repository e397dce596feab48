import { cantTell, definePageRule } from '#rule-kit';
import {
  callForm,
  callOf,
  demandsFormat,
  forms,
  isSearch,
  tiedTexts,
  type Field,
  type Form,
} from '../_shared.ts';

type Target = { readonly field: Field } | { readonly form: Form };

/** A free search has no format; in any other form, fields with signs of one are shown. */
export default definePageRule({
  test: '11.10.5',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    field: {
      fr: 'Le champ « {name} » ({type}) attend-il un format imposé ? Si oui, est-il annoncé à côté du champ ou dans un texte associé (« {texts} ») ?',
      en: 'Does the field “{name}” ({type}) expect an imposed format? If so, is it announced beside the field or in an associated text (“{texts}”)?',
    },
    form: {
      fr: 'Formulaire « {form} » : un champ attend-il un type ou un format imposé, et est-il annoncé avant l’envoi ?',
      en: 'Form “{form}”: does a field expect an imposed type or format, and is it announced before sending?',
    },
  },

  targets: ({ dom }): Target[] =>
    forms(dom).flatMap((form): Target[] => {
      const asked = form.fields.filter((field) => !isSearch(field));
      const signed = asked.filter((field) => demandsFormat(dom, field));
      if (signed.length > 0) return signed.map((field) => ({ field }));
      return asked.length > 0 ? [{ form }] : [];
    }),

  check(target, { dom }) {
    if ('form' in target) return cantTell('form', { data: { form: callForm(target.form) } });
    const { field } = target;
    const texts = tiedTexts(dom, field).join(' ').slice(0, 100);
    return cantTell('field', { data: { name: callOf(field), type: field.type, texts } });
  },

  at: (target) =>
    ('field' in target
      ? target.field.element
      : (target.form.element ?? target.form.fields[0]?.element)) ?? null,
});
