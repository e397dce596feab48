/*
 * Runs inside a sealed copy of the page, in the isolated world that holds its element index: prepares a form for
 * being sent or a choice for being changed, and tells what came of it. Keys are pressed from outside.
 */
import type { keepTexts as KeepTexts, newTexts as NewTexts, WireText } from './shown-texts.ts';
import type { lookOf as LookOf, readField as ReadField, WireField } from './tried-field.ts';
import type { focusedElement as FocusedElement } from './tab-walk.ts';
import type { TrialState, TrialWorld } from './trial-world.ts';

declare const keepTexts: typeof KeepTexts;
declare const newTexts: typeof NewTexts;
declare const lookOf: typeof LookOf;
declare const readField: typeof ReadField;
declare const focusedElement: typeof FocusedElement;

/** Elements by their place in the frame's snapshot. */
export interface TrialRequest {
  readonly form: number | null;
  readonly button: number | null;
  readonly fields: readonly number[];
}

/** Milliseconds: at least so long, until so long without a change, and no longer than that. */
export interface RestRequest {
  readonly leastMs: number;
  readonly quietMs: number;
  readonly capMs: number;
}

export interface WireTrial {
  readonly texts: readonly WireText[];
  readonly fields: readonly WireField[];
  readonly focus: 'button' | 'field' | 'elsewhere' | 'nowhere';
  readonly focused: number | null;
}

/** Entry: takes note of the page as it is; false when one of the elements is gone. */
export function openTrial({ form, button, fields }: TrialRequest): boolean {
  const world = globalThis as unknown as TrialWorld;
  const elements = new Map<Element, number>();
  for (const n of fields) {
    const element = elementAt(n);
    if (element) elements.set(element, n);
  }
  const isInvalid = (field: Element) => field.getAttribute('aria-invalid') === 'true';
  const trial: TrialState = {
    button: elementAt(button),
    form: elementAt(form),
    fields: elements,
    invalid: new Set([...elements.keys()].filter(isInvalid)),
    looks: new Map([...elements.keys()].map((field) => [field, lookOf(field)])),
    refused: [],
    click: null,
  };
  world.rgaaTrial = trial;
  addEventListener('invalid', (event) => trial.refused.push(event), true);
  addEventListener('click', (event) => (trial.click = event), true);
  keepTexts();
  return (form === null || trial.form !== null) && (button === null || trial.button !== null);
}

export function elementAt(n: number | null): Element | null {
  if (n === null) return null;
  for (const [node, at] of (globalThis as unknown as TrialWorld).rgaaElements)
    if (at === n && node instanceof Element && node.isConnected) return node;
  return null;
}

/** Entry: gives an element the focus, its value selected; false when it does not take it. */
export function focusOn(n: number): boolean {
  const element = elementAt(n);
  if (!(element instanceof HTMLElement)) return false;
  HTMLElement.prototype.focus.call(element);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    element.select();
  return focusedElement() === element;
}

/** Entry: the option a list has, whether a box or button is checked; null for anything else. */
export function choiceOf(n: number): number | boolean | null {
  const element = elementAt(n);
  if (element instanceof HTMLSelectElement) return element.selectedIndex;
  return element instanceof HTMLInputElement ? element.checked : null;
}

/** Entry: once nothing has changed for a while, or the time is over. */
export async function rest({ leastMs, quietMs, capMs }: RestRequest): Promise<void> {
  const begin = performance.now();
  let last = begin;
  const observer = new MutationObserver(() => (last = performance.now()));
  const watched = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document, watched);
  for (let now = begin; now < begin + capMs; now = performance.now()) {
    if (now > begin + leastMs && now > last + quietMs) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  observer.disconnect();
}

/** Entry: what is otherwise than when the trial was opened, as JSON. */
export function readTrial(): string {
  const { fields, button } = (globalThis as unknown as TrialWorld).rgaaTrial;
  const { rgaaElements } = globalThis as unknown as TrialWorld;
  const at = focusedElement();
  const isField = at !== null && [...fields.keys()].some((field) => field === at);
  const focus =
    at === null ? 'nowhere' : at === button ? 'button' : isField ? 'field' : 'elsewhere';
  const trial: WireTrial = {
    texts: newTexts(fields),
    fields: [...fields].map(([field, n]) => readField(field, n)),
    focus,
    focused: (at && rgaaElements.get(at)) ?? null,
  };
  return JSON.stringify(trial);
}

/** All of the above, in the order in which the page receives them. */
export const TRIAL_FUNCTIONS = [openTrial, elementAt, focusOn, choiceOf, rest, readTrial] as const;
