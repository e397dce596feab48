import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromium } from '../../src/browser/playwright.ts';
import { openSealed, type SealablePage } from '../../src/browser/seal.ts';
import { BROWSERS, openHttp, openUdp, type Canary, type UdpCanary } from './canary.ts';
import { CHANNELS, hostilePage, path, selectorOf } from './hostile-page.ts';

describe.each(BROWSERS)('%s, sealed', (executablePath) => {
  let udp: UdpCanary;
  let other: Canary;
  let site: Canary;
  let sealed: SealablePage;
  let served: { readonly requests: number; readonly connections: number };

  const heard = () => ({
    site: { requests: site.requests.length, connections: site.connections },
    other: { requests: [...other.requests], connections: other.connections },
    datagrams: udp.datagrams,
  });
  const nothing = () => ({
    site: served,
    other: { requests: [], connections: 0 },
    datagrams: 0,
  });

  beforeAll(async () => {
    [udp, other] = await Promise.all([openUdp(), openHttp()]);
    site = await openHttp(hostilePage(other.origin, udp.port));
    const opened = await openSealed(`${site.origin}/`, {
      egress: { allowedOrigins: [site.origin, other.origin] },
      launch: { executablePath, sandbox: 'auto', isAllowedDocument: () => true },
      viewport: { width: 1280, height: 900 },
      timeoutMs: 15_000,
      settle: { quietMs: 100, capMs: 3000, maxScreens: 1 },
    });
    if (opened.kind === 'failed') throw new Error(opened.problem.message);
    sealed = opened;
    await sealed.seal();
    served = { requests: site.requests.length, connections: site.connections };
  }, 60_000);
  afterAll(async () => {
    await sealed.close();
    udp.close();
    await Promise.all([site, other].map((one) => one.close()));
  });

  test('the load itself was served, and nothing but the page', () => {
    expect(site.requests.filter((line) => line !== 'GET /favicon.ico')).toEqual(['GET /']);
    expect(heard()).toEqual(nothing());
  });

  test.each(CHANNELS)('$name: nothing leaves', async (channel) => {
    const { page, attempts } = sealed;
    const before = attempts.length;
    await page.locator(selectorOf(channel)).click({ noWaitAfter: true, timeout: 10_000 });
    if (channel.name.startsWith('WebRTC'))
      await page.locator('body[data-gathering=complete]').waitFor();
    if (channel.name === 'pagehide') await page.waitForURL('about:blank');
    if (channel.kind)
      await vi.waitFor(
        () => expect(attempts.slice(before).map(({ kind }) => kind)).toContain(channel.kind),
        5000,
      );
    expect(heard()).toEqual(nothing());
  });

  test('the browser itself asked nobody either', () => {
    const hosts = sealed.attempts
      .filter(({ kind }) => kind === 'connection')
      .map(({ url }) => new URL(url).hostname);
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
  });

  test('destroyed with its last words, nobody heard anything', async () => {
    await sealed.close();
    expect(heard()).toEqual(nothing());
  });
});

describe('without a seal, the same controls are heard', () => {
  let udp: UdpCanary;
  let other: Canary;
  let site: Canary;
  let browser: Browser;

  beforeAll(async () => {
    [udp, other] = await Promise.all([openUdp(), openHttp()]);
    site = await openHttp(hostilePage(other.origin, udp.port));
    browser = await chromium.launch({ executablePath: BROWSERS[0] ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    udp.close();
    await Promise.all([site, other].map((one) => one.close()));
  });

  test.each(CHANNELS.filter(({ unproven }) => !unproven))('$name', async (channel) => {
    const { name } = channel;
    const before = { connections: other.connections, datagrams: udp.datagrams };
    const isHeard = (): boolean =>
      [...site.requests, ...other.requests].some((line) => line.includes(path(name))) ||
      (name === 'preconnect' && other.connections > before.connections) ||
      (name === 'WebRTC over TCP' && other.connections > before.connections) ||
      (name.startsWith('Web') && udp.datagrams > before.datagrams);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    await page.locator(selectorOf(channel)).click({ noWaitAfter: true });
    await vi.waitFor(() => expect(isHeard()).toBe(true), 5000);
    await context.close();
  });
});
