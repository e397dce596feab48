import type { Variant } from '#model';
import type { FrameWorld } from '../../worlds.ts';

export interface Window {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export function windowOf(variant: Variant, full: Window): Window {
  const { width, height } = full;
  if (variant === 'narrow') return { width: 320, height, scale: 1 };
  if (variant === 'short') return { width, height: 256, scale: 1 };
  if (variant !== 'zoom-200') return full;
  return { width: Math.round(width / 2), height: Math.round(height / 2), scale: 2 };
}

/** The screen turns with the window, as that of a phone does. */
export async function resize({ session }: FrameWorld, window: Window): Promise<void> {
  const { width, height, scale } = window;
  const screenOrientation = isUpright(window)
    ? ({ type: 'portraitPrimary', angle: 0 } as const)
    : ({ type: 'landscapePrimary', angle: 0 } as const);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: scale, mobile: false, screenOrientation },
  });
}

export function isUpright({ width, height }: Window): boolean {
  return width < height;
}
