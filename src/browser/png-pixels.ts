import { inflateSync } from 'node:zlib';

/** Pixels of a photograph: four bytes each, alpha last, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads the PNG files that the browser's own photographs are: eight bits, RGB or RGBA, not interlaced. Throws for
 * any other file. Source: PNG third edition, filters.
 */
export function pixelsOfPng(file: Buffer): Pixels {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, color, , , interlaced] = file.subarray(24, 29);
  const step = color === 6 ? 4 : color === 2 ? 3 : 0;
  if (depth !== 8 || step === 0 || interlaced !== 0) throw new Error('png: not a photograph');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: (width * step + 1) * height });
  const bytes = new Uint8Array(width * height * 4).fill(255);
  const size = width * step;
  let above = new Uint8Array(size);
  for (let y = 0; y < height; y += 1) {
    const start = y * (size + 1);
    const row = raw.subarray(start + 1, start + 1 + size);
    unfilter(row, above, raw[start] ?? 0, step);
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < step; channel += 1)
        bytes[(y * width + x) * 4 + channel] = row[x * step + channel] ?? 0;
    above = row;
  }
  return { width, height, bytes };
}

function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    row[at] = (row[at] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(sum - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
