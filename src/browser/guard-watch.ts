import type { CDPSession, Dialog, Page, Request, WebSocket } from 'playwright';
import type { RuntimeFacts } from '#model';

/** A request that did not leave: by its method, document, address, or as new window or WebSocket. */
export interface BlockedRequest {
  readonly method: string;
  readonly url: string;
  readonly reason: 'method' | 'scope' | 'popup' | 'address' | 'websocket';
}

/** Where the page itself wanted to go and was not let. */
export interface RefusedNavigation {
  readonly url: string;
  readonly reason: BlockedRequest['reason'];
}

export interface GuardFacts {
  /** The first two hundred. */
  readonly blockedRequests: RuntimeFacts['blockedRequests'];
  readonly dialogs: number;
  readonly popups: number;
  /** Those asked for before the page's `load` event was over, its own process's frames included. */
  readonly popupsAtLoad: number;
  /** The first one; null when the page never tried to leave what is allowed. */
  readonly refusedNavigation: RefusedNavigation | null;
}

const MAX_BLOCKED = 200;
/** A page that asks without end is left with its question: its visit then ends by its time limit. */
const MAX_DIALOGS = 50;
/** How Chromium words a request that the egress proxy did not let out. */
const REFUSED_BY_PROXY = /ERR_(TUNNEL_CONNECTION_FAILED|RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH)/;

export interface WatchOptions {
  readonly isRefusedAddress: (url: string) => boolean;
  readonly onBlocked?: (request: BlockedRequest) => void;
}

/** What one page does outside its document during a visit: dialogs, new windows, refused requests. */
export class PageWatch {
  /** Of the page and of its main frame: Chromium names both alike. */
  readonly targetId: string;
  readonly contextId: string | undefined;
  /**
   * Resolves at the first refused navigation of the page itself. One that comes while the document still
   * loads stops Chromium reading it: neither `DOMContentLoaded` nor `load` will come.
   */
  readonly navigationRefused: Promise<RefusedNavigation>;
  readonly facts = (): GuardFacts => ({
    blockedRequests: [...this.#blocked],
    dialogs: this.#dialogs,
    popups: this.#popups,
    popupsAtLoad: this.#popupsAtLoad,
    refusedNavigation: this.#refusedNavigation,
  });

  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #options: WatchOptions;
  readonly #blocked: BlockedRequest[] = [];
  readonly #resolveRefused: (navigation: RefusedNavigation) => void;
  #refusedNavigation: RefusedNavigation | null = null;
  #postOrigin: string | null = null;
  #dialogs = 0;
  #popups = 0;
  #popupsAtLoad = 0;
  #isLoaded = false;

  private constructor(page: Page, session: CDPSession, ids: TargetIds, options: WatchOptions) {
    this.#page = page;
    this.#session = session;
    this.#options = options;
    this.targetId = ids.targetId;
    this.contextId = ids.browserContextId;
    let resolveRefused: (navigation: RefusedNavigation) => void = () => undefined;
    this.navigationRefused = new Promise((resolve) => (resolveRefused = resolve));
    this.#resolveRefused = resolveRefused;
    page.on('popup', this.#onPopup).on('dialog', this.#onDialog);
    page.on('requestfailed', this.#onFailed).on('websocket', this.#onWebSocket);
    // One session tells these three in the order in which they happened; `popup` comes at any time after.
    session.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.#isLoaded = false;
    });
    session.on('Page.loadEventFired', () => (this.#isLoaded = true));
    session.on('Page.windowOpen', () => {
      if (!this.#isLoaded) this.#popupsAtLoad += 1;
    });
  }

  static async begin(page: Page, options: WatchOptions): Promise<PageWatch> {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const watch = new PageWatch(page, session, targetInfo, options);
    await session.send('Page.enable');
    return watch;
  }

  /** Lets the page's own document send forms to one origin, until it is called with null. */
  permitPosts(origin: string | null): void {
    this.#postOrigin = origin;
  }

  mayPost(url: string): boolean {
    return URL.canParse(url) && new URL(url).origin === this.#postOrigin;
  }

  /** Nothing has been shown yet. */
  isBlank(): boolean {
    return this.#page.url() === 'about:blank';
  }

  async hasFrame(frameId: string): Promise<boolean> {
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    const holds = (tree: FrameTree): boolean =>
      tree.frame.id === frameId || (tree.childFrames ?? []).some(holds);
    return holds(frameTree);
  }

  block(request: BlockedRequest, isOwnNavigation: boolean): void {
    if (this.#blocked.length < MAX_BLOCKED) this.#blocked.push(request);
    this.#options.onBlocked?.(request);
    if (!isOwnNavigation) return;
    const { url, reason } = request;
    this.#refusedNavigation ??= { url, reason };
    this.#resolveRefused(this.#refusedNavigation);
  }

  end(): void {
    this.#page.off('popup', this.#onPopup).off('dialog', this.#onDialog);
    this.#page.off('requestfailed', this.#onFailed).off('websocket', this.#onWebSocket);
    this.#session.detach().catch(() => undefined);
  }

  readonly #onPopup = (popup: Page): void => {
    this.#popups += 1;
    popup.close().catch(() => undefined);
  };

  /** Nobody is there to answer: refused, except leaving a page, which is what we came to do next. */
  readonly #onDialog = (dialog: Dialog): void => {
    this.#dialogs += 1;
    if (this.#dialogs > MAX_DIALOGS) return;
    const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answered.catch(() => undefined);
  };

  readonly #onFailed = (request: Request): void => {
    const url = request.url();
    if (!REFUSED_BY_PROXY.test(request.failure()?.errorText ?? '')) return;
    if (!this.#options.isRefusedAddress(url)) return;
    const isOwn = request.isNavigationRequest() && request.frame() === this.#page.mainFrame();
    this.block({ method: request.method(), url, reason: 'address' }, isOwn);
  };

  readonly #onWebSocket = (socket: WebSocket): void =>
    this.block({ method: 'GET', url: socket.url(), reason: 'websocket' }, false);
}

interface TargetIds {
  readonly targetId: string;
  readonly browserContextId?: string;
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}
