import { DocumentProblem } from '../problem.ts';

/** LZW as TIFF and PDF write it: codes of 9 to 12 bits, 256 clears the table, 257 ends. */
export function undoLzw(bytes: Buffer, earlyChange: number, maxBytes: number): Buffer {
  const roots = Array.from({ length: 258 }, (_, code) => Buffer.from(code < 256 ? [code] : []));
  let table = [...roots];
  let width = 9;
  let held = 0;
  let bits = 0;
  let last: Buffer | undefined;
  const out: Buffer[] = [];
  let size = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      table = [...roots];
      width = 9;
      last = undefined;
      continue;
    }
    const known = table[code];
    if (!known && (!last || code !== table.length)) throw new DocumentProblem('broken data');
    const entry =
      known ?? Buffer.concat([last ?? Buffer.alloc(0), (last ?? Buffer.alloc(0)).subarray(0, 1)]);
    if (last && table.length < 4096) table.push(Buffer.concat([last, entry.subarray(0, 1)]));
    last = entry;
    size += entry.length;
    if (size > maxBytes) throw new DocumentProblem('inflates too much');
    out.push(entry);
    width = widthFor(table.length + earlyChange);
  }
  return Buffer.concat(out);
}

function widthFor(codes: number): number {
  if (codes >= 2048) return 12;
  if (codes >= 1024) return 11;
  return codes >= 512 ? 10 : 9;
}

/** A length under 128 and as many bytes and one more, or one byte to repeat 257 minus the length; 128 ends. */
export function undoRunLength(bytes: Buffer, maxBytes: number): Buffer {
  const out: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    const isCopy = length < 128;
    const run = isCopy
      ? bytes.subarray(at + 1, at + 2 + length)
      : Buffer.alloc(257 - length, bytes[at + 1] ?? 0);
    size += run.length;
    if (size > maxBytes) throw new DocumentProblem('inflates too much');
    out.push(run);
    at += isCopy ? length + 2 : 2;
  }
  return Buffer.concat(out);
}
