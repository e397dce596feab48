import type { ImageFrames } from '#model';

export type FrameCount = Omit<ImageFrames, 'node'>;

/** Files with more frames than this are read no further. */
const MAX_FRAMES = 5000;
/** What a file without movement counts as. */
export const STILL_FRAME: FrameCount = { frames: 1, seconds: 0, loops: 1, perSecond: 0 };

/**
 * Frames of an image file and how long each is shown: GIF, animated PNG, animated WebP; one frame for files of
 * formats that hold no other (JPEG, BMP, ICO). Undefined for any other or damaged file.
 * Sources: GIF89a; PNG third edition, acTL and fcTL; WebP container, ANIM and ANMF.
 */
export function readImageFrames(bytes: Buffer): FrameCount | undefined {
  try {
    const head = bytes.toString('latin1', 0, 12);
    if (/^GIF8[79]a/u.test(head)) return ofGif(bytes);
    if (head.startsWith('\x89PNG\r\n\x1a\n')) return ofPng(bytes);
    if (/^RIFF.{4}WEBP/su.test(head)) return ofWebp(bytes);
    const isStill =
      head.startsWith('\xff\xd8\xff') || head.startsWith('BM') || head.startsWith('\0\0\x01\0');
    return isStill ? STILL_FRAME : undefined;
  } catch (error) {
    // Read past its end: the file is cut.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The type of a file that holds frames; empty for any other. */
export function typeOfImage(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('\x89PNG')) return 'image/png';
  return head.startsWith('RIFF') ? 'image/webp' : '';
}

/** How many showings tell all that can be seen in one second, across the end of a showing too. */
export function showingsOf(seconds: number, loops: number | null): number {
  const enough = seconds > 0 ? Math.ceil(1 / seconds) + 1 : 1;
  return Math.min(enough, loops ?? enough);
}

/** `delays`: milliseconds of each frame, as browsers hold them. */
function count(delays: readonly number[], loops: number | null): FrameCount {
  if (delays.length < 2) return STILL_FRAME;
  const turn = delays.reduce((sum, delay) => sum + delay, 0);
  const starts: number[] = [];
  let time = 0;
  for (let shown = 0; shown < showingsOf(turn / 1000, loops); shown += 1)
    for (const delay of delays) {
      starts.push(time);
      time += delay;
    }
  let perSecond = 0;
  for (let first = 0, last = 0; last < starts.length; last += 1) {
    while ((starts[last] ?? 0) - (starts[first] ?? 0) >= 1000) first += 1;
    perSecond = Math.max(perSecond, last - first + 1);
  }
  return { frames: delays.length, seconds: Math.round(turn / 10) / 100, loops, perSecond };
}

function ofGif(bytes: Buffer): FrameCount {
  const delays: number[] = [];
  let loops: number | null = 1;
  let delay = 0;
  let at = 13 + tableSize(bytes.readUInt8(10));
  while (delays.length < MAX_FRAMES) {
    const mark = bytes.readUInt8(at);
    if (mark === 0x3b) break;
    if (mark === 0x2c) {
      // Chromium shows a frame of 10 ms or less for 100 ms.
      delays.push(delay <= 10 ? 100 : delay);
      at = afterBlocks(bytes, at + 11 + tableSize(bytes.readUInt8(at + 9)));
      continue;
    }
    if (mark !== 0x21) throw new RangeError('gif');
    const label = bytes.readUInt8(at + 1);
    if (label === 0xf9) delay = bytes.readUInt16LE(at + 4) * 10;
    if (
      label === 0xff &&
      /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/u.test(bytes.toString('latin1', at + 3, at + 14))
    ) {
      const times = bytes.readUInt16LE(at + 16);
      loops = times === 0 ? null : times + 1;
    }
    at = afterBlocks(bytes, at + 2);
  }
  return count(delays, loops);
}

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += size + 1;
  return at + 1;
}

function ofPng(bytes: Buffer): FrameCount {
  const delays: number[] = [];
  let loops: number | null = 1;
  let isAnimated = false;
  for (let at = 8; at + 8 <= bytes.length && delays.length < MAX_FRAMES;) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IEND') break;
    if (kind === 'acTL') {
      isAnimated = true;
      loops = bytes.readUInt32BE(at + 12) || null;
    }
    if (kind === 'fcTL') {
      const unit = bytes.readUInt16BE(at + 30) || 100;
      delays.push(Math.max(10, (bytes.readUInt16BE(at + 28) / unit) * 1000));
    }
    at += size + 12;
  }
  return isAnimated ? count(delays, loops) : STILL_FRAME;
}

function ofWebp(bytes: Buffer): FrameCount {
  const delays: number[] = [];
  let loops: number | null = 1;
  for (let at = 12; at + 8 <= bytes.length && delays.length < MAX_FRAMES;) {
    const kind = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (kind === 'ANIM') loops = bytes.readUInt16LE(at + 12) || null;
    if (kind === 'ANMF') {
      const delay = bytes.readUIntLE(at + 20, 3);
      delays.push(delay <= 10 ? 100 : delay);
    }
    at += 8 + size + (size % 2);
  }
  return count(delays, loops);
}
