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

/** Red, green and blue in one number, red lowest. */
export type Color = number;

function linear(color: Color): readonly [red: number, green: number, blue: number] {
  const level = (shift: number) => LINEAR[(color >> shift) & 255] ?? 0;
  return [level(0), level(8), level(16)];
}

function luminanceOf(color: Color): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How red a color is, 0 to 320. */
function rednessOf(color: Color): number {
  const [red, green, blue] = linear(color);
  return Math.max(0, red - green - blue) * 320;
}

function isSaturatedRed(color: Color): boolean {
  const [red, green, blue] = linear(color);
  return red > 0 && red / (red + green + blue) >= 0.8;
}

/**
 * Changes of each pixel over a series of pictures that begins again at its end: how many pixels have how many, by
 * number.
 */
export function countFlips(series: readonly Pixels[]): ReadonlyMap<number, number> {
  const pixelsByFlips = new Map<number, number>();
  const views = series.map(({ bytes }) => new DataView(bytes.buffer, bytes.byteOffset));
  let [known, flips] = [[] as Color[], 0];
  for (let at = 0; at < (series[0]?.bytes.length ?? 0); at += 4) {
    const colors = views.map((view) => view.getUint32(at, true) & 0xffffff);
    // Neighbours are mostly alike.
    if (!colors.every((color, place) => color === known[place])) {
      // Twice around, so that the turn from the end to the beginning counts; the half of it.
      flips = Math.ceil(flipsIn([...colors, ...colors]).length / 2);
      known = colors;
    }
    if (flips > 0) pixelsByFlips.set(flips, (pixelsByFlips.get(flips) ?? 0) + 1);
  }
  return pixelsByFlips;
}

/**
 * Places of a series of colors at which it flips: by luminance, of 10 % of the brightest possible at least, the darker
 * side under 0.80; or by red, where one side is a saturated red and it changes by more than 20. Each is opposite to
 * the one before. The kind that flips more often counts. Source: WCAG 2.1, general flash and red flash thresholds.
 */
export function flipsIn(colors: readonly Color[]): readonly number[] {
  if (colors.every((color) => color === colors[0])) return [];
  const bright = turnsOf(
    colors.map(luminanceOf),
    (from, to) => Math.abs(to - from) >= 0.1 && Math.min(from, to) < 0.8,
  );
  const pure = colors.map(isSaturatedRed);
  if (!pure.includes(true)) return bright;
  const red = turnsOf(
    colors.map(rednessOf),
    (from, to, ends) => Math.abs(to - from) > 20 && ends.some((place) => pure[place] === true),
  );
  return red.length > bright.length ? red : bright;
}

/** Places at which values turn; `isTurn` judges one from the last extreme to here, and is told both places. */
function turnsOf(
  values: readonly number[],
  isTurn: (from: number, to: number, places: readonly [number, number]) => boolean,
): readonly number[] {
  const turns: number[] = [];
  let [extreme, direction] = [0, 0];
  for (const [place, value] of values.entries()) {
    const last = values[extreme] ?? 0;
    if (Math.sign(value - last) === direction) extreme = place;
    else if (isTurn(last, value, [extreme, place])) {
      turns.push(place);
      direction = Math.sign(value - last);
      extreme = place;
    }
  }
  return turns;
}
