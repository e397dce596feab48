import { afterAll, describe, expect, it } from 'vitest';
import {
  SealableBrowsers,
  startSealable,
  type SealableBrowser,
} from '../../src/browser/sealable-browser.ts';
import { chromiumPath } from '../support/visitor.ts';

describe('browsers for sealed copies', () => {
  const started: SealableBrowser[] = [];
  const launch = {
    executablePath: chromiumPath(),
    sandbox: 'auto',
    isAllowedDocument: () => true,
  } as const;
  const start = async () => {
    const one = await startSealable({ egress: { allowedOrigins: [] }, launch });
    started.push(one);
    return one;
  };
  const browsers = new SealableBrowsers(start);
  afterAll(() => Promise.all(started.map((one) => one.close())));

  it('have the next one at hand, without any page, and start one in the place of one that ended', async () => {
    const first = await browsers.take();
    browsers.prepare();
    browsers.prepare();
    const second = await browsers.take();
    expect(started).toEqual([first, second]);
    expect(second.browser.contexts()).toEqual([]);
    browsers.prepare();
    await expect.poll(() => started.length, { timeout: 20_000 }).toBe(3);
    await started[2]?.close();
    const third = await browsers.take();
    expect(started).toHaveLength(4);
    expect(started[3]).toBe(third);
    expect(third.browser.isConnected()).toBe(true);
  }, 60_000);

  it('leave none behind', async () => {
    browsers.prepare();
    await expect.poll(() => started.length, { timeout: 20_000 }).toBe(5);
    await browsers.close();
    expect(started[4]?.browser.isConnected()).toBe(false);
  }, 60_000);
});
