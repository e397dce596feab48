/** A place in some bytes that moves as objects are read. */
export interface Cursor {
  readonly bytes: Buffer;
  at: number;
  /** Whether `12 0 R` stands for another object: not so in content streams. */
  readonly hasRefs: boolean;
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));

export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && WHITE.has(byte);
}

/** Neither white space nor a delimiter: part of a name, a number or a word. */
export function isRegular(byte: number | undefined): byte is number {
  return byte !== undefined && !WHITE.has(byte) && !DELIMITERS.has(byte);
}

/** Moves past white space and comments. */
export function skipWhite(cursor: Cursor): void {
  const { bytes } = cursor;
  for (;;) {
    while (isWhite(bytes[cursor.at])) cursor.at += 1;
    if (bytes[cursor.at] !== 0x25) return;
    while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13)
      cursor.at += 1;
  }
}
