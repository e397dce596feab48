import { createDecipheriv, createHash } from 'node:crypto';
import { DocumentProblem } from '../problem.ts';
import { as, type PdfDict, type PdfObject } from './objects.ts';
import { hardenedHash } from './hardened-hash.ts';

/** Undoes the encryption of the strings and streams of one object. */
export interface Decipher {
  string(bytes: Buffer, number: number, generation: number): Buffer;
  stream(bytes: Buffer, number: number, generation: number): Buffer;
}

type Method = 'rc4' | 'aes' | 'aes-256' | 'none';

const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

/**
 * The decipher of a file that anybody may open: files are often encrypted without a password, only to forbid
 * changes. Undefined when a password is needed or the method is not the standard one. Source: ISO 32000, 7.6.
 */
export function openCipher(
  encrypt: PdfDict,
  fileId: Buffer,
  resolve: (object: PdfObject | undefined) => PdfObject,
): Decipher | undefined {
  const entry = (key: string) => resolve(encrypt.entries.get(key));
  const bytes = (key: string) => as('string', entry(key))?.bytes ?? Buffer.alloc(0);
  if (as('name', entry('Filter'))?.name !== 'Standard') return undefined;
  const revision = numberOr(entry('R'), 0);
  const version = numberOr(entry('V'), 0);
  const key =
    revision >= 5
      ? newerKey(revision, bytes('U'), bytes('UE'))
      : olderKey({
          revision,
          length:
            version === 1
              ? 5
              : Math.min(16, Math.max(5, numberOr(entry('Length'), version === 4 ? 128 : 40) >> 3)),
          owner: bytes('O'),
          user: bytes('U'),
          permissions: numberOr(entry('P'), 0),
          fileId,
          hidesMetadata: entry('EncryptMetadata') !== false,
        });
  if (!key) return undefined;
  const method = (name: string): Method =>
    version < 4 ? 'rc4' : methodOf(encrypt, as('name', entry(name))?.name, resolve);
  const [strings, streams] = [method('StrF'), method('StmF')];
  return {
    string: (data, number, generation) => decipher(strings, key, data, number, generation),
    stream: (data, number, generation) => decipher(streams, key, data, number, generation),
  };
}

function methodOf(
  encrypt: PdfDict,
  name: string | undefined,
  resolve: (object: PdfObject | undefined) => PdfObject,
): Method {
  if (name === undefined || name === 'Identity') return 'none';
  const filters = as('dict', resolve(encrypt.entries.get('CF')));
  const filter = as('dict', resolve(filters?.entries.get(name)));
  const method = as('name', resolve(filter?.entries.get('CFM')))?.name;
  if (method === 'AESV2') return 'aes';
  if (method === 'AESV3') return 'aes-256';
  return method === 'V2' ? 'rc4' : 'none';
}

interface OlderKeySource {
  readonly revision: number;
  /** In bytes. */
  readonly length: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly permissions: number;
  readonly fileId: Buffer;
  readonly hidesMetadata: boolean;
}

/** Algorithm 2, then 4 or 5 to know whether the empty password is the user's. */
function olderKey(source: OlderKeySource): Buffer | undefined {
  const { revision, length, owner, user, permissions, fileId, hidesMetadata } = source;
  const signed = Buffer.alloc(4);
  signed.writeInt32LE(permissions | 0);
  const parts = [PADDING, owner.subarray(0, 32), signed, fileId];
  if (revision >= 4 && !hidesMetadata) parts.push(Buffer.alloc(4, 0xff));
  let hash = md5(...parts);
  if (revision >= 3)
    for (let round = 0; round < 50; round += 1) hash = md5(hash.subarray(0, length));
  const key = hash.subarray(0, length);
  const expected = revision === 2 ? rc4(key, PADDING) : userCheck(key, fileId);
  return expected.subarray(0, 16).equals(user.subarray(0, 16)) ? key : undefined;
}

function userCheck(key: Buffer, fileId: Buffer): Buffer {
  let check = md5(PADDING, fileId);
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return check;
}

/** Algorithm 2.A with an empty password. */
function newerKey(revision: number, user: Buffer, encrypted: Buffer): Buffer | undefined {
  const hash = (salt: Buffer) =>
    revision === 5 ? createHash('sha256').update(salt).digest() : hardenedHash(salt);
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const cipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16));
  cipher.setAutoPadding(false);
  return cipher.update(encrypted.subarray(0, 32));
}

function decipher(
  method: Method,
  key: Buffer,
  data: Buffer,
  number: number,
  generation: number,
): Buffer {
  if (method === 'none') return data;
  if (method === 'aes-256') return aes('aes-256-cbc', key, data);
  const place = Buffer.alloc(5);
  place.writeUIntLE(number & 0xffffff, 0, 3);
  place.writeUIntLE(generation & 0xffff, 3, 2);
  const salt = method === 'aes' ? Buffer.from('sAlT') : Buffer.alloc(0);
  const own = md5(key, place, salt).subarray(0, Math.min(16, key.length + 5));
  return method === 'aes' ? aes('aes-128-cbc', own, data) : rc4(own, data);
}

/** The first block is the initial vector; padding that was damaged leaves the text readable. */
function aes(name: 'aes-128-cbc' | 'aes-256-cbc', key: Buffer, data: Buffer): Buffer {
  const blocks = data.subarray(16, data.length - (data.length % 16));
  if (blocks.length === 0) return Buffer.alloc(0);
  if (key.length !== (name === 'aes-128-cbc' ? 16 : 32)) throw new DocumentProblem('cipher key');
  const cipher = createDecipheriv(name, key, data.subarray(0, 16));
  cipher.setAutoPadding(false);
  const plain = cipher.update(blocks);
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

export function rc4(key: Uint8Array, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, place) => place);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 0xff;
      j = (j + (state[i] ?? 0)) & 0xff;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
    }),
  );
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function numberOr(object: PdfObject, otherwise: number): number {
  return typeof object === 'number' ? object : otherwise;
}
