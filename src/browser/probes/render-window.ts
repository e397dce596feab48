import type { Variant } from '#model';
import type { FrameWorld } from '../worlds.ts';

export interface Window {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly orientation?: 'portrait' | 'landscape';
}

export const PORTRAIT: Window = { width: 390, height: 844, scale: 1, orientation: 'portrait' };
export const LANDSCAPE: Window = { width: 844, height: 390, scale: 1, orientation: 'landscape' };

export function windowOf(variant: Variant, full: Window): Window {
  const { width, height } = full;
  if (variant === 'narrow') return { width: 320, height, scale: 1 };
  if (variant === 'short') return { width, height: 256, scale: 1 };
  if (variant !== 'zoom-200') return full;
  return { width: Math.round(width / 2), height: Math.round(height / 2), scale: 2 };
}

export async function resize({ session }: FrameWorld, window: Window): Promise<void> {
  const { width, height, scale, orientation } = window;
  const [type, angle] =
    orientation === 'landscape'
      ? (['landscapePrimary', 90] as const)
      : (['portraitPrimary', 0] as const);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: scale, mobile: false },
    ...(orientation && {
      ...{ screenWidth: width, screenHeight: height, screenOrientation: { type, angle } },
    }),
  });
}
