import type { NodeIndex } from './dom.ts';

/** The part of assistive technologies that says a text aloud when it appears. */
export interface LiveRegion {
  /** Its `role`, else the value of its `aria-live`. */
  readonly kind: string;
  /** By role (`alert`, `status`) or by `aria-atomic`. */
  readonly atomic: boolean;
  /** It stood in the page, empty or not, before its text came. */
  readonly atRest: boolean;
}

/** A text that came into the page, or was changed, after something was done to it. */
export interface AppearedText {
  /** 200 characters at most. */
  readonly text: string;
  /** The nearest element around it that the page at rest already had. */
  readonly inside: NodeIndex | null;
  /** It can be seen, and is not only there for assistive technologies. */
  readonly seen: boolean;
  /** Absent outside of any. */
  readonly live?: LiveRegion;
  /** Fields whose label or description holds it. */
  readonly of: readonly NodeIndex[];
  /** It holds the focus, or stands in what holds it. */
  readonly focused?: true;
}

/** A field once its form was sent. */
export interface TriedField {
  readonly node: NodeIndex;
  /** What it held: nothing, a value that cannot be right for it, or one that may be. */
  readonly given: 'nothing' | 'wrong' | 'plausible';
  /** `aria-invalid="true"` came with the attempt. */
  readonly becameInvalid?: true;
  /** Its colors or borders changed, though it neither got nor lost the focus. */
  readonly restyled?: true;
  /** Visible words of its label and of what describes it, after the attempt; 300 characters at most. */
  readonly tied: string;
  /** Those that are not of its label. */
  readonly described: string;
  /** A constraint that the browser checks by itself and the value breaks, as `ValidityState` names it. */
  readonly broken?: string;
  /** The browser was about to show this message of its own for `broken`, and no script forbade it. */
  readonly native?: string;
}

/** What followed from pressing the form's button. */
export interface Submission {
  readonly with: 'nothing' | 'wrong-values';
  /**
   * `sent`: the page asked for another page, or sent something; `asked`: it only read something from the network;
   * `kept`: neither, the form was kept back; `dialog`: a dialog of the browser came up.
   */
  readonly end: 'sent' | 'asked' | 'kept' | 'dialog';
  /** Where the focus was then: on the button as before, on a field of the form, elsewhere, or nowhere. */
  readonly focus: 'button' | 'field' | 'elsewhere' | 'nowhere';
  readonly fields: readonly TriedField[];
  /** Ten at most. */
  readonly texts: readonly AppearedText[];
  /** A second attempt in a fresh copy of the page ended alike: only what both showed is told. */
  readonly again?: true;
}

export interface TriedForm {
  readonly node: NodeIndex;
  readonly button: NodeIndex;
  readonly submissions: readonly Submission[];
}

/** Why a form was left alone. */
export type UntriedBecause =
  'never' | 'search' | 'frame' | 'no-button' | 'count' | 'time' | 'not-found';

/** What came of changing the value of a field, without validating anything. */
export interface ValueChange {
  readonly node: NodeIndex;
  /** By the mere arrival of the focus, or by the new value. */
  readonly by: 'focus' | 'value';
  readonly effect: 'navigation' | 'sent' | 'window' | 'focus';
  /** Where the page wanted to go, without what followed `?`; where the focus went, for `focus`. */
  readonly to: string;
  /** The same came of it in a fresh copy of the page. */
  readonly again?: true;
}

/** What the page's forms do when they are filled in wrongly, and its choices when they are changed, under seal. */
export interface FormFacts {
  readonly tried: readonly TriedForm[];
  readonly untried: readonly { readonly node: NodeIndex; readonly because: UntriedBecause }[];
  /** Choices whose value was changed. */
  readonly changed: readonly NodeIndex[];
  /** Those among them, or fields that only received the focus, with an effect on more than themselves. */
  readonly effects: readonly ValueChange[];
  /** Texts that came with a change of value, elsewhere than in the field. */
  readonly news: readonly { readonly node: NodeIndex; readonly texts: readonly AppearedText[] }[];
  /** Time was over, or there were too many. */
  readonly capped?: true;
}
