import type { Socket } from 'node:net';
import { failPlainRequest, findWay, type OpenWay, type Passing } from './passing.ts';
import {
  carriesMore,
  MAX_HEAD_BYTES,
  parseHead,
  writeHead,
  type RequestHead,
} from './request-head.ts';
import { openTunnel, tie } from './tunnel.ts';

/** Methods that only read. OPTIONS is the browser's own question before a request to another origin. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const HEAD_END = '\r\n\r\n';

/**
 * One connection of the browser to the proxy. Requests are read head by head, and as none may carry a
 * body every byte belongs to a head; answers flow back unread, their framing stays between the server
 * and the browser. The connection holds one server at a time: the browser waits for an answer before
 * it asks again.
 */
export class ClientConnection {
  readonly #client: Socket;
  readonly #passing: Passing;
  #pending: Buffer = Buffer.alloc(0);
  #server: { readonly origin: string; readonly way: OpenWay } | undefined;

  constructor(client: Socket, passing: Passing) {
    this.#client = client;
    this.#passing = passing;
    client.on('data', this.#read);
  }

  readonly #read = (chunk: Buffer): void => {
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    const end = this.#pending.indexOf(HEAD_END);
    if (end === -1) {
      if (this.#pending.length > MAX_HEAD_BYTES) this.#client.destroy();
      return;
    }
    const head = parseHead(this.#pending.toString('latin1', 0, end));
    const rest = this.#pending.subarray(end + HEAD_END.length);
    this.#pending = Buffer.alloc(0);
    if (!head) return void this.#client.destroy();
    this.#client.pause();
    if (head.method === 'CONNECT') {
      this.#client.off('data', this.#read);
      return void openTunnel(head, rest, this.#client, this.#passing);
    }
    void this.#forward(head).then(() => {
      if (rest.length > 0) this.#client.unshift(rest);
      this.#client.resume();
    });
  };

  async #forward(head: RequestHead): Promise<void> {
    const { ledger } = this.#passing;
    const { method, target } = head;
    const url = URL.canParse(target) ? new URL(target) : undefined;
    const reason =
      url?.protocol !== 'http:' ? 'malformed' : READING.has(method) ? undefined : 'method';
    if (!url || reason || carriesMore(head)) {
      ledger.refuse({ method, url: target.slice(0, 2048), reason: reason ?? 'malformed' });
      return failPlainRequest(this.#client);
    }
    const way = await this.#wayTo(url, method);
    if (!way) return;
    const { socket, through } = way;
    const path = through ? url.href : url.pathname + url.search;
    const extra = through?.authorization ? [`Proxy-Authorization: ${through.authorization}`] : [];
    socket.write(writeHead(head, url, path, extra), 'latin1');
  }

  async #wayTo(url: URL, method: string): Promise<OpenWay | undefined> {
    if (this.#server) {
      if (this.#server.origin === url.origin) return this.#server.way;
      // Chromium keeps connections apart by origin; should it change, it asks again on a new one.
      this.#client.destroy();
      return undefined;
    }
    const way = await findWay(url, method, this.#passing);
    if (!way.open) {
      failPlainRequest(this.#client);
      return undefined;
    }
    this.#server = { origin: url.origin, way };
    tie(this.#client, way.socket);
    way.socket.pipe(this.#client);
    return way;
  }
}
