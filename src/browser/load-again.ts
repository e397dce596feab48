import type { SettleRequest } from './in-page/settle.ts';
import { loadPage } from './load.ts';
import type { WatchedPage } from './script/reach.ts';
import { settle } from './settle.ts';
import { openWorlds, type Worlds } from './worlds.ts';

/** One more load, in a context of its own, of the page that came to be at an address. */
export type LoadAgain = <T>(
  window: { readonly width: number; readonly height: number },
  finalUrl: string,
  look: (worlds: Worlds) => Promise<T>,
) => Promise<T>;

interface AgainRequest {
  readonly url: string;
  readonly timeoutMs: number;
  readonly settle: SettleRequest;
}

/** A page that answered once answers again within this. */
const ANSWER_MS = 8000;

/** The page of a visit once more, at rest in a context of its own. Rejects when it does not come as it did. */
export async function loadAgain(
  { page, watch }: Pick<WatchedPage, 'page' | 'watch'>,
  { url, timeoutMs, settle: rest }: AgainRequest,
  finalUrl: string,
): Promise<Worlds> {
  const limit = Math.min(timeoutMs, ANSWER_MS);
  const loaded = await loadPage(page, { url, timeoutMs: limit }, watch.navigationRefused);
  if ('reason' in loaded) throw new Error(`again: ${loaded.message}`);
  const session = await page.context().newCDPSession(page);
  await settle(page, session, rest);
  if (page.url() !== finalUrl) throw new Error(`again: ${page.url()}`);
  return await openWorlds(page, session);
}
