import type { NodeIndex } from './dom.ts';

/** What was painted behind a text whose background no computed style tells. */
export interface TextGround {
  /** The text's own opaque color, `#rrggbb`: computed, and found among the pixels it paints. */
  readonly text: string;
  /**
   * Colors behind it by luminance, `#rrggbb`, from the darkest to the lightest: one every 5 % of the pixels,
   * so 21 of them.
   */
  readonly colors: readonly string[];
  /** The same once the pictures of all backgrounds are taken away. Absent: no other, or not known. */
  readonly plain?: readonly string[];
  readonly pixels: number;
}

/** Texts measured on the screen, their glyphs hidden. */
export interface PixelFacts {
  readonly behind: Readonly<Record<NodeIndex, TextGround>>;
  /** Texts that were to be measured and were not: covered, moving, with effects, too many, or out of time. */
  readonly left: number;
}
