import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEgressProxy, type EgressProxy } from '../../src/browser/egress.ts';
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts';
import {
  BROWSERS,
  openHttp,
  openHttps,
  openUdp,
  TRUST_TEST_CERTIFICATE,
  type Canary,
  type UdpCanary,
} from './canary.ts';

/** Full Chromium asks for the icon when it likes. */
const withoutIcon = (requests: readonly string[]): string[] =>
  requests.filter((line) => line !== 'GET /favicon.ico');

const big = randomBytes(3_000_000);

/** The audited site: `/go?to=URL` redirects, `/big` is large, `/cut` breaks off, all else is a page. */
const site: RequestListener = (request, response) => {
  const url = new URL(request.url ?? '/', 'http://site');
  if (url.pathname === '/go') {
    response.writeHead(302, { location: url.searchParams.get('to') ?? '' }).end();
  } else if (url.pathname === '/big') {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    for (let at = 0; at < big.length; at += 100_000) response.write(big.subarray(at, at + 100_000));
    response.end();
  } else if (url.pathname === '/cut') {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' });
    response.write('half', () => response.socket?.destroy());
  } else {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': ['a=1', 'b=2'] });
    response.end('<!doctype html><title>site</title><h1>Site</h1>');
  }
};

describe.each(BROWSERS)('%s behind the egress proxy', (executablePath) => {
  let allowed: Canary;
  let secure: Canary;
  let forbidden: Canary;
  let forbiddenTls: Canary;
  let udp: UdpCanary;
  let egress: EgressProxy;
  let launched: LaunchedBrowser;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [allowed, secure, forbidden, forbiddenTls, udp] = await Promise.all([
      openHttp(site),
      openHttps(site),
      openHttp(),
      openHttps(),
      openUdp(),
    ]);
    egress = await startEgressProxy({
      allowedOrigins: [allowed.origin, secure.origin],
      resolve: (host) =>
        host === 'inside.example'
          ? Promise.resolve([{ address: '127.0.0.1', family: 4 }])
          : Promise.reject(Object.assign(new Error(host), { code: 'ENOTFOUND' })),
    });
    launched = await launchBrowser({
      executablePath,
      sandbox: 'auto',
      browserArguments: [...egress.browserArguments, TRUST_TEST_CERTIFICATE],
    });
    ({ browser } = launched);
  });

  beforeEach(async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    return () => context.close();
  });

  afterAll(async () => {
    await launched.close();
    await egress.close();
    udp.close();
    await Promise.all([allowed, secure, forbidden, forbiddenTls].map((one) => one.close()));
  });

  /** Every way to write where the canary is. */
  const addresses = (): string[] => [
    `http://127.0.0.1:${forbidden.port}/`,
    `http://2130706433:${forbidden.port}/`,
    `http://0x7f000001:${forbidden.port}/`,
    `http://0177.0.0.1:${forbidden.port}/`,
    `http://127.1:${forbidden.port}/`,
    `http://0.0.0.0:${forbidden.port}/`,
    `http://[::ffff:127.0.0.1]:${forbidden.port}/`,
    `http://[::ffff:7f00:1]:${forbidden.port}/`,
    `http://inside.example:${forbidden.port}/`,
    `https://127.0.0.1:${forbiddenTls.port}/`,
    `https://[::ffff:7f00:1]:${forbiddenTls.port}/`,
    `https://inside.example:${forbiddenTls.port}/`,
  ];
  const nobodyCame = (): void => {
    expect(forbidden.connections).toBe(0);
    expect(forbiddenTls.connections).toBe(0);
  };

  test('a navigation to a forbidden address fails and says why', async () => {
    for (const address of addresses()) {
      await expect(page.goto(address)).rejects.toThrow(/ERR_/);
      expect(egress.problemOf(address)?.reason).toBe('out-of-scope');
    }
    nobodyCame();
  });

  test('a redirect to a forbidden address is not followed', async () => {
    for (const address of addresses()) {
      const hop = `${allowed.origin}/go?to=${encodeURIComponent(address)}`;
      await expect(page.goto(hop)).rejects.toThrow(/ERR_/);
    }
    nobodyCame();
  });

  test('nothing a page embeds or asks for reaches a forbidden address', async () => {
    await page.goto(`${allowed.origin}/`);
    await page.evaluate(async (urls) => {
      const ended: Promise<unknown>[] = [];
      for (const url of urls) {
        for (const tag of ['img', 'script', 'link', 'iframe', 'object']) {
          const element = document.createElement(tag);
          element.setAttribute(tag === 'link' ? 'href' : tag === 'object' ? 'data' : 'src', url);
          if (tag === 'link') element.setAttribute('rel', 'stylesheet');
          ended.push(
            new Promise((resolve) => {
              element.addEventListener('load', resolve);
              element.addEventListener('error', resolve);
            }),
          );
          document.body.append(element);
        }
        for (const method of ['GET', 'POST'])
          ended.push(fetch(url, { method, mode: 'no-cors' }).catch(() => undefined));
      }
      await Promise.all(ended);
    }, addresses());
    expect(egress.refused.some(({ reason }) => reason === 'address')).toBe(true);
    nobodyCame();
  });

  test('no WebSocket leaves, not even to the allowed origins, nor from a worker', async () => {
    await page.goto(`${allowed.origin}/`);
    const before = allowed.requests.length;
    const targets = [allowed.port, secure.port, forbidden.port, forbiddenTls.port].flatMap(
      (port) => [`ws://127.0.0.1:${port}/socket`, `wss://127.0.0.1:${port}/socket`],
    );
    const outcomes = await page.evaluate(async (urls) => {
      const attempt = (url: string) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(url);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('error');
        });
      const source = `const attempt = ${attempt.toString()};
        onmessage = async ({ data }) => postMessage(await Promise.all(data.map(attempt)));`;
      const worker = new Worker(URL.createObjectURL(new Blob([source])));
      const inWorker = new Promise<string[]>((resolve) => {
        worker.onmessage = ({ data }) => resolve(data as string[]);
      });
      worker.postMessage(urls);
      return [...(await Promise.all(urls.map(attempt))), ...(await inWorker)];
    }, targets);
    expect(outcomes).toHaveLength(16);
    expect(new Set(outcomes)).toEqual(new Set(['error']));
    expect(withoutIcon(allowed.requests.slice(before))).toEqual([]);
    expect(secure.requests.filter((line) => line.includes('/socket'))).toEqual([]);
    const recorded = egress.refused.filter(({ reason }) => reason === 'websocket');
    expect(recorded.map(({ url }) => url)).toContain(`ws://127.0.0.1:${secure.port}`);
    nobodyCame();
  });

  test('WebRTC finds no way round the proxy', async () => {
    await page.goto(`${allowed.origin}/`);
    const states = await page.evaluate(async (port) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${port}` },
          { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'u', credential: 'c' },
        ],
      });
      connection.createDataChannel('c');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise<void>((resolve) => {
        if (connection.iceGatheringState === 'complete') resolve();
        connection.onicegatheringstatechange = () =>
          connection.iceGatheringState === 'complete' && resolve();
      });
      return connection.iceGatheringState;
    }, udp.port);
    expect(states).toBe('complete');
    expect(udp.datagrams).toBe(0);
  });

  test('the allowed origins work: page, cookies, redirect, large body, https', async () => {
    const response = await page.goto(`${allowed.origin}/go?to=/page`);
    expect(response?.status()).toBe(200);
    expect(await page.title()).toBe('site');
    expect((await page.context().cookies()).map(({ name }) => name).sort()).toEqual(['a', 'b']);
    for (const { origin } of [allowed, secure]) {
      await page.goto(`${origin}/`);
      const bytes = await page.evaluate(async () => {
        const body = new Uint8Array(await (await fetch('/big')).arrayBuffer());
        let sum = 0;
        for (const byte of body) sum = (sum * 31 + byte) % 4_294_967_291;
        return { length: body.length, sum };
      });
      let sum = 0;
      for (const byte of big) sum = (sum * 31 + byte) % 4_294_967_291;
      expect(bytes).toEqual({ length: big.length, sum });
    }
  });

  test('an answer that breaks off is an error, not a short answer', async () => {
    await page.goto(`${allowed.origin}/`);
    const outcome = await page.evaluate(() =>
      fetch('/cut')
        .then((response) => response.text())
        .catch((error: Error) => error.name),
    );
    expect(outcome).toBe('TypeError');
  });

  test('plain http lets nothing but reading methods through', async () => {
    await page.goto(`${allowed.origin}/`);
    const before = allowed.requests.length;
    await page.evaluate(async () => {
      const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'HEAD'];
      for (const method of methods) await fetch(`/method`, { method }).catch(() => undefined);
    });
    expect(withoutIcon(allowed.requests.slice(before))).toEqual(['GET /method', 'HEAD /method']);
    expect(egress.refused).toContainEqual({
      method: 'POST',
      url: `${allowed.origin}/method`,
      reason: 'method',
    });
  });

  test('unknown names and dead ports are told apart', async () => {
    await expect(page.goto('http://nowhere.example/')).rejects.toThrow(/ERR_/);
    expect(egress.problemOf('http://nowhere.example/x')?.reason).toBe('dns');
    await expect(page.goto('https://nowhere.example/')).rejects.toThrow(/ERR_/);
    expect(egress.problemOf('https://nowhere.example/')?.reason).toBe('dns');
    expect(egress.problemOf(allowed.origin)).toBeUndefined();
  });
});
