import type { Effect } from './activations.ts';
import type { NodeIndex } from './dom.ts';

/** A letter, digit or sign that did something although it was pressed alone and nothing had the focus. */
export interface SingleKey {
  readonly key: string;
  readonly effect: Effect;
  /** It did the same in a second copy, where it was the only key pressed. */
  readonly twice?: true;
}

/** A link to a place of the page, followed with Enter. */
export interface FollowedLink {
  readonly node: NodeIndex;
  /** Where the focus is after one more press of Tab; null: nowhere, or on what the page at rest did not hold. */
  readonly next: NodeIndex | null;
  /** The same in a second copy, with more time between the keys; looked for where Tab goes on before the place. */
  readonly twice?: true;
}

/** Keys pressed on sealed copies of the page. */
export interface KeyPressFacts {
  /** The single keys that were tried. */
  readonly tried: string;
  readonly keys: readonly SingleKey[];
  readonly links: readonly FollowedLink[];
  /** Some keys or links were not tried. */
  readonly capped?: 'time' | 'effects';
}
