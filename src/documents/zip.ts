import { inflateRawSync } from 'node:zlib';
import { DocumentProblem } from './problem.ts';

/** An archive whose entries are read one by one. */
export interface Zip {
  readonly names: readonly string[];
  /** Undefined when there is no such entry. @throws {DocumentProblem} broken, encrypted or too large */
  read(name: string): Buffer | undefined;
}

const MAX_ENTRIES = 10_000;
const MAX_INFLATED = 64 * 1024 * 1024;
/** Text never shrinks so much; an entry this small is no danger. */
const MAX_RATIO = 300;
const HARMLESS = 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/**
 * Opens an archive by its directory. What entries inflate to is limited, each and together, whatever the
 * directory says; nothing is ever written, so names are only names.
 * @throws {DocumentProblem} no directory, or too many entries
 */
export function openZip(bytes: Buffer): Zip {
  const entries = readDirectory(bytes);
  let left = MAX_INFLATED;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const data = extract(bytes, entry, left);
      left -= data.length;
      return data;
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    throw new DocumentProblem('no zip directory');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new DocumentProblem('too many entries');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw new DocumentProblem('broken zip directory');
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameEnd = at + 46 + (name ?? 0);
    entries.set(bytes.toString('utf8', at + 46, nameEnd), {
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function extract(bytes: Buffer, { isEncrypted, method, packed, at }: Entry, left: number): Buffer {
  if (isEncrypted) throw new DocumentProblem('encrypted entry', 'password');
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL)
    throw new DocumentProblem('broken zip entry');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const stored = bytes.subarray(start, start + packed);
  const limit = Math.min(left, Math.max(HARMLESS, packed * MAX_RATIO));
  if (method === 0 && stored.length <= limit) return stored;
  if (method !== 8 || limit <= 0) throw new DocumentProblem('zip method or size');
  try {
    return inflateRawSync(stored, { maxOutputLength: limit });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new DocumentProblem(
      code === 'ERR_BUFFER_TOO_LARGE' ? 'inflates too much' : 'broken data',
    );
  }
}
