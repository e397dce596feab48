import type { NodeIndex } from './dom.ts';

/** A control that was activated in a sealed copy to see whether it stops a movement. */
export interface TriedControl {
  readonly node: NodeIndex;
  /** 60 characters at most; empty for one without a name. */
  readonly name: string;
  /** Its name promises to stop, hide or show something. */
  readonly promises: boolean;
  /**
   * `stops`: for six seconds nothing moved, or what moved was hidden; `stops-and-restarts`: and a second activation
   * set it in motion again; `refused`: never activated, for what its name or address says.
   */
  readonly effect: 'none' | 'stops' | 'stops-and-restarts' | 'refused';
}

/** Something that changes by itself, without any input, for more than five seconds. */
export interface MovingPart {
  readonly node: NodeIndex;
  /** What makes it change: a style animation, a script, the file of an image, or what paints on its own. */
  readonly by: 'animation' | 'script' | 'image' | 'surface';
  /**
   * `moves`: places, sizes or pictures change; `blinks`: it goes from one look to another and back where it stands;
   * `text`: its text is written anew.
   */
  readonly how: 'moves' | 'blinks' | 'text';
  /** Name of the animation, or end of the image's address. */
  readonly name: string;
  /** How long it lasts at least; `endless` when nothing ends it. */
  readonly seconds: number;
  readonly endless: boolean;
  /** Seconds of one turn, or between two changes; 0: all the time; null: no rhythm. */
  readonly every: number | null;
  /** Pixels that were seen to change on the screen. */
  readonly pixels: number;
  /** It was found in motion again in a second copy. */
  readonly again: boolean;
  /** Controls that may stop it: those of the page whose name says so, those beside it, those without a name. */
  readonly controls: readonly TriedControl[];
  /** Such controls left untried. */
  readonly left: number;
}

/** Flashes of a style animation, counted on the screen at moments of its course. */
export interface CountedFlashes {
  readonly node: NodeIndex;
  readonly name: string;
  /** At most, in one second, over pixels that reach three; or the most that any pixel has. */
  readonly perSecond: number;
  /** Pixels of the page with three flashes a second or more. */
  readonly area: number;
}

/** Flashes of pictures shown one after the other, counted on their pixels. */
export interface FrameFlashes {
  /** The most that any pixel has in one second. */
  readonly perSecond: number;
  /** Pixels of the page that have more than three in one and the same second. */
  readonly over: number;
  /** Pixels of the page that have three or more. */
  readonly reached: number;
  /** All pictures were looked at. */
  readonly isWhole: boolean;
}

/** The file of an image, as its bytes tell. */
export interface ImageFrames {
  readonly node: NodeIndex;
  readonly frames: number;
  /** Seconds of one showing of all frames. */
  readonly seconds: number;
  /** Showings; null without end. */
  readonly loops: number | null;
  /** Most frames that begin within one second. */
  readonly perSecond: number;
  /** Of files with frames enough to flash, decoded by the browser. Absent where it was not. */
  readonly flashes?: FrameFlashes;
}

/** What moves, blinks or flashes in a sealed copy that nobody touches. */
export interface MotionFacts {
  /** In document order. */
  readonly parts: readonly MovingPart[];
  /** Style animations too short to take part: five seconds at most. */
  readonly short: number;
  /** Of every style animation that runs; `area` 0 where no pixel has three flashes a second. */
  readonly flashes: readonly CountedFlashes[];
  /** Image files with several frames. */
  readonly images: readonly ImageFrames[];
  /** Images whose file could not be read. */
  readonly unreadImages: number;
  /** Nothing at all changed in the document for a minute. */
  readonly still: boolean;
  /** What was not looked at: out of time, too many. Absent for nothing. */
  readonly capped?: 'time' | 'count';
}
