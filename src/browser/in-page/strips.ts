/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: chooses the part of the window
 * that a film strip shows, and puts its frames side by side in one picture. A field that holds a value is in none.
 */
import type { bitmapOf as BitmapOf, webpOf as WebpOf } from './painting.ts';
import type {
  holdsValue as HoldsValue,
  isField as IsField,
  touches as Touches,
} from './value-fields.ts';

declare const bitmapOf: typeof BitmapOf;
declare const webpOf: typeof WebpOf;
declare const isField: typeof IsField;
declare const holdsValue: typeof HoldsValue;
declare const touches: typeof Touches;

/** In pixels of the window: x, y, width, height. */
export type StripArea = readonly [number, number, number, number];

export interface StripRequest {
  /** Photographs of the same part of the window, PNG in base64, left to right. */
  readonly frames: readonly string[];
  readonly area: StripArea;
  /** Longest side of one frame, in pixels. */
  readonly maxSide: number;
  readonly maxBytes: number;
}

/**
 * Entry: a part of the window with a margin, its first corner if it is large: what changes little would not show
 * in a smaller copy. As JSON; null where a value could be read.
 */
export function stripArea([x, y, width, height]: StripArea): string {
  const [margin, maxWidth, maxHeight] = [16, 320, 240];
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)];
  const right = Math.min(innerWidth, x + width + margin, left + maxWidth);
  const bottom = Math.min(innerHeight, y + height + margin, top + maxHeight);
  const area: StripArea = [left, top, right - left, bottom - top];
  return JSON.stringify(right > left && bottom > top && isFree(area) ? area : null);
}

/** No field with a value stands in it, those included that scripts put in since the snapshot. */
function isFree(area: StripArea): boolean {
  const { rgaaElements } = globalThis as unknown as { rgaaElements?: ReadonlyMap<Node, number> };
  const known = [...(rgaaElements?.keys() ?? [])].filter((node) => node instanceof Element);
  const later = Document.prototype.querySelectorAll.call(document, '*');
  const rect = new DOMRect(...area);
  for (const element of new Set([...known, ...later]))
    if (isField(element) && touches(element, rect) && holdsValue(element)) return false;
  return true;
}

/** Entry: the frames side by side, a WebP in base64; null when it cannot be made small enough, or shows a value. */
export async function joinStrip({
  frames,
  area,
  maxSide,
  maxBytes,
}: StripRequest): Promise<string | null> {
  if (!isFree(area)) return null;
  const gap = 4;
  const bitmaps = await Promise.all(frames.map((frame) => bitmapOf(frame, 'image/png')));
  const [, , areaWidth, areaHeight] = area;
  const shrink = Math.min(1, maxSide / Math.max(areaWidth, areaHeight));
  const width = Math.max(1, Math.round(areaWidth * shrink));
  const height = Math.max(1, Math.round(areaHeight * shrink));
  const canvas = new OffscreenCanvas(frames.length * (width + gap) - gap, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, height);
  for (const [at, bitmap] of bitmaps.entries()) {
    context.drawImage(bitmap, at * (width + gap), 0, width, height);
    bitmap.close();
  }
  for (const quality of [0.9, 0.7, 0.4, 0.1]) {
    const strip = await webpOf(canvas, quality);
    if (strip.length * 0.75 <= maxBytes) return strip;
  }
  return null;
}

/** All of the above, in the order in which the page receives them. */
export const STRIP_FUNCTIONS = [stripArea, isFree, joinStrip] as const;
