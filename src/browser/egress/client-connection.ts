import type { Socket } from 'node:net';
import { failPlainRequest, findWay, type OpenWay, type Passing } from './passing.ts';
import {
  bodyLength,
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
 * body, but a form that may be sent, every other byte belongs to a head; answers flow back unread, their framing stays between the server
 * and the browser. The connection holds one server at a time: the browser waits for an answer before
 * it asks again.
 */
export class ClientConnection {
  readonly #client: Socket;
  readonly #passing: Passing;
  #pending: Buffer = Buffer.alloc(0);
  /** Bytes of a form still to pass on. */
  #bodyLeft = 0;
  #server: { readonly origin: string; readonly way: OpenWay } | undefined;

  constructor(client: Socket, passing: Passing) {
    this.#client = client;
    this.#passing = passing;
    client.on('data', this.#read);
  }

  readonly #read = (bytes: Buffer): void => {
    const chunk = this.#passBody(bytes);
    if (chunk.length === 0) return;
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

  /** Passes on what belongs to a form's body, and gives back the rest. */
  #passBody(bytes: Buffer): Buffer {
    const body = bytes.subarray(0, this.#bodyLeft);
    if (body.length === 0) return bytes;
    this.#bodyLeft -= body.length;
    this.#server?.way.socket.write(body);
    return bytes.subarray(body.length);
  }

  async #forward(head: RequestHead): Promise<void> {
    const { ledger, mayPost } = this.#passing;
    const { method, target } = head;
    const url = URL.canParse(target) ? new URL(target) : undefined;
    const isForm = method === 'POST' && url !== undefined && mayPost(url.origin);
    const isKnown = READING.has(method) || isForm;
    const reason = url?.protocol !== 'http:' ? 'malformed' : isKnown ? undefined : 'method';
    const body = isForm ? bodyLength(head) : carriesMore(head) ? undefined : 0;
    if (!url || reason || body === undefined) {
      ledger.refuse({ method, url: target.slice(0, 2048), reason: reason ?? 'malformed' });
      return failPlainRequest(this.#client);
    }
    const way = await this.#wayTo(url, method);
    if (!way) return;
    const { socket, through } = way;
    const path = through ? url.href : url.pathname + url.search;
    const extra = through?.authorization ? [`Proxy-Authorization: ${through.authorization}`] : [];
    socket.write(writeHead(head, url, path, extra), 'latin1');
    this.#bodyLeft = body;
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
