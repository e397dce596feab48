import { DocumentProblem } from '../problem.ts';
import { isRegular, isWhite, skipWhite, type Cursor } from './cursor.ts';
import { wordOf, type PdfDict, type PdfObject } from './objects.ts';
import { readHexString, readLiteralString, readName } from './strings.ts';

/** Nothing in a real file is nested as deep. */
const MAX_DEPTH = 100;

/**
 * Reads the object at the cursor; undefined at the end of the bytes. What belongs nowhere comes out as a
 * word, so that a caller can go on or give up.
 * @throws {DocumentProblem} nested too deep
 */
export function readObject(cursor: Cursor, depth = 0): PdfObject | undefined {
  if (depth > MAX_DEPTH) throw new DocumentProblem('nested too deep');
  skipWhite(cursor);
  const { bytes } = cursor;
  const byte = bytes[cursor.at];
  if (byte === undefined) return undefined;
  if (byte === 0x2f) return { kind: 'name', name: readName(cursor) };
  if (byte === 0x28) return { kind: 'string', bytes: readLiteralString(cursor) };
  if (byte === 0x5b) return readArray(cursor, depth);
  if (byte === 0x3c && bytes[cursor.at + 1] === 0x3c) return readDict(cursor, depth);
  if (byte === 0x3c) return { kind: 'string', bytes: readHexString(cursor) };
  if (!isRegular(byte)) return { kind: 'word', word: readDelimiter(cursor) };
  const word = readWord(cursor);
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  const number = numberOf(word);
  if (number === undefined) return { kind: 'word', word };
  return (cursor.hasRefs ? readRef(cursor, number) : undefined) ?? number;
}

function readWord(cursor: Cursor): string {
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1;
  return cursor.bytes.toString('latin1', start, cursor.at);
}

function readDelimiter(cursor: Cursor): string {
  const isDouble = cursor.bytes[cursor.at] === 0x3e && cursor.bytes[cursor.at + 1] === 0x3e;
  const start = cursor.at;
  cursor.at += isDouble ? 2 : 1;
  return cursor.bytes.toString('latin1', start, cursor.at);
}

function numberOf(word: string): number | undefined {
  if (!/^[+-]*\d*\.?\d*(?:-\d*)?$/u.test(word) || !/\d/u.test(word)) return undefined;
  // Some writers double the sign or leave one inside.
  const number = Number.parseFloat(word.replace(/^[+-]*(?=[+-])/u, ''));
  return Number.isFinite(number) ? number : undefined;
}

function readRef(cursor: Cursor, number: number): PdfObject | undefined {
  if (!Number.isInteger(number) || number < 0) return undefined;
  const { bytes } = cursor;
  let at = cursor.at;
  while (isWhite(bytes[at])) at += 1;
  const start = at;
  while (at - start < 6 && isDigit(bytes[at])) at += 1;
  if (at === start) return undefined;
  const generation = Number(bytes.toString('latin1', start, at));
  const blank = at;
  while (isWhite(bytes[at])) at += 1;
  if (at === blank || bytes[at] !== 0x52 || isRegular(bytes[at + 1])) return undefined;
  cursor.at = at + 1;
  return { kind: 'ref', number, generation };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function readArray(cursor: Cursor, depth: number): readonly PdfObject[] {
  cursor.at += 1;
  const items: PdfObject[] = [];
  for (;;) {
    const item = readObject(cursor, depth + 1);
    if (item === undefined || wordOf(item) === ']') return items;
    // An object that was never closed ends where the next one begins.
    if (isEnd(item)) return items;
    items.push(item);
  }
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  cursor.at += 2;
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const key = readObject(cursor, depth + 1);
    if (key === undefined || wordOf(key) === '>>' || isEnd(key)) return { kind: 'dict', entries };
    if (typeof key !== 'object' || key === null || !('kind' in key) || key.kind !== 'name')
      continue;
    const value = readObject(cursor, depth + 1);
    if (value === undefined || wordOf(value) === '>>' || isEnd(value))
      return { kind: 'dict', entries };
    entries.set(key.name, value);
  }
}

function isEnd(object: PdfObject): boolean {
  const word = wordOf(object);
  return word === 'endobj' || word === 'stream' || word === 'obj';
}
