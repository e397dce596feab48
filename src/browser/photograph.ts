import { within } from './deadline.ts';
import type { FrameWorld } from './worlds.ts';

/** A part of the page, in pixels from its own corner. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Photograph {
  /** `png` loses nothing: its pixels can be measured. */
  readonly format: 'png' | 'jpeg';
  /** The window as it stands, if absent. */
  readonly area?: PageArea | undefined;
  readonly limitMs: number;
  /** Who asks, for the error when there is no answer in time. */
  readonly step: string;
}

const QUALITY = { png: {}, jpeg: { quality: 85 } };

/** The painted page in base64, one pixel for one of the page. */
export async function photograph(
  { session }: FrameWorld,
  { format, area, limitMs, step }: Photograph,
): Promise<string> {
  const asked = session.send('Page.captureScreenshot', {
    format,
    ...QUALITY[format],
    optimizeForSpeed: true,
    ...(area && { clip: { ...area, scale: 1 } }),
  });
  return (await within(limitMs, step, asked)).data;
}
