import type { Page } from 'playwright';
import { converse, type Ask } from '../../conversation.ts';
import { within } from '../../deadline.ts';
import {
  DECODE_FUNCTIONS,
  type DecodeRequest,
  type WireFrames,
} from '../../in-page/decode-frames.ts';
import { showingsOf } from '../../image-frames.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import { openWorlds } from '../../worlds.ts';
import type { TimedPixels } from './flash-count.ts';

/** Decoding is for secure pages alone: this one is answered inside the browser, and has no network. */
const BLANK = 'https://blank.invalid/';
const OPEN_MS = 3000;
const DECODE_MS = 4000;
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
  #ask: Promise<Ask> | undefined;
  #page: Page | undefined;

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
      const ask = await (this.#ask ??= this.#open());
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
    await this.#page?.close().catch(() => undefined);
  }

  async #open(): Promise<Ask> {
    const page = await within(OPEN_MS, 'frames', this.#copy.page.context().newPage());
    this.#page = page;
    await within(OPEN_MS, 'frames', lead(page));
    const session = await page.context().newCDPSession(page);
    const [main] = (await openWorlds(page, session)).open;
    if (!main) throw new Error('frames: no page');
    return converse(main, 'frames', DECODE_MS, DECODE_FUNCTIONS);
  }
}

async function lead(page: Page): Promise<void> {
  const answer = { contentType: 'text/html', body: '<!doctype html><title>-</title>' };
  await page.route(BLANK, (route) => route.fulfill(answer));
  await page.goto(BLANK);
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
