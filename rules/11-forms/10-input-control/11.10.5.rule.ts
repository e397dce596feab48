import { cantTell, definePageRule, type DomView } from '#rule-kit';
import { callForm, callOf, forms, isSearch, tiedTexts, type Field, type Form } from '../_shared.ts';

const TYPED = new Set(['email', 'tel', 'url', 'number', 'password', 'file']);
const FORMAT_WORDS =
  /date|code postal|siret|siren|iban|bic|t[ée]l[ée]phone|courriel|e-?mail|mot de passe|immatriculation|num[ée]ro|postal code|phone|password/iu;

/** Signs that a value must have a given form. Native dates and the like are filled in through a mask. */
function demandsFormat(dom: DomView, field: Field): boolean {
  const { element, type, kind } = field;
  if (kind !== 'text' && type !== 'file') return false;
  const { pattern, maxlength, inputmode } = element.attributes;
  const isSigned = pattern !== undefined || maxlength !== undefined || inputmode !== undefined;
  return (
    TYPED.has(type) || isSigned || tiedTexts(dom, field).some((text) => FORMAT_WORDS.test(text))
  );
}

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
