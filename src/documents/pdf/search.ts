import { readIndirect } from './indirect.ts';
import { as, type PdfObject } from './objects.ts';
import { readObject } from './syntax.ts';
import type { CrossReferences, Place } from './xref.ts';

const OBJECT = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b/gu;
/** Where an object's own type stands, if it has one. */
const HEAD = 400;

export interface Found extends CrossReferences {
  /** Object streams, in the order of the file, with their offsets: what they hold is still to be added. */
  readonly streams: readonly { readonly number: number; readonly at: number }[];
}

/** Searches a whole file for objects and trailers, as readers do with a damaged one: the last of a number wins. */
export function searchObjects(bytes: Buffer): Found {
  const places = new Map<number, Place | 'free'>();
  const entries = new Map<string, PdfObject>();
  const text = bytes.toString('latin1');
  const streams: { readonly number: number; readonly at: number }[] = [];
  for (const { 1: digits, index } of text.matchAll(OBJECT)) {
    const number = Number(digits);
    places.set(number, { in: 'file', at: index });
    const head = text.slice(index, index + HEAD);
    if (/\/ObjStm\b/u.test(head)) streams.push({ number, at: index });
    if (!/\/XRef\b/u.test(head)) continue;
    const stream = as('stream', readIndirect(bytes, index, () => undefined)?.object);
    for (const [key, value] of stream?.dict.entries ?? []) entries.set(key, value);
  }
  for (const { index } of text.matchAll(/\btrailer\b/gu)) {
    const dict = as('dict', readObject({ bytes, at: index + 7, hasRefs: true }));
    for (const [key, value] of dict?.entries ?? []) entries.set(key, value);
  }
  return { places, trailer: { kind: 'dict', entries }, streams };
}

/** Adds a member of an object stream, unless a later object of the file has its number. */
export function addMember(
  places: CrossReferences['places'],
  number: number,
  place: Extract<Place, { in: 'stream' }>,
  streamAt: number,
): void {
  const known = places.get(number);
  if (known === undefined || known === 'free' || known.in === 'stream' || known.at < streamAt)
    places.set(number, place);
}
