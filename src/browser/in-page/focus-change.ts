/*
 * Runs inside the page, in our isolated world: compares photographs of the window with and without the focus.
 * `pixelsOf`, `apart`, `rgbAt` and `luminanceOf` travel with the functions that read what is behind texts.
 */

import type { FocusChange } from '#model';

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
  readonly native: boolean;
}

declare function pixelsOf(picture: string): Promise<ImageData | undefined>;
declare function rgbAt(image: ImageData, at: number): [number, number, number];
declare function apart(one: readonly number[], other: readonly number[]): number;
declare function luminanceOf(rgb: readonly number[]): number;

/** Entry: what changed in each picture, as JSON, in their order; null where the window changes by itself. */
export async function focusChanges({ bare, later, lit }: FocusShots): Promise<string> {
  const [before, after] = await Promise.all([pixelsOf(bare), pixelsOf(later)]);
  const changes: (FocusChange | null)[] = [];
  for (const shot of lit) {
    const image = await pixelsOf(shot.picture);
    changes.push(before && after && image ? changeIn(shot, image, before, after) : null);
  }
  return JSON.stringify(changes);
}

function changeIn(
  { area: [left, top, width, height], outline, native }: FocusShot,
  lit: ImageData,
  before: ImageData,
  after: ImageData,
): FocusChange | null {
  // One pixel of the pictures for one of the page, or the places would not be the same.
  if (before.width !== innerWidth || lit.width !== width || lit.height !== height) return null;
  const levels = 8;
  // Most pixels are the same in all three: compared whole, they cost little.
  const [offs, laters, ons] = [before, after, lit].map(wordsOf) as [Words, Words, Words];
  let [changed, strong, ratio] = [0, 0, 1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [place, litPlace] = [(top + y) * before.width + left + x, y * width + x];
      if (offs[place] === laters[place] && offs[place] === ons[litPlace]) continue;
      const off = rgbAt(before, place * 4);
      if (apart(off, rgbAt(after, place * 4)) > levels) return null;
      const on = rgbAt(lit, litPlace * 4);
      if (apart(off, on) <= levels) continue;
      const contrast = contrastOf(luminanceOf(off), luminanceOf(on));
      changed += 1;
      if (contrast >= 3) strong += 1;
      ratio = Math.max(ratio, contrast);
    }
  // Coarse, so that two visits agree; never more line than there is.
  const unit = Math.max(1, outline);
  const line = ceil(changed / unit);
  const strongLine = Math.floor((strong / unit) * 20) / 20;
  return { line, strongLine, ratio: Math.round(ratio * 10) / 10, native };
}

type Words = Uint32Array;

function wordsOf({ data }: ImageData): Words {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** One decimal; never nothing for something. */
function ceil(value: number): number {
  return Math.ceil(value * 10) / 10;
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** All of the above, in the order in which the page receives them. */
export const FOCUS_FUNCTIONS = [focusChanges, changeIn, wordsOf, ceil, contrastOf] as const;
