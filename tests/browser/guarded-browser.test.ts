import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startEgressProxy, type EgressProxy } from '../../src/browser/egress.ts';
import { launchGuarded, type GuardedBrowser } from '../../src/browser/guarded-browser.ts';
import { BROWSERS, openHttp, type Canary } from './canary.ts';

describe.each(BROWSERS)('%s guarded, with one way out', (executablePath) => {
  let site: Canary;
  let forbidden: Canary;
  let egress: EgressProxy;
  let guarded: GuardedBrowser;

  beforeAll(async () => {
    forbidden = await openHttp();
    site = await openHttp((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>site</title>
        <img src="${forbidden.origin}/image"><iframe src="${forbidden.origin}/frame"></iframe>
        <script>new WebSocket('ws://' + location.host + '/socket');
          fetch('/post', { method: 'POST' }).catch(() => 0);</script>`);
    });
    egress = await startEgressProxy({ allowedOrigins: [site.origin] });
    guarded = await launchGuarded({
      executablePath,
      sandbox: 'auto',
      egress,
      isAllowedDocument: (url, isMainFrame) => !isMainFrame || url.startsWith(site.origin),
    });
  });
  afterAll(async () => {
    await guarded.close();
    await egress.close();
    await Promise.all([site.close(), forbidden.close()]);
  });

  test('a visit tells everything that was refused to its page, whoever refused it', async () => {
    const context = await guarded.browser.newContext();
    const page = await context.newPage();
    const { facts } = await guarded.watch(page);
    await page.goto(`${site.origin}/`);
    const expected = [
      { method: 'GET', url: `${forbidden.origin}/image`, reason: 'address' },
      { method: 'GET', url: `${forbidden.origin}/frame`, reason: 'address' },
      { method: 'GET', url: `${site.origin.replace('http', 'ws')}/socket`, reason: 'websocket' },
      { method: 'POST', url: `${site.origin}/post`, reason: 'method' },
    ];
    await vi.waitFor(() => expect(facts().blockedRequests).toHaveLength(expected.length));
    expect(facts().blockedRequests).toEqual(expect.arrayContaining(expected));
    expect(facts().refusedNavigation).toBeNull();
    expect(forbidden.connections).toBe(0);
    await context.close();
  });

  test('a page of another origin is refused before it is asked for', async () => {
    const page = await (await guarded.browser.newContext()).newPage();
    const { facts } = await guarded.watch(page);
    await expect(page.goto(forbidden.origin)).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT/);
    expect(facts().refusedNavigation?.reason).toBe('scope');
    expect(egress.refused.filter(({ url }) => url === `${forbidden.origin}/`)).toEqual([]);
  });
});
