import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '#model';
import {
  startEgressProxy,
  type EgressOptions,
  type EgressProxy,
} from '../../src/browser/egress.ts';
import { isNonPublicAddress } from '../../src/browser/egress/addresses.ts';
import { openGate } from '../../src/browser/egress/gate.ts';
import { isOwnConnection } from '../../src/browser/egress/peer.ts';
import { readUpstream } from '../../src/browser/egress/upstream.ts';
import { openHttp, openHttps, type Canary } from './canary.ts';

describe('addresses', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:a00:1',
    '64:ff9b::10.0.0.1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fdff::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'not-an-address',
    '',
  ])('%s is not public', (address) => expect(isNonPublicAddress(address)).toBe(true));

  test.each([
    '1.1.1.1',
    '11.0.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '126.255.255.255',
    '128.0.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700::1',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
    '2a00:1450::1',
  ])('%s is public', (address) => expect(isNonPublicAddress(address)).toBe(false));
});

describe('the gate', () => {
  const publicOne = { address: '203.0.113.7', family: 4 };
  const inside = { address: '10.0.0.7', family: 4 };
  const at = (origins: string[], ...answers: (typeof inside)[][]) => {
    const left = [...answers];
    return openGate({
      allowedOrigins: origins,
      unknownNamesPass: false,
      resolve: () => Promise.resolve(left.shift() ?? []),
    });
  };

  test('lets through public addresses only, and only those', async () => {
    const gate = at([], [publicOne, inside]);
    const passage = await gate(new URL('https://site.example/'));
    expect(passage).toEqual({ open: true, addresses: [publicOne] });
  });

  test('an origin asked for by name may be inside; its other ports and schemes may not', async () => {
    const gate = at(['https://site.example'], [inside], [inside]);
    expect((await gate(new URL('https://site.example/page'))).open).toBe(true);
    expect((await gate(new URL('http://site.example/'))).open).toBe(false);
    expect((await gate(new URL('https://site.example:8443/'))).open).toBe(false);
    expect((await gate(new URL('https://other.example/'))).open).toBe(false);
  });

  test('a name that changes its mind is remembered by its first answer', async () => {
    const gate = at([], [publicOne], [inside]);
    const first = await gate(new URL('http://rebind.example/'));
    const second = await gate(new URL('http://rebind.example/'));
    expect(second).toEqual(first);
  });
});

