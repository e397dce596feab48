import { DocumentProblem } from '../problem.ts';
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { as, isArray, NO_ENTRIES, type PdfDict, type PdfObject } from './objects.ts';
import { undoLzw, undoRunLength } from './older-filters.ts';
import { undoPredictor } from './predictor.ts';

/** Codings of pictures: what they hold is no text. */
const PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF']);
const MAX_FILTERS = 8;

/**
 * Undoes the codings of a stream, in their order.
 * @param resolve gives the object a reference stands for
 * @throws {DocumentProblem} an unknown coding, a picture, broken data, or more than `maxBytes`
 */
export function decode(
  raw: Buffer,
  dict: PdfDict,
  resolve: (object: PdfObject | undefined) => PdfObject,
  maxBytes: number,
): Buffer {
  const entry = (long: string, short: string) =>
    resolve(dict.entries.get(long) ?? dict.entries.get(short));
  const filters = listOf(entry('Filter', 'F'));
  const parameters = listOf(entry('DecodeParms', 'DP'));
  if (filters.length > MAX_FILTERS) throw new DocumentProblem('too many filters');
  return filters.reduce<Buffer>((bytes, filter, place) => {
    const name = as('name', resolve(filter))?.name ?? '';
    const settings = as('dict', resolve(parameters[place])) ?? NO_ENTRIES;
    const number = (key: string) => {
      const value = resolve(settings.entries.get(key));
      return typeof value === 'number' ? value : undefined;
    };
    return undo(name, bytes, number, maxBytes);
  }, raw);
}

function undo(
  name: string,
  bytes: Buffer,
  number: (key: string) => number | undefined,
  maxBytes: number,
): Buffer {
  if (PICTURES.has(name)) throw new DocumentProblem('a picture');
  if (name === 'FlateDecode' || name === 'Fl')
    return undoPredictor(inflate(bytes, maxBytes), number);
  if (name === 'LZWDecode' || name === 'LZW')
    return undoPredictor(undoLzw(bytes, number('EarlyChange') ?? 1, maxBytes), number);
  if (name === 'ASCIIHexDecode' || name === 'AHx') return undoHex(bytes);
  if (name === 'ASCII85Decode' || name === 'A85') return undo85(bytes);
  if (name === 'RunLengthDecode' || name === 'RL') return undoRunLength(bytes, maxBytes);
  if (name === 'Crypt') return bytes;
  throw new DocumentProblem(`filter ${name.slice(0, 30)}`);
}

function inflate(bytes: Buffer, maxOutputLength: number): Buffer {
  // A stream that was cut, or whose check sum is wrong, still gives what it holds.
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if (isTooLarge(error)) throw new DocumentProblem('inflates too much');
  }
  try {
    return inflateRawSync(bytes.subarray(2), options);
  } catch (error) {
    throw new DocumentProblem(isTooLarge(error) ? 'inflates too much' : 'broken data');
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function undoHex(bytes: Buffer): Buffer {
  const digits = (bytes.toString('latin1').split('>')[0] ?? '').replace(/[^\da-f]/giu, '');
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
}

function undo85(bytes: Buffer): Buffer {
  const text = (bytes.toString('latin1').split('~>')[0] ?? '')
    .replace(/\s+/gu, '')
    .replace(/^<~/u, '');
  const out: number[] = [];
  let group: number[] = [];
  const flush = () => {
    const size = group.length;
    const whole = [...group, 84, 84, 84, 84].slice(0, 5);
    const value = whole.reduce((sum, digit) => sum * 85 + digit, 0);
    out.push(
      ...[24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) & 0xff).slice(0, size - 1),
    );
    group = [];
  };
  for (const sign of text) {
    if (sign === 'z' && group.length === 0) out.push(0, 0, 0, 0);
    else group.push(sign.charCodeAt(0) - 33);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return Buffer.from(out);
}

function listOf(object: PdfObject): readonly PdfObject[] {
  if (object === null) return [];
  return isArray(object) ? object : [object];
}
