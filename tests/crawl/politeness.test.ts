import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGate, createGet, type Gate } from '#crawl';
import { retryAfterMs } from '../../src/crawl/retry-after.ts';
import { serve, type LocalServer } from './local-server.ts';

/** Timers may fire a fraction of a millisecond early by the clock that the tests read. */
const CLOCK_MS = 2;
const OK = { status: 200, retryAfter: null };
const BUSY = { status: 503, retryAfter: null };

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

describe('createGate', () => {
  it('lets everybody through at once without a delay', async () => {
    const gate = createGate({ delayMs: 0 });
    const took = await elapsed(() => Promise.all(Array.from({ length: 100 }, () => gate.enter())));
    expect(took).toBeLessThan(500);
  });

  it('keeps the delay between starts, whoever asks, first come first served', async () => {
    const gate = createGate({ delayMs: 40 });
    const order: number[] = [];
    const took = await elapsed(() =>
      Promise.all([1, 2, 3, 4].map((n) => gate.enter().then(() => order.push(n)))),
    );
    expect(took).toBeGreaterThanOrEqual(3 * 40 - CLOCK_MS);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('holds everybody for the Retry-After of one, those already waiting included', async () => {
    const gate = createGate({ delayMs: 10 });
    const first = await gate.enter();
    const took = await elapsed(async () => {
      const waiting = gate.enter();
      first.end({ status: 429, retryAfter: '2' });
      await waiting;
    });
    expect(took).toBeGreaterThanOrEqual(2_000 - CLOCK_MS);
  });

  it('slows down on 429 and 503, even where no delay was asked for', async () => {
    const gate = createGate({ delayMs: 0 });
    (await gate.enter()).end(BUSY);
    expect(gate.delayMs).toBe(1_000);
    expect(await elapsed(() => gate.enter())).toBeGreaterThanOrEqual(1_000 - CLOCK_MS);
  });

  it('doubles once for requests that were under way together', async () => {
    const gate = createGate({ delayMs: 0 });
    const turns = await Promise.all([gate.enter(), gate.enter(), gate.enter()]);
    for (const turn of turns) turn.end(BUSY);
    expect(gate.delayMs).toBe(1_000);
  });

  it('doubles again for the next one, and never beyond 30 s or below what was asked for', async () => {
    const slow = createGate({ delayMs: 20_000 });
    (await slow.enter()).end(BUSY);
    expect(slow.delayMs).toBe(30_000);
    const slower = createGate({ delayMs: 60_000 });
    (await slower.enter()).end(BUSY);
    expect(slower.delayMs).toBe(60_000);
  });

  it('is never sped up by errors, and by good answers only after many', async () => {
    const gate = createGate({ delayMs: 0 });
    const turns = await Promise.all(Array.from({ length: 60 }, () => gate.enter()));
    const end = (...answers: readonly ({ status: number; retryAfter: null } | null)[]) => {
      for (const answer of answers) turns.pop()?.end(answer);
    };
    end(BUSY);
    end(...Array.from({ length: 19 }, () => OK), null);
    end(...Array.from({ length: 19 }, () => OK), { status: 500, retryAfter: null });
    expect(gate.delayMs).toBe(1_000);
    end(...Array.from({ length: 19 }, () => OK));
    expect(turns).toHaveLength(0);
    expect(gate.delayMs).toBe(1_000);
  });

  it('comes back to the delay asked for after twenty good answers', async () => {
    const gate = createGate({ delayMs: 5 });
    const turns = await Promise.all(Array.from({ length: 21 }, () => gate.enter()));
    turns.pop()?.end(BUSY);
    for (const turn of turns) turn.end(OK);
    expect(gate.delayMs).toBe(5);
  });

  it('lets an aborted caller go at once, and the next one take its place', async () => {
    const gate = createGate({ delayMs: 150 });
    await gate.enter();
    const controller = new AbortController();
    const left = gate.enter(controller.signal);
    const next = elapsed(() => gate.enter());
    controller.abort(new Error('interrompu'));
    await expect(left).rejects.toThrow('interrompu');
    const took = await next;
    expect(took).toBeGreaterThanOrEqual(150 - 10 - CLOCK_MS);
    await expect(gate.enter(AbortSignal.abort(new Error('déjà')))).rejects.toThrow('déjà');
  });
});

describe('retryAfterMs', () => {
  const now = Date.UTC(2024, 0, 1, 12, 0, 0);
  it.each([
    [null, undefined],
    ['', undefined],
    ['bientôt', undefined],
    ['5', 5_000],
    [' 5 ', 5_000],
    ['0', 0],
    ['120', 120_000],
    ['99999999999999999999', 120_000],
    ['9'.repeat(5_000), undefined],
    ['Mon, 01 Jan 2024 12:00:30 GMT', 30_000],
    ['Mon, 01 Jan 2024 11:00:00 GMT', 0],
    ['Tue, 01 Jan 2030 12:00:00 GMT', 120_000],
  ])('reads %j as %s', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});

describe('createGet', () => {
  let server: LocalServer;
  let gate: Gate;
  beforeEach(async () => {
    gate = createGate({ delayMs: 50 });
    server = await serve((request, response) => {
      const status = request.url === '/busy' ? 429 : 200;
      response.writeHead(status, { 'retry-after': '0' }).end();
    });
  });
  afterEach(() => server.close());

  const request = (path: string) => ({
    url: server.origin + path,
    allow: () => true,
    maxWireBytes: 10,
    maxBytes: 10,
    timeoutMs: 5_000,
  });

  it('waits for its turn at the gate of the origin and tells it the answer', async () => {
    const origins: string[] = [];
    const get = createGet({ userAgent: 'test', headers: [] }, (origin) => {
      origins.push(origin);
      return gate;
    });
    const took = await elapsed(() => Promise.all([get(request('/a')), get(request('/b'))]));
    expect(took).toBeGreaterThanOrEqual(50 - CLOCK_MS);
    expect(origins).toEqual([server.origin, server.origin]);
    await get(request('/busy'));
    expect(gate.delayMs).toBe(1_000);
  });

  it('gives the abort back as a value', async () => {
    const signal = AbortSignal.abort();
    const get = createGet({ userAgent: 'test', headers: [], signal }, () => gate);
    expect(await get(request('/a'))).toMatchObject({ ok: false, kind: 'aborted' });
    expect(server.requests).toEqual([]);
  });
});
