import type { ElementNode, FormFacts, Submission } from '#model';
import type { DomView } from '#rule-kit';
import { attemptOn, type Attempt, type Field, type FieldError, type Form } from '../_shared.ts';

/** What is asked about `aria-invalid`: a field that has it at rest, one that got it, or a form where none did. */
export type InvalidTarget =
  | { readonly field: Field }
  | { readonly error: FieldError; readonly attempt: Attempt }
  | { readonly form: Form };

/** Targets of a form: its fields invalid at rest, then those an attempt made invalid, or the form itself. */
export function invalidTargets(
  dom: DomView,
  form: Form,
  facts: FormFacts | undefined,
  { values, atRest }: { values: Submission['with']; atRest: (field: Field) => boolean },
): InvalidTarget[] {
  const attempt = attemptOn(dom, form, facts, values);
  const errors = (attempt?.errors ?? []).filter(
    ({ tried }) => tried.becameInvalid && tried.given !== 'plausible',
  );
  const invalid = form.fields.filter(
    (field) => field.element.attributes['aria-invalid'] === 'true' && atRest(field),
  );
  return [
    ...invalid.map((field) => ({ field })),
    ...(attempt ? errors.map((error) => ({ error, attempt })) : []),
    ...(errors.length === 0 ? [{ form }] : []),
  ];
}

/** Where such a target stands in the page. */
export function placeOf(target: InvalidTarget): ElementNode | null {
  if ('error' in target) return target.error.field.element;
  if ('field' in target) return target.field.element;
  return target.form.element ?? target.form.fields[0]?.element ?? null;
}