describe('on the wire', () => {
  let allowed: Canary;
  let secure: Canary;
  let forbidden: Canary;
  let egress: EgressProxy;
  let client: Socket;
  const start = async (options: Partial<EgressOptions> = {}): Promise<EgressProxy> => {
    await egress?.close();
    return (egress = await startEgressProxy({
      allowedOrigins: [allowed.origin, secure.origin],
      ...options,
    }));
  };
  /** Sends bytes to the proxy and gathers all that comes back until it ends the connection. */
  const exchange = async (...parts: string[]): Promise<string> => {
    client = connect(Number(new URL(egress.server).port), '127.0.0.1');
    client.write(parts.join(''));
    let answer = '';
    client.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    // What it did not read it resets: that too is an end.
    client.on('error', () => undefined);
    await new Promise((resolve) => client.once('close', resolve));
    return answer;
  };
  const get = (url: string, ...headers: string[]): string =>
    [`GET ${url} HTTP/1.1`, 'Host: whatever', ...headers, '', ''].join('\r\n');

  beforeAll(async () => {
    [allowed, secure, forbidden] = await Promise.all([
      openHttp((request, response) => {
        response.writeHead(200, { connection: 'close', 'x-host': request.headers.host ?? '' });
        response.end(JSON.stringify(request.rawHeaders));
      }),
      openHttps(),
      openHttp(),
    ]);
  });
  beforeEach(async () => {
    await start();
    for (const canary of [allowed, secure, forbidden]) canary.requests.length = 0;
  });
  afterEach(() => void client?.destroy());
  afterAll(async () => {
    await egress.close();
    await Promise.all([allowed, secure, forbidden].map((one) => one.close()));
  });

  test('a request is passed on with its own host and without the connection’s headers', async () => {
    const answer = await exchange(
      get(
        `${allowed.origin}/a?b`,
        'Proxy-Authorization: Basic secret',
        'Proxy-Connection: keep-alive',
        'X-Kept: yes',
        'Connection: X-Dropped',
        'X-Dropped: yes',
      ),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain(`x-host: 127.0.0.1:${allowed.port}`);
    expect(answer).toContain('X-Kept');
    expect(answer).not.toMatch(/secret|X-Dropped|Proxy-/);
    expect(allowed.requests).toEqual(['GET /a?b']);
  });

  test.each([
    ['a body', 'Content-Length: 50'],
    ['a chunked body', 'Transfer-Encoding: chunked'],
    ['another protocol', 'Upgrade: websocket'],
  ])('a GET with %s goes nowhere', async (_what, header) => {
    const answer = await exchange(
      get(`${allowed.origin}/`, header),
      `POST ${allowed.origin}/hidden HTTP/1.1\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(allowed.requests).toEqual([]);
  });

  test('a second request on the connection is judged like the first', async () => {
    await exchange(get(`${allowed.origin}/1`), `DELETE ${allowed.origin}/2 HTTP/1.1\r\n\r\n`);
    expect(allowed.requests).not.toContain('DELETE /2');
    expect(egress.refused).toContainEqual({
      method: 'DELETE',
      url: `${allowed.origin}/2`,
      reason: 'method',
    });
    await exchange(get(`${allowed.origin}/3`), get(`${forbidden.origin}/4`));
    expect(forbidden.connections).toBe(0);
  });

  test('what is no proxy request is refused', async () => {
    expect(await exchange(get('/'))).toMatch(/^HTTP\/1\.1 403 /);
    expect(await exchange(get('ftp://127.0.0.1/'))).toMatch(/^HTTP\/1\.1 403 /);
    expect(await exchange('nonsense\r\n\r\n')).toBe('');
    expect(await exchange('CONNECT a/b?c HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await exchange(`GET /${'a'.repeat(300_000)}`)).toBe('');
  });

  test('a tunnel carries TLS to an allowed origin and plain text nowhere', async () => {
    const before = secure.connections;
    const upgrade =
      'GET /socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n';
    const answer = await exchange(`CONNECT 127.0.0.1:${secure.port} HTTP/1.1\r\n\r\n`, upgrade);
    expect(answer).toBe('HTTP/1.1 200 Connection Established\r\n\r\n');
    expect(await exchange(`CONNECT 127.0.0.1:${allowed.port} HTTP/1.1\r\n\r\n`, upgrade)).toMatch(
      / 403 /,
    );
    expect(secure.requests).toEqual([]);
    expect(secure.connections - before).toBe(1);
    expect(allowed.requests).toEqual([]);
  });

  test('a tunnel works end to end', async () => {
    const opened = request(egress.server, {
      method: 'CONNECT',
      path: `127.0.0.1:${secure.port}`,
    }).end();
    const [, socket] = await new Promise<[IncomingMessage, Socket]>((resolve) =>
      opened.once('connect', (response, tunnel) => resolve([response, tunnel as Socket])),
    );
    client = connectTls({ socket, rejectUnauthorized: false });
    client.write('GET /inside HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of client) answer += (chunk as Buffer).toString('latin1');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(secure.requests).toEqual(['GET /inside']);
  });

  test('a server that is not there is told apart from one that may not be reached', async () => {
    const dead = await openHttp();
    await dead.close();
    await start({ allowedOrigins: [dead.origin] });
    expect(await exchange(get(`${dead.origin}/`))).toMatch(/^HTTP\/1\.1 403 /);
    expect(egress.problemOf(dead.origin)).toEqual({
      reason: 'connection',
      message: 'ECONNREFUSED',
    });
    await exchange(get(`${forbidden.origin}/`));
    expect(egress.problemOf(`${forbidden.origin}/x`)?.reason).toBe('out-of-scope');
    expect(forbidden.connections).toBe(0);
  });

  test('closing ends tunnels and connections that wait', async () => {
    const idle = connect(Number(new URL(egress.server).port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const ended = new Promise((resolve) => idle.once('close', resolve));
    idle.on('error', () => undefined);
    await egress.close();
    await ended;
    expect(idle.destroyed).toBe(true);
  });

  test('connections of this account are told to be its own', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve));
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    expect(isOwnConnection(await accepted)).toBe(true);
    client.destroy();
    server.close();
  });

  describe('behind another proxy', () => {
    const seen: string[] = [];
    const upstream = createServer((incoming, response) => {
      seen.push(`${incoming.url ?? ''} ${incoming.headers['proxy-authorization'] ?? ''}`);
      response.writeHead(200, { connection: 'close' }).end('from upstream');
    });
    upstream.on('connect', (incoming: IncomingMessage, socket: Socket) => {
      seen.push(`CONNECT ${incoming.url ?? ''} ${incoming.headers['proxy-authorization'] ?? ''}`);
      const server = connect(secure.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(server).pipe(socket);
      });
      for (const end of [socket, server]) end.on('error', () => undefined);
    });
    const credentials = `Basic ${Buffer.from('me:pa ss').toString('base64')}`;
    beforeAll(() => new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve)));
    beforeEach(async () => {
      seen.length = 0;
      const { port } = upstream.address() as AddressInfo;
      await start({
        upstreamProxy: `http://me:pa%20ss@127.0.0.1:${port}`,
        withoutUpstream: ['127.0.0.1'],
        resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
      });
    });
    afterAll(() => {
      upstream.closeAllConnections();
      upstream.close();
    });

    test('names only it knows are asked of it, with its credentials', async () => {
      expect(await exchange(get('http://far.example/a'))).toContain('from upstream');
      await exchange('CONNECT far.example:443 HTTP/1.1\r\n\r\n', 'no TLS');
      expect(seen).toEqual([
        `http://far.example/a ${credentials}`,
        `CONNECT far.example:443 ${credentials}`,
      ]);
    });

    test('private addresses stay refused, and hosts that do without it are reached directly', async () => {
      expect(await exchange(get('http://10.0.0.1/'))).toMatch(/^HTTP\/1\.1 403 /);
      expect(await exchange(get(`${allowed.origin}/direct`))).toMatch(/^HTTP\/1\.1 200 /);
      expect(allowed.requests).toEqual(['GET /direct']);
      expect(seen).toEqual([]);
    });
  });
});

test('hosts without the proxy are written as in NO_PROXY', () => {
  const { takes } = readUpstream('http://proxy:3128', [
    '.intra.example',
    'one.example:8080',
    ' two.example',
  ]);
  expect(takes(new URL('http://a.intra.example/'))).toBe(false);
  expect(takes(new URL('http://intra.example/'))).toBe(false);
  expect(takes(new URL('http://notintra.example/'))).toBe(true);
  expect(takes(new URL('http://one.example:8080/'))).toBe(false);
  expect(takes(new URL('http://one.example/'))).toBe(true);
  expect(takes(new URL('https://two.example/'))).toBe(false);
  expect(readUpstream('http://proxy', ['*']).takes(new URL('http://x.example/'))).toBe(false);
  expect(() => readUpstream('socks5://proxy:1080', [])).toThrow(UserError);
});
