import type { CDPSession, Page, Request, Route } from 'playwright';
import type { RefusedRequest } from './egress.ts';

/**
 * What a sealed page asked for and did not get.
 * - `navigation`: the page itself would have gone there; it was told « nothing to show » and stays.
 * - `request`: anything else over HTTP, from the page, its frames, workers and new windows.
 * - `connection`: what only the way out saw (a connection made in advance, a request of the browser's
 *   own); for https its origin only.
 * - `program`: another program would have opened (`mailto:`, `tel:`).
 */
export interface SealedAttempt {
  readonly kind:
    | 'navigation'
    | 'request'
    | 'connection'
    | 'websocket'
    | 'window'
    | 'download'
    | 'dialog'
    | 'program';
  /** HTTP method; null for what has none. */
  readonly method: string | null;
  /** Where it would have gone; for a dialog, the page that showed it. */
  readonly url: string;
}

/** A page that asks without end cannot fill the memory. */
const MAX_ATTEMPTS = 1000;
const MAX_URL = 2048;
/** Addresses that lead to another program; the others stay inside the browser. */
const INSIDE = /^(?:https?|about|blob|data|javascript|file|chrome(?:-error)?):/iu;

/** Answers, inside the browser, everything a sealed page asks for, and keeps the first thousand. */
export class SealedAttempts {
  readonly list: SealedAttempt[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Takes over every request of the context, and listens to what is no request. */
  async begin(session: CDPSession): Promise<void> {
    const context = this.#page.context();
    await session.send('Page.enable');
    await context.route(/^/u, this.#answer);
    this.#page.on('dialog', () => this.#add('dialog', null, this.#page.url()));
    this.#page.on('websocket', (socket) => this.#add('websocket', null, socket.url()));
    context.on('download', (download) => {
      this.#add('download', null, download.url());
      download.cancel().catch(() => undefined);
    });
    session.on('Page.windowOpen', ({ url }) => this.#add('window', null, url));
    session.on('Page.frameRequestedNavigation', ({ url }) => {
      if (!INSIDE.test(url)) this.#add('program', null, url);
    });
  }

  /** What came as far as the way out. */
  readonly refused = ({ method, url, reason }: RefusedRequest): void => {
    if (reason === 'websocket') this.#add('websocket', null, url);
    else this.#add('connection', method, url);
  };

  readonly #answer = async (route: Route, request: Request): Promise<void> => {
    const isOwn = request.isNavigationRequest() && this.#isOwnFrame(request);
    this.#add(isOwn ? 'navigation' : 'request', request.method(), request.url());
    // « No content » leaves the document in place; an aborted one would too, but stops what it is doing.
    const answered = isOwn ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient');
    // A page that closes meanwhile answers with an error nobody can use.
    await answered.catch(() => undefined);
  };

  #isOwnFrame(request: Request): boolean {
    try {
      return request.frame() === this.#page.mainFrame();
    } catch {
      // The document of a window that is not there yet.
      return false;
    }
  }

  #add(kind: SealedAttempt['kind'], method: string | null, url: string): void {
    if (this.list.length < MAX_ATTEMPTS)
      this.list.push({ kind, method, url: url.slice(0, MAX_URL) });
  }
}
