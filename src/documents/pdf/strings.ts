import { isRegular, type Cursor } from './cursor.ts';

/** `/Name`, with its `#20` escapes undone. */
export function readName(cursor: Cursor): string {
  const start = cursor.at + 1;
  cursor.at = start;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at += 1;
  return cursor.bytes
    .toString('latin1', start, cursor.at)
    .replace(/#([\da-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** `(text)`: parentheses nest, a backslash escapes. */
export function readLiteralString(cursor: Cursor): Buffer {
  const { bytes } = cursor;
  const out: number[] = [];
  let open = 0;
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte === 0x5c) {
      cursor.at += 1;
      readEscape(cursor, out);
      continue;
    }
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    if (open === 0) break;
    if (byte !== 0x28 || open > 1) out.push(byte);
  }
  cursor.at += 1;
  return Buffer.from(out);
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** After a backslash; leaves the cursor on the last byte of the escape. */
function readEscape(cursor: Cursor, out: number[]): void {
  const { bytes } = cursor;
  const byte = bytes[cursor.at] ?? 0;
  const octal = /^[0-7]{1,3}/u.exec(bytes.toString('latin1', cursor.at, cursor.at + 3))?.[0];
  if (octal !== undefined) {
    out.push(Number.parseInt(octal, 8) & 0xff);
    cursor.at += octal.length - 1;
  } else if (byte === 13 || byte === 10) {
    // The line goes on.
    if (byte === 13 && bytes[cursor.at + 1] === 10) cursor.at += 1;
  } else out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
}

/** `<48656C>`: what is no digit is skipped, a missing last one is 0. */
export function readHexString(cursor: Cursor): Buffer {
  const { bytes } = cursor;
  const end = bytes.indexOf(0x3e, cursor.at + 1);
  const stop = end < 0 ? bytes.length : end;
  const digits = bytes.toString('latin1', cursor.at + 1, stop).replace(/[^\da-f]/giu, '');
  cursor.at = stop + 1;
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
}

/** UTF-16 or UTF-8 where the text says so, else the 8-bit encoding of PDF, close to Latin-1. */
export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), false);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return clean(bytes.subarray(3).toString('utf8'));
  return clean(
    bytes
      .toString('latin1')
      .replace(/[\x80-\xa0]/gu, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? ''),
  );
}

/** PDFDocEncoding 0x80 to 0xA0, where it is not Latin-1. */
const HIGH = [...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', '', '€'];

function utf16(bytes: Buffer, isBigEndian: boolean): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return clean((isBigEndian ? even.swap16() : even).toString('utf16le'));
}

/** Without language marks (ESC fr ESC) nor control characters. */
function clean(text: string): string {
  return text
    .replace(/\x1b[^\x1b]{0,8}\x1b/gu, '')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

const DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})?)?/u;

/** `D:20240131120000+01'00'` → `2024-01-31`, the day as written; undefined when it is none. */
export function dayOf(text: string): string | undefined {
  const [, year, month = '01', day = '01'] = DATE.exec(text.trim()) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day}` : undefined;
}
