import { createHash, X509Certificate } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server that keeps count of who came. */
export interface Canary {
  readonly port: number;
  readonly origin: string;
  /** `METHOD path`, in order; WebSocket upgrades included. */
  readonly requests: string[];
  /** TCP connections accepted, whatever was then sent on them. */
  connections: number;
  close(): Promise<void>;
}

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const certificate = { key: read('localhost-key.pem'), cert: read('localhost-cert.pem') };

/** Makes Chromium trust the test certificate, and that one only, as if an authority had signed it. */
export const TRUST_TEST_CERTIFICATE = `--ignore-certificate-errors-spki-list=${createHash('sha256')
  .update(new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' }))
  .digest('base64')}`;

export const answerOk: RequestListener = (_request, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  response.end('<!doctype html><title>ok</title>');
};

export function openHttp(listener: RequestListener = answerOk): Promise<Canary> {
  return open(createServer(), 'http', listener);
}

export function openHttps(listener: RequestListener = answerOk): Promise<Canary> {
  return open(createTlsServer(certificate), 'https', listener);
}

async function open(server: Server, scheme: string, listener: RequestListener): Promise<Canary> {
  // Every address of the machine: IPv6-mapped and named forms must have somewhere to arrive.
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  const canary: Canary = {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    requests: [],
    connections: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const note = ({ method, url }: IncomingMessage): void =>
    void canary.requests.push(`${method ?? ''} ${url ?? ''}`);
  server.on('connection', () => (canary.connections += 1));
  server.on('request', (request, response) => {
    note(request);
    listener(request, response);
  });
  server.on('upgrade', (request, socket) => {
    note(request);
    socket.destroy();
  });
  return canary;
}

export interface UdpCanary {
  readonly port: number;
  datagrams: number;
  close(): void;
}

export async function openUdp(): Promise<UdpCanary> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '0.0.0.0', resolve));
  const canary = { port: socket.address().port, datagrams: 0, close: () => void socket.close() };
  socket.on('message', () => (canary.datagrams += 1));
  return canary;
}

/** Every kind of Chromium on this machine; tests of the network run on each. */
export const BROWSERS = [
  process.env['RGAA_BROWSER'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
].filter((path): path is string => path !== undefined && existsSync(path));
if (BROWSERS.length === 0) throw new Error('no Chromium for the tests');
