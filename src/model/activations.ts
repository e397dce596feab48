import type { NodeIndex } from './dom.ts';

/** What a control is taken for; controls are tried in this order. */
export const TRIGGER_KINDS = ['disclosure', 'tab', 'menu', 'dialog', 'other'] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** A state that scripts write, before and after; null where the attribute is absent. */
export interface StateChange {
  readonly node: NodeIndex;
  /** `aria-expanded`, `aria-selected`, `aria-checked`, `aria-pressed`. */
  readonly state: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a film or a sound of the page does now. */
export interface MediaChange {
  readonly node: NodeIndex;
  readonly state: 'paused' | 'muted';
  readonly to: boolean;
}

/**
 * What happened when a control was acted upon. Absent parts did not happen: an empty effect is none at all.
 * Nodes are those of the page at rest, in its order.
 */
export interface Effect {
  /** Texts and controls that came to be seen, and that are seen no longer. */
  readonly shown?: readonly NodeIndex[];
  readonly hidden?: readonly NodeIndex[];
  /** Elements whose own words changed. */
  readonly reworded?: readonly NodeIndex[];
  /** First words of what the page at rest did not hold at all; `<tag>` for what has none. */
  readonly added?: readonly string[];
  readonly states?: readonly StateChange[];
  /** Boxes to tick that were ticked or freed, sections unfolded by the browser. */
  readonly fields?: readonly NodeIndex[];
  /** Films and sounds of the page that began (`paused`: `false`), stopped, or lost or got their sound. */
  readonly media?: readonly MediaChange[];
  /** What was asked for and refused: `navigation GET https://…`, `window https://…`, `dialog`. */
  readonly asked?: readonly string[];
  /** Where the focus went; null: to an element that the page at rest did not hold. */
  readonly focus?: NodeIndex | null;
  /** The page was scrolled. */
  readonly scrolled?: true;
  /** Anything else changed in the document: attributes, styles, contents that are not seen. */
  readonly stirred?: true;
}

/** Where the focus is after a key; `inside` the window that opened. */
export interface FocusPlace {
  /** Null: nothing has it, or an element that the page at rest did not hold. */
  readonly node: NodeIndex | null;
  readonly place: 'inside' | 'outside' | 'nothing';
  /** The window that opened lies over it. */
  readonly covered?: true;
}

/** A window that keys were not seen to close: Escape, then Enter and Space on all that Tab reaches in it, did nothing. */
export interface StuckWindow {
  readonly stops: number;
  /** Tab and Shift+Tab go round in it, and never leave the page. */
  readonly isCircle?: true;
  /**
   * What a click then closed it by: an element that takes no focus (null: the page at rest did not hold it), or the
   * page around the window. Absent: nothing was found.
   */
  readonly closer?: { readonly node: NodeIndex | null; readonly words: string } | 'around';
}

/** What opens over the page, and how the focus follows. */
export interface OpenedWindow {
  /** Its outermost element; null when the page at rest did not hold it. */
  readonly node: NodeIndex | null;
  /** `modal`: a `dialog` of the browser, or `aria-modal`; `role`: by its role; `cover`: by its place alone. */
  readonly as: 'modal' | 'role' | 'cover';
  /** It holds something that takes the focus. */
  readonly hasStops: boolean;
  /** Just after it opened, then after each of three presses of Tab. */
  readonly focus: FocusPlace;
  readonly next: readonly FocusPlace[];
  /** How it was closed, with the focus inside. Absent: it was not. */
  readonly closed?: {
    readonly by: 'escape' | 'button';
    /** Where the focus is then, and after one press of Tab. */
    readonly focus: 'trigger' | 'elsewhere' | 'nothing';
    readonly next: NodeIndex | null;
  };
  readonly stuck?: StuckWindow;
}

/** One control, and what each way to act upon it did. */
export interface Activation {
  readonly node: NodeIndex;
  readonly kind: TriggerKind;
  /** Events of the pointer and of keys that it listens to itself. */
  readonly listens: readonly string[];
  readonly click?: Effect;
  /** What receiving the focus did by itself. */
  readonly focus?: Effect;
  readonly enter?: Effect;
  readonly space?: Effect;
  /** The button of the pointer pressed, moved away, and only then released. */
  readonly press?: Effect;
  /** How the first effect was undone. */
  readonly undone?: 'again' | 'escape';
  readonly opened?: OpenedWindow;
  /** All of it was seen again in another load of the page. */
  readonly twice?: true;
  /** Why it was not tried: harm, out of sight or covered, or it did not answer. */
  readonly left?: 'never' | 'covered' | 'failed';
}

/** Controls of the page's own document activated one by one on sealed copies of the page. */
export interface ActivationFacts {
  readonly tried: readonly Activation[];
  /** Controls that take the focus and were not tried: past the limit, like others, or out of time. */
  readonly left: number;
  /** Time was over, or enough copies were loaded, before all was tried or tried again. */
  readonly capped?: 'time';
  /**
   * Of a state of the page: what the controls of the page at rest did there, in nodes of this state; `tried` are
   * those that came with the state. `left` and `capped` hold for both.
   */
  readonly before?: readonly Activation[];
}
