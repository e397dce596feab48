import type { IncomingMessage } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import type { GetAnswer, GetRequest } from './get-types.ts';

/** The server used a content coding that we neither asked for nor know. */
export class UnknownCoding extends Error {}

type BodyLimits = Pick<GetRequest, 'maxWireBytes' | 'maxBytes'>;

const MAX_CODINGS = 3;

/**
 * Streams a body into `receive`, inflated by its content coding and, when what remains is still a gzip
 * file (`sitemap.xml.gz`), once more. Both sizes are counted as bytes arrive, so a bomb costs its limit
 * and no more. Rejects when the connection or the compression breaks.
 */
export async function readBody(
  response: IncomingMessage,
  limits: BodyLimits,
  receive: (chunk: Buffer) => 'more' | 'enough',
): Promise<GetAnswer['cut']> {
  const wire = countedWire(response, limits.maxWireBytes);
  let body: AsyncIterable<Buffer> = wire.chunks;
  for (const inflate of inflatersOf(response)) body = through(body, inflate());
  let left = limits.maxBytes;
  for await (const chunk of ungzipped(body)) {
    const fits = chunk.subarray(0, left);
    left -= fits.length;
    if (fits.length > 0 && receive(fits) === 'enough') return null;
    if (fits.length < chunk.length) return 'bytes';
  }
  return wire.isCut() ? 'wire-bytes' : null;
}

function countedWire(response: IncomingMessage, maxBytes: number) {
  let isCut = false;
  async function* chunks(): AsyncGenerator<Buffer> {
    let left = maxBytes;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      const fits = chunk.subarray(0, left);
      left -= fits.length;
      if (fits.length > 0) yield fits;
      isCut = fits.length < chunk.length;
      if (isCut) return;
    }
  }
  return { chunks: chunks(), isCut: () => isCut };
}

/** What undoes the response's content codings, last applied first. */
function inflatersOf(response: IncomingMessage): readonly (() => Transform)[] {
  const codings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MAX_CODINGS) throw new UnknownCoding();
  return codings.reverse().map((coding) => {
    if (coding === 'br') return () => createBrotliDecompress();
    // Unzip tells gzip and deflate apart by their first bytes, so a wrong label does no harm.
    if (['gzip', 'x-gzip', 'deflate'].includes(coding)) return () => createUnzip();
    throw new UnknownCoding();
  });
}

async function* through(
  source: AsyncIterable<Buffer>,
  inflater: Transform,
): AsyncGenerator<Buffer> {
  const input = Readable.from(source, { objectMode: false });
  input.on('error', (error) => inflater.destroy(error));
  input.pipe(inflater);
  try {
    yield* inflater as AsyncIterable<Buffer>;
  } finally {
    input.destroy();
    inflater.destroy();
  }
}

async function* ungzipped(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    start = Buffer.concat([start, value]);
  }
  const all = startingWith(start, { [Symbol.asyncIterator]: () => chunks });
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  yield* isGzip ? through(all, createUnzip()) : all;
}

async function* startingWith(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start;
  yield* rest;
}
