import { skipWhite } from './cursor.ts';
import { readIndirect } from './indirect.ts';
import { as, isArray, wordOf, type PdfDict, type PdfObject, type PdfStream } from './objects.ts';
import { readObject } from './syntax.ts';

/** Where an object is: at an offset of the file, or as the nth of an object stream. */
export type Place =
  | { readonly in: 'file'; readonly at: number }
  | { readonly in: 'stream'; readonly stream: number; readonly nth: number };

export interface CrossReferences {
  readonly places: Map<number, Place | 'free'>;
  /** The newest trailer's entries; older ones fill in what it lacks. */
  readonly trailer: PdfDict;
}

const MAX_SECTIONS = 500;
const MAX_OBJECTS = 2_000_000;

/**
 * Reads the cross-reference tables and streams from the last one back. Undefined when one is not where it
 * should be: the file must then be searched for its objects.
 * @param decoded gives the bytes of a stream
 */
export function readCrossReferences(
  bytes: Buffer,
  decoded: (stream: PdfStream) => Buffer,
): CrossReferences | undefined {
  const places = new Map<number, Place | 'free'>();
  const entries = new Map<string, PdfObject>();
  const waiting = [lastStart(bytes)];
  const seen = new Set<number>();
  while (waiting.length > 0) {
    const at = waiting.shift();
    if (at === undefined || seen.size >= MAX_SECTIONS) return undefined;
    if (seen.has(at)) continue;
    seen.add(at);
    const trailer = isTable(bytes, at)
      ? readTable(bytes, at, places)
      : readStream(bytes, at, places, decoded);
    if (!trailer || places.size > MAX_OBJECTS) return undefined;
    for (const [key, value] of trailer.entries) if (!entries.has(key)) entries.set(key, value);
    // A file for old and new readers alike lists in a stream what the table cannot.
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.entries.get(key);
      if (typeof next === 'number') waiting.push(next);
    }
  }
  return { places, trailer: { kind: 'dict', entries } };
}

function lastStart(bytes: Buffer): number | undefined {
  const word = bytes.lastIndexOf('startxref', undefined, 'latin1');
  if (word < 0) return undefined;
  const number = readObject({ bytes, at: word + 9, hasRefs: false });
  return typeof number === 'number' ? number : undefined;
}

function isTable(bytes: Buffer, at: number): boolean {
  const cursor = { bytes, at, hasRefs: false };
  skipWhite(cursor);
  return bytes.toString('latin1', cursor.at, cursor.at + 4) === 'xref';
}

function readTable(
  bytes: Buffer,
  at: number,
  places: CrossReferences['places'],
): PdfDict | undefined {
  const cursor = { bytes, at, hasRefs: false };
  readObject(cursor);
  for (;;) {
    const first = readObject(cursor);
    if (wordOf(first) === 'trailer') {
      return as('dict', readObject({ bytes, at: cursor.at, hasRefs: true }));
    }
    const count = readObject(cursor);
    if (typeof first !== 'number' || typeof count !== 'number') return undefined;
    for (let place = 0; place < count; place += 1) {
      const offset = readObject(cursor);
      readObject(cursor);
      const kind = wordOf(readObject(cursor));
      if (typeof offset !== 'number' || (kind !== 'n' && kind !== 'f')) return undefined;
      put(places, first + place, kind === 'n' ? { in: 'file', at: offset } : 'free');
    }
  }
}

function readStream(
  bytes: Buffer,
  at: number,
  places: CrossReferences['places'],
  decoded: (stream: PdfStream) => Buffer,
): PdfDict | undefined {
  const length = (object: PdfObject | undefined) =>
    typeof object === 'number' ? object : undefined;
  const stream = as('stream', readIndirect(bytes, at, length)?.object);
  if (!stream || as('name', stream.dict.entries.get('Type'))?.name !== 'XRef') return undefined;
  const widths = numbers(stream.dict.entries.get('W'));
  const [kindBytes = 0, secondBytes = 0, thirdBytes = 0] = widths;
  const size = kindBytes + secondBytes + thirdBytes;
  if (size < 1 || size > 24 || widths.some((width) => width < 0 || width > 8)) return undefined;
  const ranges = stream.dict.entries.get('Index') ?? [0, stream.dict.entries.get('Size') ?? 0];
  const data = decoded(stream);
  let from = 0;
  const field = (width: number) => {
    const value = data.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0);
    from += width;
    return value;
  };
  const pairs = numbers(ranges);
  for (let range = 0; range + 1 < pairs.length; range += 2) {
    for (let nth = 0; nth < (pairs[range + 1] ?? 0) && from + size <= data.length; nth += 1) {
      const kind = kindBytes > 0 ? field(kindBytes) : 1;
      const second = field(secondBytes);
      const third = field(thirdBytes);
      put(places, (pairs[range] ?? 0) + nth, placeOf(kind, second, third));
    }
  }
  return stream.dict;
}

function placeOf(kind: number, second: number, third: number): Place | 'free' {
  if (kind === 1) return { in: 'file', at: second };
  return kind === 2 ? { in: 'stream', stream: second, nth: third } : 'free';
}

/** The newest section is read first and wins. */
function put(places: CrossReferences['places'], number: number, place: Place | 'free'): void {
  if (!places.has(number)) places.set(number, place);
}

function numbers(object: PdfObject | undefined): number[] {
  return isArray(object) ? object.filter((one) => typeof one === 'number') : [];
}
