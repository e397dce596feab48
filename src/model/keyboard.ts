import type { NodeIndex } from './dom.ts';

/** What the window shows of an element that holds the focus, once the browser has scrolled to it. */
export type StopSight =
  /** All of its middle points are in the window with nothing before them. */
  | 'shown'
  /** Some are. */
  | 'partly'
  /** Something else stands before all of them. */
  | 'covered'
  /** None is in the window. */
  | 'outside'
  /** Too small or transparent: nothing of it can be seen. */
  | 'hidden';

/** What changed on the screen between an element without the focus and with it. */
export interface FocusChange {
  /**
   * Pixels that changed by more than 8 levels of a channel, in its box and 8 px around, for one pixel of the
   * box's outline: 1 is as much as a line of one pixel all around.
   */
  readonly line: number;
  /** Those among them that changed by a contrast of 3:1 or more, counted alike. */
  readonly strongLine: number;
  /** Highest contrast between a pixel before and after, 1 to 21. */
  readonly ratio: number;
  /** The outline is the browser's own, untouched by the author's styles. */
  readonly native: boolean;
  /**
   * Where nothing changed, what a second look at the whole window told, the element reached anew with real
   * keys. Absent: nobody looked again.
   */
  readonly again?: 'nothing' | 'something';
  /**
   * Not photographed: of the same names and classes, and drawn by the same styles without and with the focus, as
   * this stop, which was, and as another one.
   */
  readonly like?: NodeIndex;
}

/** An element that Tab or Shift+Tab reached. */
export interface KeyboardStop {
  /** Null for an element that the snapshot does not hold: a script put it in since, for the focus often. */
  readonly node: NodeIndex | null;
  readonly sight?: StopSight;
  /** Nothing of the element itself can be seen; its focus is drawn on this other one, of which `sight` tells. */
  readonly on?: NodeIndex;
  /** Absent where nothing sure can be told: not looked at, moving by itself, in an inner frame. */
  readonly change?: FocusChange;
  /** The focus changes nothing but colors in the styles of the element and of what it holds. */
  readonly recolored?: true;
  /** Where nothing of it was in sight: how it stood when it was reached anew, with real keys. */
  readonly sightAgain?: StopSight;
  /**
   * The focus it had just received was gone, to no other element, though no key was pressed and it is still
   * there; `again` when a second arrival ended alike.
   */
  readonly dropsFocus?: 'once' | 'again';
}

/** How one direction of the walk ended. */
export interface WalkEnd {
  /** `left`: past the last element; `loop`: the same stops over and over; `capped`: before either. */
  readonly end: 'left' | 'loop' | 'capped';
  /** The stops of the loop. */
  readonly loop?: readonly (NodeIndex | null)[];
}

/** A walk through the page with Tab, then back with Shift+Tab; no other key is pressed. */
export interface KeyboardFacts {
  /** In the order in which they were first met. */
  readonly stops: readonly KeyboardStop[];
  readonly forward: WalkEnd;
  readonly backward: WalkEnd;
  /** What ended it early; absent for nothing. */
  readonly capped?: 'time' | 'stops' | 'left-page';
  /** What kept some stops from being looked at; absent for nothing. */
  readonly looksCapped?: 'time' | 'photographs';
}
