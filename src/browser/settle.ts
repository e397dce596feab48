import type { CDPSession, Page } from 'playwright';
import { DeadlineError, within } from './deadline.ts';
import { settleDocument, type SettleRequest } from './in-page/settle.ts';
import { callInPage, evaluateIn, openWorlds } from './worlds.ts';

/** Beyond a page's own cap, for the answer to come back. */
const SLACK_MS = 2000;
const PING_MS = 2000;
const WORLDS_MS = 5000;

/** Waits until the page rests. A page that moves on by itself is followed twice; one whose timers are dead is taken as is. */
export async function settle(
  page: Page,
  session: CDPSession,
  request: SettleRequest,
): Promise<boolean> {
  const asked = callInPage([settleDocument], 'settleDocument', request);
  for (let attempt = 1; ; attempt++) {
    const { open } = await within(WORLDS_MS, 'worlds', openWorlds(page, session));
    const [main] = open;
    if (!main) throw new Error('no readable frame');
    try {
      return (await evaluateIn(main, asked, request.capMs + SLACK_MS, 'settle')) === true;
    } catch (error) {
      if (error instanceof DeadlineError) {
        // Dead timers (a sandboxed document) leave the page readable; a busy loop does not.
        await evaluateIn(main, '1', PING_MS, 'ping');
        return false;
      }
      if (attempt === 3) throw error;
      await page.waitForLoadState('load', { timeout: SLACK_MS }).catch(() => undefined);
    }
  }
}
