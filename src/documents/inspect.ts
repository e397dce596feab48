import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DocumentReading } from '#model';

export interface InspectionLimits {
  readonly timeoutMs: number;
  /** Of the reader's own heap, in MiB; what a file may inflate to has its own limits. */
  readonly memoryMiB: number;
}

export const INSPECTION_LIMITS: InspectionLimits = { timeoutMs: 20_000, memoryMiB: 256 };

/** Far more than a reading takes. */
const MAX_ANSWER = 64 * 1024;

/** Run from its sources, in tests, the layer starts the compiled reader: Node 20 reads no TypeScript. */
const READER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/src/documents/child.js' : './child.js',
    import.meta.url,
  ),
);

/**
 * Reads a document in a process of its own, killed when it overruns its limits. Whatever the file does is in
 * the result; it rejects only when the reader itself cannot run.
 */
export async function inspectDocument(
  bytes: Buffer,
  limits: InspectionLimits = INSPECTION_LIMITS,
): Promise<DocumentReading> {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.memoryMiB}`, READER], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limits.timeoutMs);
  const [answer, complaint] = [listen(child, 'stdout'), listen(child, 'stderr')];
  // A reader that dies before it has read everything is told by its end.
  child.stdin.on('error', () => undefined).end(bytes);
  try {
    const code = await endOf(child);
    if (isLate) return { ok: false, failure: 'overrun', detail: `${limits.timeoutMs} ms` };
    if (code === 0) return readingIn(answer());
    // Node itself ends with 1 on an error nobody caught; out of memory, it is killed or kills itself.
    if (code === 1) throw new Error(`the document reader cannot run: ${complaint()}`);
    return { ok: false, failure: 'overrun', detail: 'memory' };
  } finally {
    clearTimeout(timer);
  }
}

/** What the reader answered; it holds counts and short texts, so a long answer is the file's doing. */
function readingIn(answer: string): DocumentReading {
  if (answer.length > MAX_ANSWER) return { ok: false, failure: 'broken', detail: 'long answer' };
  return JSON.parse(answer) as DocumentReading;
}

/** What a process says, cut when it says too much. */
function listen(child: ChildProcessWithoutNullStreams, stream: 'stdout' | 'stderr'): () => string {
  let said = '';
  child[stream].setEncoding('utf8').on('data', (text: string) => {
    if (said.length <= MAX_ANSWER) said += text;
  });
  return () => said;
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
}
