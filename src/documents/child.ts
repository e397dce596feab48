import type { DocumentReading } from '#model';
import { DocumentProblem } from './problem.ts';
import { readDocument } from './read-document.ts';

/**
 * The process in which one document is read: its bytes come in, what they say goes out. It holds nothing
 * worth stealing and is killed when it takes too long.
 */
const parts: Buffer[] = [];
for await (const part of process.stdin as AsyncIterable<Buffer>) parts.push(part);
process.stdout.write(JSON.stringify(read(Buffer.concat(parts))));

function read(bytes: Buffer): DocumentReading {
  try {
    return { ok: true, bytes: bytes.length, facts: readDocument(bytes) };
  } catch (error) {
    // Bytes made to break a reader break it here, where it harms nobody: the file is at fault.
    const failure = error instanceof DocumentProblem ? error.failure : 'broken';
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, failure, detail: detail.slice(0, 100) };
  }
}
