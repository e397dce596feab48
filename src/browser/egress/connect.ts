import type { LookupAddress } from 'node:dns';
import { connect, type LookupFunction, type Socket, type TcpNetConnectOpts } from 'node:net';

/** Time for a connection to be made, and for a made one to stay silent. */
export const CONNECT_MS = 10_000;
export const IDLE_MS = 60_000;
/** Time for one address of a name before the next is tried too. */
const ATTEMPT_MS = 1000;

/** Opens a TCP connection to one of the checked addresses; rejects with an engine error or `ETIMEDOUT`. */
export function connectTo(url: URL, addresses: readonly LookupAddress[]): Promise<Socket> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  return dial({ host: hostOf(url), port, lookup: pinned(addresses) });
}

/** Opens a TCP connection within the time a connection may take. */
export async function dial(where: TcpNetConnectOpts): Promise<Socket> {
  const socket = connect({
    ...where,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    noDelay: true,
  });
  const timer = setTimeout(() => socket.destroy(timeoutError()), CONNECT_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return socket;
  } finally {
    clearTimeout(timer);
  }
}

/** Host of a URL as sockets want it: IPv6 addresses without their brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** A `lookup` that knows one answer: the addresses that were checked. */
function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (!first) callback(new Error('no address'), '', 0);
    else if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

export function timeoutError(): Error {
  return Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' });
}
