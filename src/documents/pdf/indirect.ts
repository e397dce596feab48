import { isWhite, skipWhite } from './cursor.ts';
import { as, wordOf, type PdfDict, type PdfObject } from './objects.ts';
import { readObject } from './syntax.ts';

/** `12 0 obj … endobj` */
export interface Indirect {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
}

/**
 * Reads the object that stands at an offset; undefined when none does. `lengthOf` resolves the length of a
 * stream, which may stand elsewhere; a wrong one is mended by looking for the stream's end.
 */
export function readIndirect(
  bytes: Buffer,
  at: number,
  lengthOf: (length: PdfObject | undefined) => number | undefined,
): Indirect | undefined {
  if (at < 0 || at >= bytes.length) return undefined;
  const cursor = { bytes, at, hasRefs: false };
  const number = readObject(cursor);
  const generation = readObject(cursor);
  if (typeof number !== 'number' || typeof generation !== 'number') return undefined;
  if (wordOf(readObject(cursor)) !== 'obj') return undefined;
  const inside = { bytes, at: cursor.at, hasRefs: true };
  const object = readObject(inside) ?? null;
  const dict = as('dict', object);
  if (!dict) return { number, generation, object };
  skipWhite(inside);
  if (bytes.toString('latin1', inside.at, inside.at + 6) !== 'stream')
    return { number, generation, object };
  const raw = streamBytes(bytes, inside.at + 6, dict, lengthOf);
  return { number, generation, object: { kind: 'stream', dict, raw } };
}

function streamBytes(
  bytes: Buffer,
  word: number,
  dict: PdfDict,
  lengthOf: (length: PdfObject | undefined) => number | undefined,
): Buffer {
  let start = word;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  const length = lengthOf(dict.entries.get('Length'));
  if (length !== undefined && length >= 0 && endsAt(bytes, start + length))
    return bytes.subarray(start, start + length);
  const end = bytes.indexOf('endstream', start, 'latin1');
  return bytes.subarray(start, end < 0 ? bytes.length : end);
}

function endsAt(bytes: Buffer, end: number): boolean {
  let at = end;
  while (isWhite(bytes[at]) && at < end + 4) at += 1;
  return bytes.toString('latin1', at, at + 9) === 'endstream';
}
