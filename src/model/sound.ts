import type { NodeIndex } from './dom.ts';

/** An audio or video of the page's own document, or made by its scripts, watched while nobody touched the page. */
export interface WatchedMedia {
  /** Null for one that stands in no document, or that the visited page did not hold. */
  readonly node: NodeIndex | null;
  /** End of its address. */
  readonly source: string;
  /**
   * `no`: it did not start; `muted`: it did, without sound; `short`: it did, for three seconds at most, once; `long`: it
   * did, for longer; `unknown`: its file could not be played.
   */
  readonly plays: 'no' | 'muted' | 'short' | 'long' | 'unknown';
  /** Its length; null for one without an end that is known. */
  readonly seconds: number | null;
  readonly loop: boolean;
  /** Of a `long` one: a signal was measured, or none was. Null where it could not be measured. */
  readonly audible: boolean | null;
  /** Of a `long` one: it did the same in a second copy. */
  readonly again: boolean;
  /** The browser's own controls show on it. */
  readonly hasControls: boolean;
}

/** A control that was activated to see whether it silences what sounds. */
export interface SoundControl {
  readonly node: NodeIndex;
  /** 60 characters at most; empty for one without a name. */
  readonly name: string;
  /** Its name, or else its class, is about sound or stopping. */
  readonly promises: boolean;
  /** `less`: some of it, or lower; `refused`: never activated, for what its name or address says. */
  readonly effect: 'none' | 'stops' | 'less' | 'refused';
}

/** What sounds by itself in a sealed copy that is allowed to play sound before anybody touches it. */
export interface SoundFacts {
  /** In document order, those in no document last. */
  readonly media: readonly WatchedMedia[];
  /** Sound that scripts compute or have spoken: it runs, but was not listened to. */
  readonly computed: boolean;
  /** Controls tried, where something was heard for long; the last one may have silenced it. */
  readonly controls: readonly SoundControl[];
  /** Controls left untried, or out of sight with a name that promises. */
  readonly left: number;
  /** A click on the page itself or a usual key silenced it. */
  readonly otherWay: boolean;
  /** Seconds for which the page's clock was run. */
  readonly seconds: number;
  /** It asked the network for something and got no answer, or was looked at late: some sound may have been missed. */
  readonly missed: boolean;
  /** Something was left out. Absent for nothing. */
  readonly capped?: 'time' | 'count';
}
