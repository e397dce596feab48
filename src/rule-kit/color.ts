/** A color as Chromium computes it: channels 0 to 255, alpha 0 to 1. */
export interface Rgba {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const RGB = /^rgba?\(\s*([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/u;
const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+%?))?\)$/u;

/** Reads a computed color; undefined for the color spaces that have no exact sRGB value here. */
export function parseColor(css: string): Rgba | undefined {
  const rgb = RGB.exec(css);
  const srgb = rgb ? undefined : SRGB.exec(css);
  const match = rgb ?? srgb;
  if (!match) return undefined;
  const scale = rgb ? 1 : 255;
  const channel = (place: number) =>
    Math.min(255, Math.max(0, Number.parseFloat(match[place] ?? '0') * scale));
  const alpha = match[4] ?? '1';
  return {
    red: channel(1),
    green: channel(2),
    blue: channel(3),
    alpha: alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number.parseFloat(alpha),
  };
}

/** Reads `#rrggbb`. */
export function parseHex(hex: string): Rgba | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(hex);
  if (!match) return undefined;
  const channel = (place: number) => Number.parseInt(match[place] ?? '', 16);
  return { red: channel(1), green: channel(2), blue: channel(3), alpha: 1 };
}

/** `top` painted over an opaque `below`. */
export function blend(top: Rgba, below: Rgba): Rgba {
  const mix = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha);
  return {
    red: mix(top.red, below.red),
    green: mix(top.green, below.green),
    blue: mix(top.blue, below.blue),
    alpha: 1,
  };
}

/** Contrast ratio of two opaque colors, 1 to 21. Source: WCAG, relative luminance; RGAA glossary. */
export function contrastRatio(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance({ red, green, blue }: Rgba): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A ratio as a sentence shows it: cut, never rounded up to the limit it misses. */
export function showRatio(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}
