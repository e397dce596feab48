import type { FrameFlashes } from '#model';
import { flipsIn, type Color } from '../../compare-pixels.ts';
import type { Pixels } from '../../png-pixels.ts';

/** A picture and the second from which it is shown. */
export interface TimedPixels {
  readonly at: number;
  readonly pixels: Pixels;
}

/** Pixels of the page on which a picture is shown: at least, at most. */
export interface ShownArea {
  readonly least: number;
  readonly most: number;
}

type Counts = Omit<FrameFlashes, 'isWhole'>;
const NONE: Counts = { perSecond: 0, over: 0, reached: 0 };

/**
 * Flashes of a series of pictures of one size: the most in any second, and the
 * area that has more than three, or three, in one and the same second. A flash is a pair of opposite changes, of
 * luminance or to and from a saturated red. Source: WCAG 2.1, general flash and red flash thresholds. What is
 * transparent is taken on white and on black: the fewer count.
 */
export function countFrameFlashes(series: readonly TimedPixels[], shown: ShownArea): Counts {
  const onWhite = countOn(series, shown, 255);
  const isOpaque = series.every(({ pixels }) => isWithoutAlpha(pixels));
  if (isOpaque) return onWhite;
  const onBlack = countOn(series, shown, 0);
  return {
    perSecond: Math.max(onWhite.perSecond, onBlack.perSecond),
    over: Math.min(onWhite.over, onBlack.over),
    reached: Math.max(onWhite.reached, onBlack.reached),
  };
}

function isWithoutAlpha({ bytes }: Pixels): boolean {
  for (let at = 3; at < bytes.length; at += 4) if (bytes[at] !== 255) return false;
  return true;
}

function countOn(series: readonly TimedPixels[], shown: ShownArea, ground: number): Counts {
  const [first] = series;
  if (!first) return NONE;
  const cells = first.pixels.width * first.pixels.height;
  const flips = flipsOfCells(series, cells, ground);
  let counts = NONE;
  // Flips of each cell in the second that ends with the last picture looked at.
  const now = new Uint16Array(cells);
  let start = 0;
  for (const [last, { at }] of series.entries()) {
    for (const cell of flips[last] ?? []) now[cell] = (now[cell] ?? 0) + 1;
    for (; at - (series[start]?.at ?? 0) >= 1; start += 1)
      for (const cell of flips[start] ?? []) now[cell] = (now[cell] ?? 0) - 1;
    counts = most(counts, ofSecond(now, shown));
  }
  return counts;
}

function ofSecond(flips: Uint16Array, shown: ShownArea): Counts {
  let [top, over, reached] = [0, 0, 0];
  for (const count of flips) {
    const flashes = count >> 1;
    if (flashes > top) top = flashes;
    if (flashes > 3) over += 1;
    if (flashes >= 3) reached += 1;
  }
  const area = (cells: number, whole: number) => Math.round((cells / flips.length) * whole);
  return { perSecond: top, over: area(over, shown.least), reached: area(reached, shown.most) };
}

function most(one: Counts, other: Counts): Counts {
  return {
    perSecond: Math.max(one.perSecond, other.perSecond),
    over: Math.max(one.over, other.over),
    reached: Math.max(one.reached, other.reached),
  };
}

/** Cells that flip at each picture. */
function flipsOfCells(series: readonly TimedPixels[], cells: number, ground: number): number[][] {
  const flips: number[][] = series.map(() => []);
  for (let cell = 0; cell < cells; cell += 1) {
    const colors = series.map(({ pixels }) => colorAt(pixels, cell, ground));
    for (const place of flipsIn(colors)) flips[place]?.push(cell);
  }
  return flips;
}

function colorAt({ bytes }: Pixels, cell: number, ground: number): Color {
  const alpha = (bytes[cell * 4 + 3] ?? 255) / 255;
  const level = (place: number) =>
    Math.round((bytes[cell * 4 + place] ?? 0) * alpha + ground * (1 - alpha));
  return level(0) | (level(1) << 8) | (level(2) << 16);
}
