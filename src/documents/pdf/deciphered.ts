import type { Decipher } from './crypt.ts';
import { as, isArray, type PdfObject } from './objects.ts';

/** An object of an encrypted file, made readable; cross-reference streams are never encrypted. */
export function deciphered(
  object: PdfObject,
  { number, generation }: { readonly number: number; readonly generation: number },
  decipher: Decipher,
): PdfObject {
  const plain = (one: PdfObject): PdfObject => {
    const string = as('string', one);
    if (string) return { ...string, bytes: decipher.string(string.bytes, number, generation) };
    if (isArray(one)) return one.map(plain);
    const dict = as('dict', one);
    if (!dict) return one;
    const entries = [...dict.entries].map(([key, value]) => [key, plain(value)] as const);
    return { kind: 'dict', entries: new Map(entries) };
  };
  const stream = as('stream', object);
  if (!stream) return plain(object);
  if (as('name', stream.dict.entries.get('Type'))?.name === 'XRef') return stream;
  const dict = as('dict', plain(stream.dict)) ?? stream.dict;
  return { kind: 'stream', dict, raw: decipher.stream(stream.raw, number, generation) };
}
