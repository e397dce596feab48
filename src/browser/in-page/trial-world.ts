import type { TextWorld } from './shown-texts.ts';

/** What a trial of a form keeps in our isolated world between two questions. */
export interface TrialState {
  readonly button: Element | null;
  readonly form: Element | null;
  readonly fields: ReadonlyMap<Element, number>;
  readonly invalid: ReadonlySet<Element>;
  readonly looks: ReadonlyMap<Element, string>;
  readonly refused: Event[];
  click: Event | null;
}

export interface TrialWorld extends TextWorld {
  rgaaTrial: TrialState;
}
