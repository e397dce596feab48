/*
 * Runs inside the page, in our isolated world: compares photographs of the window with and without the focus.
 * `pixelsOf`, `apart`, `rgbAt` and `luminanceOf` travel with the functions that read what is behind texts.
 */

/** The window without the focus, before and after; and pictures of one part of it with the focus. */
export interface FocusShots {
  readonly bare: string;
  readonly later: string;
  readonly lit: readonly FocusShot[];
}

export interface FocusShot {
  readonly picture: string;
  /** Where the picture is in the window: x, y, width, height. */
  readonly area: readonly [number, number, number, number];
  readonly outline: number;
}

/** Shares of the outline's length, and the highest contrast; null where the window changes by itself. */
export interface WireChange {
  readonly line: number;
  readonly strongLine: number;
  readonly ratio: number;
}

declare function pixelsOf(picture: string): Promise<ImageData | undefined>;
declare function rgbAt(image: ImageData, at: number): [number, number, number];
declare function apart(one: readonly number[], other: readonly number[]): number;
declare function luminanceOf(rgb: readonly number[]): number;

/** Entry: what changed in each picture, as JSON, in their order. */
export async function focusChanges({ bare, later, lit }: FocusShots): Promise<string> {
  const [before, after] = await Promise.all([pixelsOf(bare), pixelsOf(later)]);
  const changes: (WireChange | null)[] = [];
  for (const shot of lit) {
    const image = await pixelsOf(shot.picture);
    changes.push(before && after && image ? changeIn(shot, image, before, after) : null);
  }
  return JSON.stringify(changes);
}

function changeIn(
  { area: [left, top, width, height], outline }: FocusShot,
  lit: ImageData,
  before: ImageData,
  after: ImageData,
): WireChange | null {
  // One pixel of the pictures for one of the page, or the places would not be the same.
  if (before.width !== innerWidth || lit.width !== width || lit.height !== height) return null;
  const levels = 8;
  let [changed, strong, ratio] = [0, 0, 1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const place = ((top + y) * before.width + left + x) * 4;
      const off = rgbAt(before, place);
      if (apart(off, rgbAt(after, place)) > levels) return null;
      const on = rgbAt(lit, (y * width + x) * 4);
      if (apart(off, on) <= levels) continue;
      const contrast = contrastOf(luminanceOf(off), luminanceOf(on));
      changed += 1;
      if (contrast >= 3) strong += 1;
      ratio = Math.max(ratio, contrast);
    }
  const round = (value: number) => Math.round(value * 100) / 100;
  const unit = Math.max(1, outline);
  return { line: ceil(changed / unit), strongLine: round(strong / unit), ratio: round(ratio) };
}

/** Two decimals; never nothing for something. */
function ceil(value: number): number {
  return Math.ceil(value * 100) / 100;
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** All of the above, in the order in which the page receives them. */
export const FOCUS_FUNCTIONS = [focusChanges, changeIn, ceil, contrastOf] as const;
