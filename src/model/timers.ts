import type { NodeIndex } from './dom.ts';

/** Something the page did by itself, seen from outside. */
export interface TimedEvent {
  /** `navigation`: the page itself would have gone to `url`, which may be its own: a reload. */
  readonly kind: 'navigation' | 'window' | 'dialog';
  readonly url: string;
  /** It happened between these seconds after the page came to rest. */
  readonly after: number;
  readonly before: number;
  /**
   * Whether it came between the same seconds in a second copy, to which somebody seemed present all the time:
   * `moved`: it came at another time or not at all, as a limit to inactivity does. `unknown`: too late for telling.
   */
  readonly again: 'same' | 'moved' | 'unknown';
}

/** An element whose text was written anew while nobody touched the page. */
export interface TimedChange {
  readonly node: NodeIndex;
  /** 80 characters at most. */
  readonly text: string;
  /** Seconds after the page came to rest. */
  readonly first: number;
  /** Seconds between two changes; null when there was one only, or no rhythm. */
  readonly every: number | null;
}

/** What a sealed copy of the page did by itself while its clock ran forward. */
export interface TimerFacts {
  /** Seconds its clock was run forward to the end. */
  readonly seconds: number;
  /** In order, each kind and address once. */
  readonly events: readonly TimedEvent[];
  /** The first forty. */
  readonly changes: readonly TimedChange[];
  /** Nothing at all changed in its document. */
  readonly still: boolean;
  /** It asked the network for something and got no answer: what it would have done with it is not known. */
  readonly asked: boolean;
  /** What keeps its time from being known. Absent for nothing. */
  readonly capped?: 'time' | 'workers';
}
