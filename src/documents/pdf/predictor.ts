import { DocumentProblem } from '../problem.ts';

/**
 * Undoes the differences that a coding stored instead of bytes: PNG's five (10 to 15), TIFF's for samples of
 * 8 bits (2). Cross-reference streams are written so.
 */
export function undoPredictor(bytes: Buffer, number: (key: string) => number | undefined): Buffer {
  const predictor = number('Predictor') ?? 1;
  if (predictor <= 1) return bytes;
  const colors = number('Colors') ?? 1;
  const bits = number('BitsPerComponent') ?? 8;
  const columns = number('Columns') ?? 1;
  const pixel = Math.max(1, (colors * bits) >> 3);
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && row <= 1_000_000)) throw new DocumentProblem('predictor');
  if (predictor === 2) return bits === 8 ? undoTiff(bytes, row, pixel) : bytes;
  return undoPng(bytes, row, pixel);
}

function undoTiff(bytes: Buffer, row: number, pixel: number): Buffer {
  const out = Buffer.from(bytes);
  for (let at = 0; at < out.length; at += 1)
    if (at % row >= pixel) out[at] = ((out[at] ?? 0) + (out[at - pixel] ?? 0)) & 0xff;
  return out;
}

function undoPng(bytes: Buffer, row: number, pixel: number): Buffer {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  for (let line = 0; line < rows; line += 1) {
    const kind = bytes[line * (row + 1)] ?? 0;
    for (let column = 0; column < row; column += 1) {
      const at = line * row + column;
      const left = column >= pixel ? (out[at - pixel] ?? 0) : 0;
      const up = line > 0 ? (out[at - row] ?? 0) : 0;
      const corner = line > 0 && column >= pixel ? (out[at - row - pixel] ?? 0) : 0;
      const stored = bytes[line * (row + 1) + 1 + column] ?? 0;
      out[at] = (stored + guess(kind, left, up, corner)) & 0xff;
    }
  }
  return out;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(sum - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
