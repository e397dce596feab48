import type { DomView } from '#rule-kit';
import type { Field } from './_fields.ts';
import { tiedTexts } from './_required.ts';
import type { Attempt } from './_tried.ts';

const TYPED = new Set(['email', 'tel', 'url', 'number', 'password', 'file']);
const FORMAT_WORDS =
  /date|code postal|siret|siren|iban|bic|t[ée]l[ée]phone|courriel|e-?mail|mot de passe|immatriculation|num[ée]ro|postal code|phone|password/iu;

/** Signs that a value must have a given form. Native dates and the like are filled in through a mask. */
export function demandsFormat(dom: DomView, field: Field): boolean {
  const { element, type, kind } = field;
  if (kind !== 'text' && type !== 'file') return false;
  const { pattern, maxlength, inputmode } = element.attributes;
  const isSigned = pattern !== undefined || maxlength !== undefined || inputmode !== undefined;
  return (
    TYPED.has(type) || isSigned || tiedTexts(dom, field).some((text) => FORMAT_WORDS.test(text))
  );
}

/**
 * Every field that received a wrong value was shown to be in error, for sure, and no other field of the form may
 * ask for a format: a text, that is, with signs of one.
 */
export function isWholeOnFormat(
  dom: DomView,
  { form, submission, errors, isSure }: Attempt,
): boolean {
  const wrong = submission.fields.filter(({ given }) => given === 'wrong').map(({ node }) => node);
  const inError = new Set(errors.map(({ field }) => field.element.index));
  return (
    isSure &&
    wrong.length > 0 &&
    wrong.every((node) => inError.has(node)) &&
    form.fields.every((field) => wrong.includes(field.element.index) || !demandsFormat(dom, field))
  );
}
