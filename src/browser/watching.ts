import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { within } from './deadline.ts';

/** How a person watches the browser at work. None of it changes what is collected. */
export interface Watching {
  /** In a window on the screen. */
  readonly headed: boolean;
  /** Rest after each action, in milliseconds. */
  readonly slowMoMs: number;
  /** Where a recording of each page's visit goes; null for none. */
  readonly traceFolder: string | null;
}

export const UNWATCHED: Watching = { headed: false, slowMoMs: 0, traceFolder: null };

const TRACE_MS = 10_000;

/**
 * Records what happens in a context while `work` runs: actions, requests and pictures of the page, to be opened
 * with Playwright's trace viewer. No snapshots of the page's content: taking them runs code in the page itself.
 */
export async function recorded<T>(
  context: BrowserContext,
  folder: string | null,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  if (folder === null) return await work();
  await within(TRACE_MS, 'trace', context.tracing.start({ screenshots: true, title: name }));
  try {
    return await work();
  } finally {
    const path = join(folder, `${name}.zip`);
    // A browser that hangs takes its recording with it; the visit has its own verdict.
    await within(TRACE_MS, 'trace', context.tracing.stop({ path })).catch(() => undefined);
  }
}
