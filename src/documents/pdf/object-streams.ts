import type { PdfStream } from './objects.ts';
import { readObject } from './syntax.ts';

/** More than any file of the size we read can hold. */
const MAX_MEMBERS = 1_000_000;

/** Numbers and offsets of the objects in an object stream. */
export function membersOf(
  stream: PdfStream,
  data: Buffer,
): readonly { readonly number: number; readonly at: number }[] {
  const count = stream.dict.entries.get('N');
  const first = stream.dict.entries.get('First');
  if (typeof count !== 'number' || typeof first !== 'number') return [];
  const cursor = { bytes: data.subarray(0, first), at: 0, hasRefs: false };
  const members: { number: number; at: number }[] = [];
  while (members.length < count && members.length < MAX_MEMBERS) {
    const [number, at] = [readObject(cursor), readObject(cursor)];
    if (typeof number !== 'number' || typeof at !== 'number') return members;
    members.push({ number, at: first + at });
  }
  return members;
}
