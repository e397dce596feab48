import { setTimeout as pause } from 'node:timers/promises';

/** A step took longer than it may. Its work may still go on: the caller ends the page. */
export class DeadlineError extends Error {
  readonly afterMs: number;

  constructor(step: string, afterMs: number) {
    super(`${step}: no answer within ${afterMs} ms`);
    this.name = 'DeadlineError';
    this.afterMs = afterMs;
  }
}

/** Rejects with a DeadlineError when `work` has not settled after `ms`. Never leaves an unhandled rejection. */
export async function within<T>(ms: number, step: string, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([
      work,
      pause(ms, undefined, { signal: timer.signal }).then(() => {
        throw new DeadlineError(step, ms);
      }),
    ]);
  } finally {
    timer.abort();
  }
}
