/*
 * Runs inside the page, in the isolated world where texts were shown: reads what is painted behind them from
 * pictures of the window. Only texts whose own color is among the pixels they paint are told of.
 */
import type { bitmapOf as BitmapOf } from './painting.ts';
import type { PixelWorld, ShownText } from './pixels.ts';

declare const bitmapOf: typeof BitmapOf;

/** The window in base64 PNG: with its texts, without them, a moment later, then without pictures of backgrounds. */
export interface WindowShots {
  readonly texts: string;
  readonly bare: string;
  readonly later: string;
  readonly plain?: string;
}

/** One text: its node, color, the colors behind it by luminance, and how many pixels they were taken from. */
export interface WireGround {
  readonly n: number;
  readonly text: string;
  readonly colors: readonly string[];
  /** The same without the pictures of backgrounds, where that differs. */
  readonly plain?: readonly string[];
  readonly pixels: number;
}

interface Shots {
  readonly texts: ImageData;
  readonly bare: ImageData;
  readonly later: ImageData;
  readonly plain: ImageData | undefined;
}

/** Entry: what is behind each text that was shown, as JSON. */
export async function readGrounds(shots: WindowShots): Promise<string> {
  const { shown } = (globalThis as unknown as PixelWorld).rgaaPixels;
  const [texts, bare, later, plain] = await Promise.all(
    [shots.texts, shots.bare, shots.later, ...(shots.plain ? [shots.plain] : [])].map(pixelsOf),
  );
  if (!texts || !bare || !later) return '[]';
  return JSON.stringify(shown.flatMap((one) => groundOf(one, { texts, bare, later, plain }) ?? []));
}

async function pixelsOf(picture: string): Promise<ImageData | undefined> {
  const bitmap = await bitmapOf(picture, 'image/png');
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context?.getImageData(0, 0, width, height);
}

/** Null when what is behind moves, or when the text's own color is not among the pixels it paints. */
function groundOf({ n, text, rects }: ShownText, shots: Shots): WireGround | null {
  const { texts, bare, later, plain } = shots;
  const [near, different, enough] = [8, 3, 50];
  const behind: Pixel[] = [];
  const unpictured: Pixel[] = [];
  for (const rect of rects) {
    let isPainted = false;
    for (const at of placesIn(rect, bare)) {
      const rgb = rgbAt(bare, at);
      if (apart(rgbAt(later, at), rgb) > different) return null;
      const painted = rgbAt(texts, at);
      isPainted ||= apart(painted, rgb) > different && apart(painted, text) <= near;
      behind.push({ luminance: luminanceOf(rgb), rgb });
      const other = plain && rgbAt(plain, at);
      if (other) unpictured.push({ luminance: luminanceOf(other), rgb: other });
    }
    // Another color on one line alone (a first line, a veil) leaves the whole text unknown.
    if (!isPainted) return null;
  }
  if (behind.length < enough) return null;
  const [colors, others] = [spread(behind), spread(unpictured)];
  const differs = unpictured.length > 0 && others.join() !== colors.join();
  return { n, text: hexOf(text), colors, ...(differs && { plain: others }), pixels: behind.length };
}

interface Pixel {
  readonly luminance: number;
  readonly rgb: readonly number[];
}

/** Their colors by luminance, one every 5 % of them. */
function spread(pixels: readonly Pixel[]): string[] {
  const sorted = [...pixels].sort((a, b) => a.luminance - b.luminance);
  return Array.from({ length: 21 }, (_one, step) => {
    const place = Math.round(((sorted.length - 1) * step) / 20);
    return hexOf(sorted[place]?.rgb ?? []);
  });
}

/** Where the pixels of a line stand in the data of a picture; of a large line, every second or third. */
function* placesIn(line: DOMRect, { width }: ImageData): Generator<number> {
  const scale = width / innerWidth;
  const stride = Math.max(1, Math.floor(Math.sqrt((line.width * line.height) / 20_000) * scale));
  for (let y = Math.ceil(line.top * scale); y < Math.floor(line.bottom * scale); y += stride)
    for (let x = Math.ceil(line.left * scale); x < Math.floor(line.right * scale); x += stride)
      yield (y * width + x) * 4;
}

function rgbAt({ data }: ImageData, at: number): [number, number, number] {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** The largest difference of a channel. */
function apart(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))));
}

/** Relative luminance, 0 to 1. Source: WCAG; RGAA glossary, « contraste ». */
export function luminanceOf(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hexOf(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** All of the above, in the order in which the page receives them. */
export const GROUND_FUNCTIONS = [
  readGrounds,
  pixelsOf,
  groundOf,
  spread,
  placesIn,
  rgbAt,
  apart,
  luminanceOf,
  hexOf,
] as const;
