import type { CDPSession } from 'playwright';
import { within } from './deadline.ts';

/**
 * Runs a page's clock forward: timers that fall due are run one after the other without waiting. Frames are
 * painted in real time as before. The clock stands while a request has no answer; afterwards it stands for good,
 * until it is run again. Rejects when the page does not get through within the limit.
 */
export async function runForward(session: CDPSession, ms: number, limitMs: number): Promise<void> {
  let done: () => void = () => undefined;
  const expired = new Promise<void>((resolve) => (done = resolve));
  session.on('Emulation.virtualTimeBudgetExpired', done);
  try {
    const asked = session.send('Emulation.setVirtualTimePolicy', {
      policy: 'pauseIfNetworkFetchesPending',
      budget: ms,
      maxVirtualTimeTaskStarvationCount: 1000,
    });
    await within(limitMs, 'virtual time', Promise.all([asked, expired]));
  } finally {
    session.off('Emulation.virtualTimeBudgetExpired', done);
  }
}

/** The same, a second at a time, so that what moves is painted on the way; the limit is each second's. */
export async function runSeconds(
  session: CDPSession,
  seconds: number,
  limitMs: number,
): Promise<void> {
  for (let left = seconds; left > 0; left -= 1)
    await runForward(session, Math.min(1, left) * 1000, limitMs);
}
