import type { Socket } from 'node:net';
import { connectTo } from './connect.ts';
import { codeOf, type Gate } from './gate.ts';
import type { EgressProblem, Ledger } from './ledger.ts';
import { reachThrough, type Upstream } from './upstream.ts';

/** What both ways out (plain requests, tunnels) share. */
export interface Passing {
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly upstream: Upstream | undefined;
  /** Forms may be sent there at this moment; what sends them is the guard's to decide. */
  readonly mayPost: (origin: string) => boolean;
}

/** The way to a server: through the proxy behind us or straight to an address that was checked. */
export interface OpenWay {
  readonly open: true;
  readonly socket: Socket;
  readonly through: Upstream | undefined;
}
export type Way = OpenWay | { readonly open: false; readonly problem: EgressProblem };

/** Connects to the origin of `url` if the gate allows it; what stood in the way goes into the ledger. */
export async function findWay(
  url: URL,
  method: string,
  { gate, ledger, upstream }: Passing,
): Promise<Way> {
  const fail = (problem: EgressProblem): Way => {
    ledger.fail(url.origin, problem);
    return { open: false, problem };
  };
  const passage = await gate(url);
  if (!passage.open) {
    const { reason, message } = passage;
    if (reason === 'dns') return fail({ reason, message });
    ledger.refuse({ method, url: url.href, reason });
    return fail({ reason: 'out-of-scope', message });
  }
  const through = upstream?.takes(url) ? upstream : undefined;
  try {
    const socket = await (through
      ? reachThrough(through, url, method)
      : connectTo(url, passage.addresses));
    ledger.reach(url.origin);
    return { open: true, socket, through };
  } catch (error) {
    const message = codeOf(error);
    const reason = message === 'ETIMEDOUT' ? 'timeout' : 'connection';
    return fail({ reason, message });
  }
}

/**
 * Ends a plain request so that the browser reports a failed request, not a page of ours that would be
 * taken for the site's: an answer with two lengths is an error to it, and one it does not try again.
 */
export function failPlainRequest(client: Socket): void {
  client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n');
}

export type TunnelFailure = '400 Bad Request' | '403 Forbidden' | '502 Bad Gateway';

/** Ends a tunnel that was asked for; the browser reports a failed tunnel. */
export function failTunnel(client: Socket, status: TunnelFailure): void {
  client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
