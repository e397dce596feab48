import type { Socket } from 'node:net';
import { IDLE_MS } from './connect.ts';
import { failTunnel, findWay, type Passing } from './passing.ts';
import type { RequestHead } from './request-head.ts';

/** First byte of a TLS handshake; anything else would be plain text in a tunnel. */
const TLS_HANDSHAKE = 0x16;

/** Opens a tunnel to an https origin, or refuses it. `rest` is what the browser sent after the request. */
export async function openTunnel(
  head: RequestHead,
  rest: Buffer,
  client: Socket,
  passing: Passing,
): Promise<void> {
  const { ledger } = passing;
  const asked = `https://${head.target}`;
  const url = URL.canParse(asked) ? new URL(asked) : undefined;
  if (!url || url.pathname !== '/' || url.username || url.search) {
    ledger.refuse({ method: 'CONNECT', url: asked.slice(0, 2048), reason: 'malformed' });
    return failTunnel(client, '400 Bad Request');
  }
  const way = await findWay(url, 'CONNECT', passing);
  if (!way.open)
    return failTunnel(
      client,
      way.problem.reason === 'out-of-scope' ? '403 Forbidden' : '502 Bad Gateway',
    );
  tie(client, way.socket);
  client.once('data', (first: Buffer) => {
    if (first[0] !== TLS_HANDSHAKE) {
      ledger.refuse({ method: 'CONNECT', url: url.origin, reason: 'malformed' });
      return void client.destroy();
    }
    way.socket.write(first);
    client.pipe(way.socket);
    way.socket.pipe(client);
  });
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  if (rest.length > 0) client.unshift(rest);
  client.resume();
}

/** Joins the fates of both ends: one gone, broken or silent for too long ends the other. */
export function tie(client: Socket, server: Socket): void {
  if (client.destroyed) return void server.destroy();
  server.setTimeout(IDLE_MS, () => server.destroy());
  // A broken answer must not look like one that ended: the browser gets a reset, not an end.
  server.on('error', () => client.resetAndDestroy());
  server.on('close', () => client.destroySoon());
  client.on('close', () => server.destroy());
}
