import type { Get, GetFailure, GetResult } from '#crawl';
import { inspectDocument, signatureOf, SIGNATURE_BYTES } from '#documents';
import type { DocumentFailure, DocumentReading } from '#model';

/** Larger documents are not read. */
const MAX_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
/** What no reader can look into: the download ends with its first kilobyte. */
const NOT_READ = new Set(['html', 'image', 'other']);

/** Why an address must not be asked for; undefined when it may. */
export type Refusal = (url: string) => 'scope' | 'robots' | undefined;

/** Fetches one document, redirects judged one by one, and has it read. Every failure is in the result. */
export async function fetchDocument(
  url: string,
  get: Get,
  refusal: Refusal,
): Promise<DocumentReading> {
  let refused: 'scope' | 'robots' | undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  const result = await get({
    url,
    allow: (hop) => {
      refused = refusal(hop);
      return refused === undefined;
    },
    maxWireBytes: MAX_BYTES,
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    receive: (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size - chunk.length >= SIGNATURE_BYTES || size < SIGNATURE_BYTES) return 'more';
      return NOT_READ.has(signatureOf(Buffer.concat(chunks))) ? 'enough' : 'more';
    },
  });
  const failure = failureOf(result, refused);
  if (failure) return failure;
  const bytes = Buffer.concat(chunks);
  const signature = signatureOf(bytes);
  if (NOT_READ.has(signature)) return failed('not-a-document', signature);
  return await inspectDocument(bytes);
}

function failureOf(
  result: GetResult,
  refused: 'scope' | 'robots' | undefined,
): DocumentReading | undefined {
  if (!result.ok)
    return failed(refused ?? kindOf(result), `${result.kind} ${result.detail}`.trim());
  if (result.status < 200 || result.status >= 300) return failed('http', `HTTP ${result.status}`);
  return result.cut === null ? undefined : failed('too-large', `${MAX_BYTES} bytes`);
}

function kindOf({ kind }: GetFailure): DocumentFailure {
  return kind === 'aborted' ? 'interrupted' : 'network';
}

export function failed(failure: DocumentFailure, detail: string): DocumentReading {
  return { ok: false, failure, detail };
}
