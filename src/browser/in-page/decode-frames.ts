/*
 * Runs in a blank page of our own, secure and without any network, in a browser under seal: decodes the frames of an
 * image file as this browser shows them.
 */

export interface DecodeRequest {
  /** The file, in base64. */
  readonly file: string;
  readonly type: string;
  readonly maxFrames: number;
  /** Columns of the grid of pixels that is taken of each frame, at most. */
  readonly columns: number;
}

export interface WireFrames {
  readonly width: number;
  readonly height: number;
  /** Milliseconds for which each is shown, and its pixels: RGBA in base64, row by row. */
  readonly frames: readonly { readonly ms: number; readonly pixels: string }[];
  readonly isWhole: boolean;
}

/** Entry: one pixel of the file for each cell of a grid, frame by frame, as JSON. Rejects for a file it cannot read. */
export async function decodeFrames(request: DecodeRequest): Promise<string> {
  const data = Uint8Array.from(atob(request.file), (byte) => byte.charCodeAt(0));
  const decoder = new ImageDecoder({ data, type: request.type });
  await decoder.tracks.ready;
  await decoder.completed;
  const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
  const frames: { ms: number; pixels: string }[] = [];
  let size = { width: 0, height: 0 };
  for (let frameIndex = 0; frameIndex < Math.min(count, request.maxFrames); frameIndex += 1) {
    const { image } = await decoder.decode({ frameIndex });
    size = gridOf(image.displayWidth, image.displayHeight, request.columns);
    frames.push({ ms: (image.duration ?? 0) / 1000, pixels: pixelsOf(image, size) });
    image.close();
  }
  decoder.close();
  const isWhole = count <= request.maxFrames;
  return JSON.stringify({ ...size, frames, isWhole } satisfies WireFrames);
}

export function gridOf(
  width: number,
  height: number,
  columns: number,
): { width: number; height: number } {
  const shrink = Math.min(1, columns / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * shrink)),
    height: Math.max(1, Math.round(height * shrink)),
  };
}

/** Not smoothed: each cell is one pixel of the picture. Throws for a picture whose pixels are not for us to read. */
export function pixelsOf(
  picture: CanvasImageSource,
  { width, height }: { width: number; height: number },
): string {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('frames: no canvas');
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, 0, 0, width, height);
  let binary = '';
  for (const byte of context.getImageData(0, 0, width, height).data)
    binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** All of the above, in the order in which the page receives them. */
export const DECODE_FUNCTIONS = [decodeFrames, gridOf, pixelsOf] as const;
