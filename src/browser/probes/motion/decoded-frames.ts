import {
  DECODE_FUNCTIONS,
  type DecodeRequest,
  type WireFrames,
} from '../../in-page/decode-frames.ts';
import { showingsOf } from '../../image-frames.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import { openBlankPage, type BlankPage } from './blank-page.ts';
import type { TimedPixels } from './flash-count.ts';

const MAX_BYTES = 4_000_000;
const LIMITS = { maxFrames: 240, columns: 64 };

export interface DecodedFrames {
  /** Its first showings, as many as tell all that can be seen in one second. */
  readonly series: readonly TimedPixels[];
  /** Frames of one showing that were decoded. */
  readonly frames: number;
  readonly isWhole: boolean;
}

/** Decodes image files in a page of ours beside a sealed copy: what their formats are is left to the browser. */
export class FrameDecoder {
  readonly #copy: SealedCopy;
  #blank: Promise<BlankPage> | undefined;

  constructor(copy: SealedCopy) {
    this.#copy = copy;
  }

  /** The frames of a file; undefined for one that this browser does not decode in time. */
  async decode(
    file: Buffer,
    type: string,
    loops: number | null,
  ): Promise<DecodedFrames | undefined> {
    if (file.length > MAX_BYTES) return undefined;
    try {
      const { ask } = await (this.#blank ??= openBlankPage(this.#copy, DECODE_FUNCTIONS));
      const request: DecodeRequest = { file: file.toString('base64'), type, ...LIMITS };
      const wire = JSON.parse(String(await ask('decodeFrames', request))) as WireFrames;
      const { frames, isWhole } = wire;
      return { series: seriesOf(wire, loops), frames: frames.length, isWhole };
    } catch {
      return undefined;
    }
  }

  /** The page beside goes, so that the copy is alone again. */
  async close(): Promise<void> {
    await (await this.#blank?.catch(() => undefined))?.close();
  }
}

function seriesOf({ width, height, frames }: WireFrames, loops: number | null): TimedPixels[] {
  const shown = frames.map(({ ms, pixels }) => ({
    seconds: ms / 1000,
    pixels: { width, height, bytes: Buffer.from(pixels, 'base64') },
  }));
  const turn = shown.reduce((sum, { seconds }) => sum + seconds, 0);
  const series: TimedPixels[] = [];
  let at = 0;
  for (let showing = 0; showing < showingsOf(turn, loops); showing += 1)
    for (const { seconds, pixels } of shown) {
      series.push({ at, pixels });
      at += seconds;
    }
  return series;
}
