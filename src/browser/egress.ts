import type { Socket } from 'node:net';
import { ClientConnection } from './egress/client-connection.ts';
import { openGate, sealable, type Resolve } from './egress/gate.ts';
import {
  openLedger,
  type EgressProblem,
  type Ledger,
  type RefusedRequest,
} from './egress/ledger.ts';
import { openOwnServer } from './egress/own-server.ts';
import { failTunnel } from './egress/passing.ts';
import { Permits } from './egress/permits.ts';
import { readUpstream } from './egress/upstream.ts';

export type { EgressProblem, RefusedRequest };

export interface EgressOptions {
  /** Origins (scheme, host, port) that may be reached even at a private address: the audited ones. */
  readonly allowedOrigins: readonly string[];
  /** A proxy that the machine must go through, `http://[user:pass@]host:port`. */
  readonly upstreamProxy?: string;
  /** Hosts reached without it, as in `NO_PROXY`. */
  readonly withoutUpstream?: readonly string[];
  readonly resolve?: Resolve;
  readonly onRefused?: (request: RefusedRequest) => void;
}

export interface EgressProxy {
  /** `http://127.0.0.1:PORT`. */
  readonly server: string;
  /** What Chromium must be started with: everything through the proxy, loopback and WebSockets included. */
  readonly browserArguments: readonly string[];
  /** The first thousand requests that were not let out. */
  readonly refused: readonly RefusedRequest[];
  /** Why the origin of this URL could not be reached at the last attempt; browsers only see a failed proxy. */
  readonly problemOf: (url: string) => EgressProblem | undefined;
  /** Lets forms out to one origin until the function it returns is called. */
  readonly permitPosts: (origin: string) => () => void;
  /**
   * From now on nothing is let out, to anywhere, and what was open is cut. There is no way back. The port
   * stays taken, so that nobody else answers there in its place.
   */
  readonly seal: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts the one way out for the browser: a proxy on 127.0.0.1 that lets out reading requests to public
 * addresses and to the allowed origins, and nothing else. Every hop of every redirect passes here, which
 * interception inside the browser does not give. https is tunnelled unread: its methods are the guard's.
 */
export async function startEgressProxy(options: EgressOptions): Promise<EgressProxy> {
  const ledger = openLedger(options.onRefused ?? (() => undefined));
  const upstream =
    options.upstreamProxy === undefined
      ? undefined
      : readUpstream(options.upstreamProxy, options.withoutUpstream ?? []);
  const { allowedOrigins, resolve } = options;
  const unknownNamesPass = upstream !== undefined;
  const { gate, seal } = sealable(
    openGate({ allowedOrigins, unknownNamesPass, ...(resolve && { resolve }) }),
  );
  const posts = new Permits();
  const mayPost = (origin: string) => posts.has(origin);
  // Another account of this machine gains nothing here that it cannot reach by itself, except through the
  // credentials of a proxy behind us. Looking up the peer is not free: up to 1 ms per connection.
  const lendsCredentials = upstream?.authorization !== undefined;
  const [proxy, webSockets] = await Promise.all([
    openOwnServer(
      lendsCredentials,
      (client) => void new ClientConnection(client, { gate, ledger, upstream, mayPost }),
    ),
    openOwnServer(false, (client) => refuseWebSocket(client, ledger)),
  ]);
  return {
    server: `http://127.0.0.1:${proxy.port}`,
    browserArguments: browserArguments(proxy.port, webSockets.port),
    refused: ledger.refused,
    problemOf: (url) => ledger.problemOf(new URL(url).origin),
    permitPosts: (origin) => posts.give(origin),
    seal: () => {
      seal();
      proxy.dropAll();
      webSockets.dropAll();
    },
    close: async () => void (await Promise.all([proxy.close(), webSockets.close()])),
  };
}

/**
 * Chromium takes WebSockets (`ws:` and `wss:`, pages and workers alike) to the `socks` entry when there
 * is one, which tells them from https; `<-loopback>` undoes its habit of going round a proxy to loopback.
 */
function browserArguments(port: number, webSocketPort: number): string[] {
  const http = `127.0.0.1:${port}`;
  return [
    `--proxy-server=http=${http};https=${http};socks=http://127.0.0.1:${webSocketPort}`,
    '--proxy-bypass-list=<-loopback>',
  ];
}

function refuseWebSocket(client: Socket, ledger: Ledger): void {
  client.once('data', (chunk: Buffer) => {
    const [line = ''] = chunk.toString('latin1').split('\r\n', 1);
    const [, authority = ''] = /^CONNECT (\S+) /.exec(line) ?? [];
    ledger.refuse({ method: 'GET', url: `ws://${authority}`, reason: 'websocket' });
    failTunnel(client, '403 Forbidden');
  });
}
