import type { CDPSession, Dialog, Page, Request, WebSocket } from 'playwright';
import type { RuntimeFacts } from '#model';

/** A request that did not leave: `method`, `scope` (document), `popup`, `address` or `websocket`. */
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
  readonly blockedRequests: RuntimeFacts['blockedRequests'];
  readonly dialogs: number;
  readonly popups: number;
  /** The first one; null when the page never left what is allowed. */
  readonly refusedNavigation: RefusedNavigation | null;
}

/** One visit of one page as the guard sees it. */
export interface PageWatch {
  readonly facts: () => GuardFacts;
}

/** What the guard needs to attribute a request to this page. */
export interface PageEntry extends PageWatch {
  readonly targetId: string;
  readonly contextId: string | undefined;
  /** Nothing has been shown yet: a refused navigation leaves an error, not a page that was being read. */
  readonly isBlank: () => boolean;
  readonly hasFrame: (frameId: string) => Promise<boolean>;
  readonly block: (request: BlockedRequest, isMainFrame: boolean) => void;
  readonly end: () => void;
}

const MAX_BLOCKED = 200;
/** A page that asks without end is left with its question: its visit then ends by its time limit. */
const MAX_DIALOGS = 50;
/** How Chromium words a request that the egress proxy did not let out. */
const REFUSED_BY_PROXY = /ERR_(TUNNEL_CONNECTION_FAILED|RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH)/;

/** Counts what one page does outside its document: dialogs, new windows, requests that do not leave. */
export async function watchPage(
  page: Page,
  isRefusedAddress: (url: string) => boolean,
  onBlocked: ((request: BlockedRequest) => void) | undefined,
): Promise<PageEntry> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const counts = { dialogs: 0, popups: 0 };
  const blocked: BlockedRequest[] = [];
  let refusedNavigation: RefusedNavigation | null = null;
  const block: PageEntry['block'] = (request, isMainFrame) => {
    if (blocked.length < MAX_BLOCKED) blocked.push(request);
    if (isMainFrame) refusedNavigation ??= { url: request.url, reason: request.reason };
    onBlocked?.(request);
  };
  const onPopup = (popup: Page): void => {
    counts.popups += 1;
    popup.close().catch(() => undefined);
  };
  const onDialog = (dialog: Dialog): void => {
    counts.dialogs += 1;
    if (counts.dialogs <= MAX_DIALOGS) answer(dialog);
  };
  const onFailed = (request: Request): void => {
    const url = request.url();
    if (!REFUSED_BY_PROXY.test(request.failure()?.errorText ?? '') || !isRefusedAddress(url))
      return;
    const isMainFrame = request.isNavigationRequest() && request.frame() === page.mainFrame();
    block({ method: request.method(), url, reason: 'address' }, isMainFrame);
  };
  const onWebSocket = (socket: WebSocket): void =>
    block({ method: 'GET', url: socket.url(), reason: 'websocket' }, false);
  page.on('popup', onPopup).on('dialog', onDialog);
  page.on('requestfailed', onFailed).on('websocket', onWebSocket);
  return {
    targetId: targetInfo.targetId,
    contextId: targetInfo.browserContextId,
    isBlank: () => page.url() === 'about:blank',
    hasFrame: (frameId) => hasFrame(session, frameId),
    block,
    facts: () => ({ ...counts, blockedRequests: [...blocked], refusedNavigation }),
    end: () => {
      page.off('popup', onPopup).off('dialog', onDialog);
      page.off('requestfailed', onFailed).off('websocket', onWebSocket);
      session.detach().catch(() => undefined);
    },
  };
}

/** Nobody is there to answer: refused, except leaving a page, which is what we came to do next. */
function answer(dialog: Dialog): void {
  const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
  answered.catch(() => undefined);
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

async function hasFrame(session: CDPSession, frameId: string): Promise<boolean> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const holds = (tree: FrameTree): boolean =>
    tree.frame.id === frameId || (tree.childFrames ?? []).some(holds);
  return holds(frameTree);
}
