import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listDemoFiles, type DemoFile } from './files.ts';

/** The demo site while it is served. */
export interface DemoServer {
  /** `http://127.0.0.1:<port>`, without a final slash. */
  readonly origin: string;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** Serves the bundled demo site on a free port of 127.0.0.1, to GET and HEAD only. */
export async function startDemo(): Promise<DemoServer> {
  const files = await listDemoFiles();
  const server = createServer((request, response) => {
    answer(files, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await listen(server);
  return { origin: originOf(server), close: () => close(server) };
}

async function answer(
  files: ReadonlyMap<string, DemoFile>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, socket } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
    return;
  }
  const asked = files.get(pathOf(request.url ?? ''));
  const served = asked ?? files.get('/404.html');
  if (!served) throw new Error('the demo site has no 404.html');
  const body = await bodyOf(served, `http://127.0.0.1:${socket.localPort}`);
  response.writeHead(asked ? 200 : 404, {
    'content-type': served.type,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** The path of a request's target as the listing writes it; what cannot be decoded names no file. */
function pathOf(target: string): string {
  const path = target.replace(/[?#].*$/u, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function bodyOf({ file, namesOrigin }: DemoFile, origin: string): Promise<Buffer> {
  const body = await readFile(file);
  return namesOrigin ? Buffer.from(body.toString('utf8').replaceAll('{{origin}}', origin)) : body;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

function originOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
