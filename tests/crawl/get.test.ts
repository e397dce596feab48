import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getWithinLimits, type GetRequest, type Visitor } from '#crawl';
import { serve, type LocalServer } from './local-server.ts';

const TEXT = 'Bonjour à tous. '.repeat(1_000);
const BOMB = gzipSync(Buffer.alloc(50_000_000, 'a'));

const coded: Record<string, { readonly coding: string; readonly body: Buffer }> = {
  '/plain': { coding: '', body: Buffer.from(TEXT) },
  '/identity': { coding: 'identity', body: Buffer.from(TEXT) },
  '/gzip': { coding: 'gzip', body: gzipSync(TEXT) },
  '/x-gzip': { coding: 'X-GZIP', body: gzipSync(TEXT) },
  '/deflate': { coding: 'deflate', body: deflateSync(TEXT) },
  '/br': { coding: 'br', body: brotliCompressSync(TEXT) },
  '/br-of-gzip': { coding: 'gzip, br', body: brotliCompressSync(gzipSync(TEXT)) },
  '/gzip-unsaid': { coding: '', body: gzipSync(TEXT) },
  '/gzip-twice': { coding: 'gzip', body: gzipSync(gzipSync(TEXT)) },
  '/empty': { coding: '', body: Buffer.alloc(0) },
  '/one-byte': { coding: '', body: Buffer.from('x') },
  '/unknown': { coding: 'zstd', body: Buffer.from(TEXT) },
  '/many': { coding: 'gzip,gzip,gzip,gzip', body: gzipSync(TEXT) },
  '/broken-gzip': { coding: 'gzip', body: Buffer.from(TEXT) },
  '/broken-br': { coding: 'br', body: Buffer.from(TEXT) },
  '/half-gzip': { coding: 'gzip', body: gzipSync(TEXT).subarray(0, 60) },
  '/bomb': { coding: 'gzip', body: BOMB },
  '/bomb-unsaid': { coding: '', body: BOMB },
  '/bomb-br': { coding: 'br', body: brotliCompressSync(Buffer.alloc(20_000_000)) },
};

let server: LocalServer;
let other: LocalServer;

beforeAll(async () => {
  other = await serve((_, response) => response.end('ailleurs'));
  server = await serve((request, response) => {
    const path = request.url ?? '';
    const redirect = (status: number, location: string) =>
      response.writeHead(status, { location }).end('moved');
    const known = coded[path];
    const hop = /^\/hop\/(\d+)$/.exec(path);
    if (known) response.setHeader('content-encoding', known.coding).end(known.body);
    else if (hop) redirect(302, hop[1] === '0' ? '/plain' : `/hop/${Number(hop[1]) - 1}`);
    else if (path === '/loop') redirect(301, '/loop');
    else if (path === '/elsewhere') redirect(307, `${other.origin}/secret?token=abc`);
    else if (path === '/with-password')
      redirect(308, `http://moi:secret@${request.headers.host}/plain`);
    else if (path === '/to-file') redirect(302, 'file:///etc/passwd');
    else if (path === '/to-nowhere') redirect(302, 'http://');
    else if (path === '/no-location') response.writeHead(302).end();
    else if (path === '/busy') response.writeHead(503, { 'retry-after': '7' }).end('wait');
    else if (path === '/silent') response.writeHead(200).flushHeaders();
    else if (path === '/torn') {
      response.writeHead(200, { 'content-length': '1000' }).write('début');
      setImmediate(() => request.socket.destroy());
    } else if (path === '/hang-up') request.socket.destroy();
    else if (path !== '/mute') response.writeHead(404).end('absent');
  });
});
afterAll(async () => {
  await server.close();
  await other.close();
});

const visitor: Visitor = { userAgent: 'test-agent', headers: [] };

function get(path: string, more: Partial<GetRequest> = {}, as: Partial<Visitor> = {}) {
  const url = URL.canParse(path) ? path : server.origin + path;
  const allow = (hop: string) => new URL(hop).origin === server.origin;
  const limits = { maxWireBytes: 1_000_000, maxBytes: 1_000_000, timeoutMs: 20_000 };
  return getWithinLimits({ url, allow, ...limits, ...more }, { ...visitor, ...as });
}

