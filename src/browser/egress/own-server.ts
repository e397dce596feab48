import { createServer, type AddressInfo, type Socket } from 'node:net';
import { IDLE_MS } from './connect.ts';
import { isOwnConnection } from './peer.ts';

/** A server on a free port of 127.0.0.1. */
export interface OwnServer {
  readonly port: number;
  /** Ends every connection there is; new ones are taken as before. */
  readonly dropAll: () => void;
  /** Ends every connection and frees the port. */
  readonly close: () => Promise<void>;
}

/** `onlyOwn`: connections from other accounts of the machine are dropped. */
export async function openOwnServer(
  onlyOwn: boolean,
  onConnection: (client: Socket) => void,
): Promise<OwnServer> {
  const clients = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    if (onlyOwn && !isOwnConnection(client)) return void client.destroy();
    clients.add(client);
    client.once('close', () => clients.delete(client));
    client.on('error', () => client.destroy());
    client.setTimeout(IDLE_MS, () => client.destroy());
    onConnection(client);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const dropAll = (): void => {
    for (const client of clients) client.destroy();
  };
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      dropAll();
    });
  return { port: (server.address() as AddressInfo).port, dropAll, close };
}
