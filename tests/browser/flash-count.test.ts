import { expect, test } from 'vitest';
import { countFrameFlashes } from '../../src/browser/probes/motion/flash-count.ts';

const SHOWN = { least: 40_000, most: 50_000 };

/** Pictures of two pixels, one after the other, each shown for so many seconds. */
function series(colors: readonly string[], seconds: number, second = '000000ff') {
  return colors.map((color, place) => ({
    at: place * seconds,
    pixels: { width: 2, height: 1, bytes: Buffer.from(color + second, 'hex') },
  }));
}
const turns = (one: string, other: string, times: number) =>
  Array.from({ length: times }, (_, place) => (place % 2 === 0 ? one : other));

test('black and white ten times a second: five flashes on half of the picture', () => {
  const counts = countFrameFlashes(series(turns('000000ff', 'ffffffff', 20), 0.1), SHOWN);
  expect(counts).toEqual({ perSecond: 5, over: 20_000, reached: 25_000 });
});

test('three flashes a second are reached, not exceeded', () => {
  const counts = countFrameFlashes(series(turns('000000ff', 'ffffffff', 12), 1 / 6), SHOWN);
  expect(counts).toEqual({ perSecond: 3, over: 0, reached: 25_000 });
});

test('light grays, a slow change and a fade in one direction do not flash', () => {
  const light = countFrameFlashes(series(turns('f0f0f0ff', 'ffffffff', 20), 0.1), SHOWN);
  const slow = countFrameFlashes(series(turns('000000ff', 'ffffffff', 6), 0.5), SHOWN);
  const fade = ['000000ff', '444444ff', '888888ff', 'ccccccff', 'ffffffff'];
  expect(light.perSecond).toBe(0);
  expect(slow.perSecond).toBe(1);
  expect(countFrameFlashes(series(fade, 0.1), SHOWN).perSecond).toBe(0);
});

test('a saturated red that comes and goes flashes though its luminance hardly changes', () => {
  const counts = countFrameFlashes(series(turns('8a0000ff', 'ff0000ff', 20), 0.1), SHOWN);
  const brown = countFrameFlashes(series(turns('7a6a6aff', '806868ff', 20), 0.1), SHOWN);
  expect(counts).toMatchObject({ perSecond: 5, over: 20_000 });
  expect(brown.perSecond).toBe(0);
});

test('what is transparent flashes for sure only where it does on white and on black', () => {
  const counts = countFrameFlashes(series(turns('00000000', 'ffffffff', 20), 0.1), SHOWN);
  expect(counts).toEqual({ perSecond: 5, over: 0, reached: 25_000 });
});
