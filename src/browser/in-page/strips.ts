/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: chooses the part of the window
 * that a film strip shows. A field that holds a value is in none. `joinStrip` puts frames side by side, in any page.
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
  /** Photographs of the window or of one part of it, PNG in base64, left to right. */
  readonly frames: readonly string[];
  readonly area: StripArea;
  /** Where its corner is in the photographs. */
  readonly corner: readonly [number, number];
  /** Frames that are all the same tell nothing. */
  readonly mustDiffer: boolean;
  /** Longest side of one frame, in pixels. */
  readonly maxSide: number;
  readonly maxBytes: number;
}

export interface AreaRequest {
  readonly place: StripArea;
  /** Of one that is larger its beginning is taken, at half its height. */
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** Entry: a part of the window with a margin, in whole pixels. As JSON; null where a value could be read. */
export function stripArea({ place, maxWidth, maxHeight }: AreaRequest): string {
  const margin = 16;
  const [x, y, width, height] = place;
  const above = Math.max(0, (height + 2 * margin - maxHeight) / 2);
  const left = Math.max(0, Math.floor(x) - margin);
  const top = Math.max(0, Math.floor(y + above) - margin);
  const right = Math.min(innerWidth, Math.ceil(x + width) + margin, left + maxWidth);
  const bottom = Math.min(innerHeight, Math.ceil(y + height) + margin, top + maxHeight);
  const area: StripArea = [left, top, right - left, bottom - top];
  return JSON.stringify(right > left && bottom > top && isFree(area) ? area : null);
}

/** Entry: no field with a value stands in it, those included that scripts put in since the snapshot. */
export function isFree(area: StripArea): boolean {
  const { rgaaElements } = globalThis as unknown as { rgaaElements?: ReadonlyMap<Node, number> };
  const known = [...(rgaaElements?.keys() ?? [])].filter((node) => node instanceof Element);
  const later = Document.prototype.querySelectorAll.call(document, '*');
  const rect = new DOMRect(...area);
  for (const element of new Set([...known, ...later]))
    if (isField(element) && touches(element, rect) && holdsValue(element)) return false;
  return true;
}

/** Entry: the frames side by side, a WebP in base64, as JSON; null when it stays too large, or nothing moves. */
export async function joinStrip(request: StripRequest): Promise<string> {
  const { frames, maxBytes, mustDiffer } = request;
  const bitmaps = await Promise.all(frames.map((frame) => bitmapOf(frame, 'image/png')));
  const canvas = drawFrames(bitmaps, request);
  if (!canvas || (mustDiffer && isStill(canvas, frames.length))) return 'null';
  for (const quality of [0.9, 0.7, 0.4, 0.1]) {
    const strip = await webpOf(canvas, quality);
    if (strip.length * 0.75 <= maxBytes) return JSON.stringify(strip);
  }
  return 'null';
}

function drawFrames(
  bitmaps: readonly ImageBitmap[],
  { area, corner, maxSide }: StripRequest,
): OffscreenCanvas | null {
  const gap = 4;
  const [left, top] = corner;
  const [, , areaWidth, areaHeight] = area;
  const shrink = Math.min(1, maxSide / Math.max(areaWidth, areaHeight));
  const width = Math.max(1, Math.round(areaWidth * shrink));
  const height = Math.max(1, Math.round(areaHeight * shrink));
  const canvas = new OffscreenCanvas(bitmaps.length * (width + gap) - gap, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, height);
  for (const [at, bitmap] of bitmaps.entries()) {
    const x = at * (width + gap);
    context.drawImage(bitmap, left, top, areaWidth, areaHeight, x, 0, width, height);
    bitmap.close();
  }
  return canvas;
}

function isStill(canvas: OffscreenCanvas, frames: number): boolean {
  const step = (canvas.width + 4) / frames;
  const context = canvas.getContext('2d');
  const seen = Array.from({ length: frames }, (_frame, at) =>
    String(context?.getImageData(at * step, 0, step - 4, canvas.height).data),
  );
  return new Set(seen).size === 1;
}

/** All of the above, in the order in which the page receives them. */
export const STRIP_FUNCTIONS = [stripArea, isFree, joinStrip, drawFrames, isStill] as const;
