import type { Page } from 'playwright';
import { converse, type Ask } from '../../conversation.ts';
import { within } from '../../deadline.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import { openWorlds } from '../../worlds.ts';

/** Work on pictures is for secure pages alone: this one is answered inside the browser, and has no network. */
const BLANK = 'https://blank.invalid/';
const OPEN_MS = 3000;
const EXCHANGE_MS = 4000;

/** A page of ours. */
export interface BlankPage {
  readonly ask: Ask;
  /** Never rejects. */
  readonly close: () => Promise<void>;
}

/** Opens a page of ours beside a sealed copy, with a clock of its own, that answers to these functions. */
export async function openBlankPage(
  copy: SealedCopy,
  functions: readonly { readonly name: string }[],
): Promise<BlankPage> {
  const page = await within(OPEN_MS, 'blank page', copy.page.context().newPage());
  const close = () => page.close().catch(() => undefined);
  try {
    await within(OPEN_MS, 'blank page', lead(page));
    const session = await page.context().newCDPSession(page);
    const [main] = (await openWorlds(page, session)).open;
    if (!main) throw new Error('blank page: no world');
    return { ask: converse(main, 'blank page', EXCHANGE_MS, functions), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function lead(page: Page): Promise<void> {
  const answer = { contentType: 'text/html', body: '<!doctype html><title>-</title>' };
  await page.route(BLANK, (route) => route.fulfill(answer));
  await page.goto(BLANK);
}
