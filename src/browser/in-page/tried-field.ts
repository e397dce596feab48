/*
 * Runs inside a sealed copy of the page, in our isolated world: what became of a field once its form was sent.
 */
import type { TrialWorld } from './trial-world.ts';
import type { focusedElement as FocusedElement } from './tab-walk.ts';
import type { seenWordsOf as SeenWordsOf } from './seen-words.ts';
import type { describing as Describing, tiedTo as TiedTo } from './tied-texts.ts';

declare const describing: typeof Describing;
declare const seenWordsOf: typeof SeenWordsOf;
declare const tiedTo: typeof TiedTo;
declare const focusedElement: typeof FocusedElement;

export interface WireField {
  readonly n: number;
  readonly becameInvalid: boolean;
  readonly restyled: boolean;
  readonly tied: string;
  readonly described: string;
  readonly broken: string | null;
  readonly native: string | null;
}

export function readField(field: Element, n: number): WireField {
  const { invalid, refused, looks } = (globalThis as unknown as TrialWorld).rgaaTrial;
  const isInvalid = field.getAttribute('aria-invalid') === 'true' && !invalid.has(field);
  const checked = field as HTMLInputElement;
  const broken = checked.willValidate === true ? brokenBy(checked.validity) : null;
  const isTold =
    broken !== null &&
    validatesItself() &&
    refused.some((event) => event.target === field && !event.defaultPrevented);
  return {
    n,
    becameInvalid: isInvalid,
    restyled: field !== focusedElement() && lookOf(field) !== looks.get(field),
    tied: seenWordsOf(tiedTo(field)),
    described: seenWordsOf(describing(field)),
    broken,
    native: isTold ? checked.validationMessage.slice(0, 200) : null,
  };
}

/** What tells a field in error by its look alone. */
export function lookOf(field: Element): string {
  const { color, backgroundColor, backgroundImage, borderColor, borderWidth, boxShadow, outline } =
    getComputedStyle(field);
  return [
    color,
    backgroundColor,
    backgroundImage,
    borderColor,
    borderWidth,
    boxShadow,
    outline,
  ].join();
}

function brokenBy(validity: ValidityState): string | null {
  for (const key in validity)
    if (key !== 'valid' && validity[key as keyof ValidityState]) return key;
  return null;
}

/** The browser checks the form itself, and shows its own messages. */
function validatesItself(): boolean {
  const { form, button, click } = (globalThis as unknown as TrialWorld).rgaaTrial;
  if (!form || !button || !click || click.defaultPrevented) return false;
  const isSubmit = !/^(button|reset)$/i.test(button.getAttribute('type') ?? '');
  return isSubmit && !form.hasAttribute('novalidate') && !button.hasAttribute('formnovalidate');
}

/** All of the above, in the order in which the page receives them. */
export const FIELD_FUNCTIONS = [readField, lookOf, brokenBy, validatesItself] as const;
