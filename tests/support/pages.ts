import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, type StaticServer } from './static-server.ts';

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Serves the given paths: a string is an HTML page, a function answers as it likes; all else is 404. */
export async function servePages(
  pages: Readonly<Record<string, Answer>>,
): Promise<StaticServer & { readonly hits: Map<string, number> }> {
  const hits = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    hits.set(path, (hits.get(path) ?? 0) + 1);
    const answer = pages[path];
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined)
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end('<!doctype html><title>404</title><p>404');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
  });
  return { ...(await listen(server)), hits };
}

/** A small whole page around some markup. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>${head}</head><body>${body}</body></html>`;
}