describe('getWithinLimits', () => {
  it.each([
    '/plain',
    '/identity',
    '/gzip',
    '/x-gzip',
    '/deflate',
    '/br',
    '/br-of-gzip',
    '/gzip-unsaid',
    '/gzip-twice',
  ])('reads %s', async (path) => {
    const result = await get(path);
    expect(result).toMatchObject({ ok: true, status: 200, cut: null, redirects: [] });
    expect(result.ok && result.body.toString()).toBe(TEXT);
  });

  it('reads bodies shorter than a gzip signature', async () => {
    expect(await get('/empty')).toMatchObject({ ok: true, body: Buffer.alloc(0) });
    expect(await get('/one-byte')).toMatchObject({ ok: true, body: Buffer.from('x') });
  });

  it.each(['/unknown', '/many', '/broken-gzip', '/broken-br', '/half-gzip'])(
    'says that %s does not inflate',
    async (path) => {
      expect(await get(path)).toMatchObject({ ok: false, kind: 'encoding' });
    },
  );

  it.each(['/bomb', '/bomb-unsaid', '/bomb-br'])('cuts %s at the inflated limit', async (path) => {
    let received = 0;
    const result = await get(path, {
      receive: (chunk) => {
        received += chunk.length;
        return 'more';
      },
    });
    expect(result).toMatchObject({ ok: true, cut: 'bytes' });
    expect(received).toBe(1_000_000);
  });

  it('cuts at the wire limit, and not when the body is exactly as long', async () => {
    const bytes = Buffer.byteLength(TEXT);
    const exact = await get('/plain', { maxWireBytes: bytes, maxBytes: bytes });
    expect(exact).toMatchObject({ ok: true, cut: null });
    const cut = await get('/plain', { maxWireBytes: 100 });
    expect(cut).toMatchObject({ ok: true, cut: 'wire-bytes' });
    expect(cut.ok && cut.body.length).toBe(100);
  });

  it('stops when the receiver has enough', async () => {
    let calls = 0;
    const result = await get('/bomb', {
      receive: () => {
        calls += 1;
        return 'enough';
      },
    });
    expect(result).toMatchObject({ ok: true, cut: null });
    expect(calls).toBe(1);
  });

  it('lets a mistake of the receiver surface', async () => {
    const receive = () => {
      throw new TypeError('ours');
    };
    await expect(get('/plain', { receive })).rejects.toThrow('ours');
  });

  it('gives status and Retry-After of an error, and does not read its body', async () => {
    expect(await get('/busy')).toMatchObject({
      ok: true,
      status: 503,
      retryAfter: '7',
      body: Buffer.alloc(0),
    });
    expect(await get('/rien')).toMatchObject({ ok: true, status: 404, body: Buffer.alloc(0) });
  });

  it('follows five redirects and no sixth', async () => {
    const five = await get('/hop/4');
    expect(five).toMatchObject({ ok: true, status: 200, url: `${server.origin}/plain` });
    expect(five.ok && five.redirects).toHaveLength(5);
    expect(await get('/hop/5')).toMatchObject({ ok: false, kind: 'redirects' });
  });

  it.each(['/loop', '/no-location', '/to-nowhere'])('gives up on %s', async (path) => {
    expect(await get(path)).toMatchObject({ ok: false, kind: 'redirects' });
  });

  it('asks before each hop, and tells no secret of a refused one', async () => {
    const before = other.requests.length;
    expect(await get('/elsewhere')).toEqual({ ok: false, kind: 'refused', detail: other.origin });
    expect(other.requests.length).toBe(before);
    expect(await get('/to-file')).toMatchObject({ ok: false, kind: 'refused' });
    expect(await get(other.origin)).toMatchObject({ ok: false, kind: 'refused' });
    expect(await get('file:///etc/passwd')).toMatchObject({ ok: false, kind: 'refused' });
    expect(other.requests.length).toBe(before);
  });

  it('never sends a user and a password found in an address', async () => {
    expect(await get('/with-password')).toMatchObject({ ok: true, status: 200 });
    expect(server.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('keeps secret headers to their origin, redirects included', async () => {
    const headers = [
      { origin: server.origin, values: { authorization: 'Basic abc', cookie: 'a=b' } },
    ];
    await get('/elsewhere', { allow: () => true }, { headers });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'user-agent': 'test-agent',
      authorization: 'Basic abc',
      cookie: 'a=b',
    });
    const received = other.requests.at(-1)?.headers;
    expect(received?.['user-agent']).toBe('test-agent');
    expect(received?.authorization).toBeUndefined();
    expect(received?.cookie).toBeUndefined();
  });

  it.each(['/mute', '/silent'])('gives up on %s after the time limit', async (path) => {
    const start = performance.now();
    expect(await get(path, { timeoutMs: 150 })).toMatchObject({ ok: false, kind: 'timeout' });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('stops when the run is aborted', async () => {
    const controller = new AbortController();
    const result = get('/mute', {}, { signal: controller.signal });
    controller.abort();
    expect(await result).toMatchObject({ ok: false, kind: 'aborted' });
  });

  it.each(['/torn', '/hang-up'])('says that the connection broke on %s', async (path) => {
    expect(await get(path)).toMatchObject({ ok: false, kind: 'connection', detail: 'ECONNRESET' });
  });

  it('tells DNS, refused connections and TLS apart', async () => {
    const allow = () => true;
    const closed = await serve((_, response) => response.end());
    await closed.close();
    expect(await get('http://nulle-part.invalid/', { allow })).toMatchObject({ kind: 'dns' });
    expect(await get(closed.origin, { allow })).toMatchObject({
      kind: 'connection',
      detail: 'ECONNREFUSED',
    });
    const https = server.origin.replace('http:', 'https:');
    expect(await get(https, { allow })).toMatchObject({ kind: 'tls' });
  });

  it('goes through the look-up it is given', async () => {
    const asked: string[] = [];
    const result = await get(
      'http://ville.invalid/',
      { allow: () => true },
      {
        lookup: (host, _options, callback) => {
          asked.push(host);
          callback(Object.assign(new Error('refused'), { code: 'EACCES' }), '', 4);
        },
      },
    );
    expect(result).toMatchObject({ ok: false, kind: 'connection', detail: 'EACCES' });
    expect(asked).toEqual(['ville.invalid']);
  });
});

describe('getWithinLimits, from a server that does not speak HTTP', () => {
  let raw: Server;
  beforeEach(async () => {
    raw = createServer((socket) =>
      socket
        .on('error', () => {})
        .resume()
        .end('SSH-2.0-OpenSSH\r\n\r\n'),
    );
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise<unknown>((resolve) => raw.close(resolve)));

  it('says so', async () => {
    const { port } = raw.address() as AddressInfo;
    const result = await get(`http://127.0.0.1:${port}/`, { allow: () => true });
    expect(result).toMatchObject({ ok: false, kind: 'protocol' });
  });
});
