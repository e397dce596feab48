import type { NodeIndex } from './dom.ts';

/**
 * States that a visitor brings about: the pointer on the text, the keyboard's focus on a control, both, the pointer
 * pressed.
 */
export const FORCED_STATES = ['hover', 'focus', 'hover-focus', 'active'] as const;
export type ForcedState = (typeof FORCED_STATES)[number];

/** A background that lies behind a text: computed color, and computed image where there is one. */
export interface Ground {
  readonly color: string;
  readonly image?: string;
}

/** Computed color of a text and what lies behind it, from the text down to the first opaque color. */
export interface TextLook {
  readonly color: string;
  readonly behind: readonly Ground[];
  /** Absent where the last ground is opaque: below it is the page's own canvas. */
  readonly onCanvas?: true;
}

/** Why computed colors do not tell how a text looks. */
export type UnsureLook =
  'opacity' | 'effect' | 'generated' | 'outside' | 'covered' | 'moving' | 'canvas' | 'size';

/** A text that a state draws in other colors. */
export interface StateText {
  readonly node: NodeIndex;
  readonly state: ForcedState;
  /** The control that has the focus; absent where the pointer alone brings the state about. */
  readonly focused?: NodeIndex;
  /** Texts written and drawn alike, this one counted: it was tried for all of them. */
  readonly alike: number;
  /** Absent where it is out of sight at rest. */
  readonly rest?: TextLook;
  readonly look: TextLook;
  readonly unsure?: UnsureLook;
  /** Its contrast is low or not plain, and the same was seen again with this state alone forced. */
  readonly again?: true;
}

/** Colors of texts in states, of the page's own document. No event reached the page: the browser was told. */
export interface StateColorFacts {
  /** Texts tried, whether they changed or not. */
  readonly tried: number;
  readonly texts: readonly StateText[];
  /**
   * Selectors of rules that recolor something in a state that was not brought about: another one (`:checked`,
   * `:visited`…), or one of an element beside. The first few; absent for none.
   */
  readonly beyond?: readonly string[];
  /** Style sheets whose rules could not be read. Absent for none. */
  readonly unread?: number;
  /** Texts whose look in a state is not known: too many, out of time, out of sight. Absent for none. */
  readonly left?: number;
}
