import type { BrowserContextOptions } from 'playwright';
import { watchSensorUse } from './collect-runtime.ts';
import { CONTEXT_OPTIONS } from './context-options.ts';
import { within } from './deadline.ts';
import type { GuardedBrowser } from './guarded-browser.ts';
import type { WatchedPage } from './script/reach.ts';

export interface OpenedContext extends WatchedPage {
  readonly sensors: ReadonlySet<string>;
}

const CLOSE_MS = 5000;
const OPEN_MS = 15_000;

/** Works with an empty page in a context of its own, which ends with the work; tells of one that does not close. */
export async function inContext<T>(
  { browser, watch, permittingPosts }: GuardedBrowser,
  own: BrowserContextOptions,
  work: (opened: OpenedContext) => Promise<T>,
  onStuck: () => void,
): Promise<T> {
  const creating = browser.newContext({ ...CONTEXT_OPTIONS, ...own });
  const context = await within(OPEN_MS, 'context', creating);
  try {
    const sensors = await watchSensorUse(context);
    const page = await within(OPEN_MS, 'page', context.newPage());
    const watched = await within(OPEN_MS, 'guard', watch(page));
    return await work({ page, watch: watched, permittingPosts, sensors });
  } finally {
    await within(CLOSE_MS, 'close', context.close()).catch(onStuck);
  }
}
