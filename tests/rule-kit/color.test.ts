import { describe, expect, it } from 'vitest';
import { blend, contrastRatio, parseColor, showRatio } from '#rule-kit';

const color = (css: string) => {
  const parsed = parseColor(css);
  if (!parsed) throw new Error(`no color: ${css}`);
  return parsed;
};

describe('colors', () => {
  it.each([
    ['rgb(255, 0, 0)', [255, 0, 0, 1]],
    ['rgba(0, 0, 0, 0.5)', [0, 0, 0, 0.5]],
    ['rgb(0 0 255 / 25%)', [0, 0, 255, 0.25]],
    ['color(srgb 1 0.5 0)', [255, 127.5, 0, 1]],
  ])('reads %s', (css, expected) => {
    const { red, green, blue, alpha } = color(css);
    expect([red, green, blue, alpha]).toEqual(expected);
  });

  it('does not guess the color spaces it cannot convert', () => {
    expect(parseColor('oklch(0.7 0.1 200)')).toBeUndefined();
    expect(parseColor('')).toBeUndefined();
  });

  it.each([
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 21],
    ['rgb(119, 119, 119)', 'rgb(255, 255, 255)', 4.47],
    ['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 1],
  ])('measures %s on %s', (one, other, expected) => {
    expect(showRatio(contrastRatio(color(one), color(other)))).toBe(expected);
    expect(showRatio(contrastRatio(color(other), color(one)))).toBe(expected);
  });

  it('paints a translucent color over an opaque one', () => {
    const { red, alpha } = blend(color('rgba(0, 0, 0, 0.5)'), color('rgb(255, 255, 255)'));
    expect([red, alpha]).toEqual([127.5, 1]);
  });
});
