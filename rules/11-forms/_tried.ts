import type { FormFacts, Submission, TriedField, TriedForm } from '#model';
import { containsWords, tidy, type DomView } from '#rule-kit';
import { callOf, forms, type Field, type Form } from './_fields.ts';
import { tiedTexts } from './_required.ts';
import { visibleLabel } from './_labels.ts';

/** Words of error messages, in French and English. */
export const ERROR_WORDS =
  /erreur|invalid|incorrect|erron|obligatoire|requis|manqu|\bvides?\b|\bsaisi|renseign|veuillez|merci de|compl[ée]t|format|\berrors?\b|required|missing|\bmust\b|please|empty|\benter\b|\bfill/iu;

/** An example, a pattern or a figure: what a value should look like. */
export const FORMAT_HINT =
  /\d|@|\bex\b|exemple|example|e\.g\.|format|j{2}.?m{2}|d{2}.?m{2}|chiffre|caract[èe]re|lettre|digit|character|letter|https?:/iu;

/** How a field was shown to be in error; `named`: a visible message that tells which field. */
export interface FieldError {
  readonly field: Field;
  readonly tried: TriedField;
  readonly by: 'native' | 'aria-invalid' | 'named' | 'tied';
  /** What was told about it. */
  readonly text: string;
}

/** A form of the page with one of the attempts made on it. */
export interface Attempt {
  readonly form: Form;
  readonly submission: Submission;
  readonly errors: readonly FieldError[];
  /** Kept back by the page itself, twice out of two: what was seen is sure. */
  readonly isSure: boolean;
}

/** What the probe did with a form; undefined when it was left alone. */
export function triedOf({ element }: Form, facts: FormFacts | undefined): TriedForm | undefined {
  return element ? facts?.tried.find(({ node }) => node === element.index) : undefined;
}

/** The attempt on a form with nothing, or with wrong values. */
export function attemptOn(
  dom: DomView,
  form: Form,
  facts: FormFacts | undefined,
  values: Submission['with'],
): Attempt | undefined {
  const submission = triedOf(form, facts)?.submissions.find((one) => one.with === values);
  if (!submission) return undefined;
  const errors = form.fields.flatMap((field) => errorOf(dom, field, submission) ?? []);
  const isSure = submission.again === true && submission.end === 'kept';
  return { form, submission, errors, isSure };
}

/** Every attempt on every form. */
export function attemptsOn(dom: DomView, facts: FormFacts | undefined): Attempt[] {
  return forms(dom).flatMap((form) =>
    (['nothing', 'wrong-values'] as const).flatMap(
      (values) => attemptOn(dom, form, facts, values) ?? [],
    ),
  );
}

function errorOf(
  dom: DomView,
  field: Field,
  { fields, texts }: Submission,
): FieldError | undefined {
  const tried = fields.find(({ node }) => node === field.element.index);
  if (!tried) return undefined;
  const messages = texts.filter(({ seen, text }) => seen && ERROR_WORDS.test(text));
  const tied = messages.filter(({ of }) => of.includes(tried.node));
  const label = visibleLabel(dom, field)?.text ?? tidy(field.element.name ?? '');
  const bare = label.replace(/\([^)]*\)|[*:]/gu, ' ').trim();
  // « nom@exemple.fr » names no field.
  const words = (text: string) => text.replace(/\S*[@/]\S*/gu, ' ');
  const named = messages.filter(({ text }) => bare !== '' && containsWords(words(text), bare));
  const text = [...new Set([...tied, ...named].map((one) => one.text))].join(' ').slice(0, 120);
  const found = (by: FieldError['by'], what = text) => ({ field, tried, by, text: what });
  if (tried.native !== undefined) return found('native', tried.native);
  if (tried.becameInvalid) return found('aria-invalid', text || tried.described);
  if (named.length > 0) return found('named');
  return tied.length > 0 ? found('tied') : undefined;
}

/** The message names its field, or assistive technologies are told which field is wrong. */
export function isIdentified({ by }: FieldError): boolean {
  return by !== 'tied';
}

/** Words said of fields and messages in a sentence. */
export function callErrors(errors: readonly FieldError[]): string {
  return errors
    .slice(0, 6)
    .map(({ field, text }) => (text === '' ? callOf(field) : `${callOf(field)} : ${text}`))
    .join(' ; ');
}

/** Visible words of the label and description of a field at rest. */
export function wordsAtRest(dom: DomView, field: Field): string {
  return tidy(tiedTexts(dom, field).join(' '));
}
