import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page, Request } from 'playwright';

/** Time for what an action sets off to show. */
const REACTION_MS = 150;
const EVERY_MS = 50;

/** Does something on a page and waits until the document it leads to, if any, is there. */
export async function following(
  page: Page,
  limitMs: number,
  act: () => Promise<unknown>,
): Promise<void> {
  let leaving = false;
  const onRequest = (request: Request) => (leaving ||= isOwn(request, page));
  const onFailed = (request: Request) => (leaving &&= !isOwn(request, page));
  const onNavigated = (frame: Frame) => (leaving &&= frame !== page.mainFrame());
  page.on('request', onRequest).on('requestfailed', onFailed).on('framenavigated', onNavigated);
  try {
    await act();
    const end = performance.now() + limitMs;
    await pause(REACTION_MS);
    while (leaving && performance.now() < end) await pause(EVERY_MS);
    await page.waitForLoadState('load', { timeout: limitMs }).catch(() => undefined);
  } finally {
    page.off('request', onRequest).off('requestfailed', onFailed);
    page.off('framenavigated', onNavigated);
  }
}

function isOwn(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    // The document of a window that is not there yet.
    return false;
  }
}
