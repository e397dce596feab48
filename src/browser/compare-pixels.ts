import type { Pixels } from './png-pixels.ts';

/** Levels of a channel by which a pixel must change to count. */
const LEVELS = 8;

/** How many pixels differ between two pictures of one size; all of the larger where the sizes differ. */
export function changedPixels(one: Pixels, other: Pixels): number {
  const [a, b] = [one.bytes, other.bytes];
  if (a.length !== b.length) return Math.max(a.length, b.length) / 4;
  let changed = 0;
  for (let at = 0; at < a.length; at += 4)
    if (
      Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > LEVELS ||
      Math.abs((a[at + 1] ?? 0) - (b[at + 1] ?? 0)) > LEVELS ||
      Math.abs((a[at + 2] ?? 0) - (b[at + 2] ?? 0)) > LEVELS
    )
      changed += 1;
  return changed;
}

const LINEAR = Array.from({ length: 256 }, (_, level) => {
  const share = level / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function luminances({ bytes }: Pixels): Float32Array {
  return Float32Array.from({ length: bytes.length / 4 }, (_, pixel) => {
    const [r, g, b] = [0, 1, 2].map((channel) => LINEAR[bytes[pixel * 4 + channel] ?? 0] ?? 0);
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  });
}

/**
 * Changes of luminance of each pixel over a series of pictures that begins again at its end: how many pixels have
 * how many, by number. One counts when it is of 10 % of the brightest possible at least, opposite to the one before,
 * and its darker side is under 0.80. Source: WCAG 2.1, general flash.
 */
export function countFlips(series: readonly Pixels[]): ReadonlyMap<number, number> {
  const pictures = series.map(luminances);
  const [first] = pictures;
  const pixelsByFlips = new Map<number, number>();
  for (let pixel = 0; pixel < (first?.length ?? 0); pixel += 1) {
    const flips = flipsOf(pictures.map((picture) => picture[pixel] ?? 0));
    if (flips > 0) pixelsByFlips.set(flips, (pixelsByFlips.get(flips) ?? 0) + 1);
  }
  return pixelsByFlips;
}

/** Twice around, so that the turn from the end to the beginning counts; the half of it. */
function flipsOf(values: readonly number[]): number {
  let [flips, extreme, direction] = [0, values[0] ?? 0, 0];
  for (const value of [...values, ...values]) {
    const change = value - extreme;
    if (Math.sign(change) === direction) extreme = value;
    else if (Math.abs(change) >= 0.1 && Math.min(value, extreme) < 0.8) {
      flips += 1;
      direction = Math.sign(change);
      extreme = value;
    }
  }
  return Math.ceil(flips / 2);
}
