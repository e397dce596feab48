import type { Browser, CDPSession, Page } from 'playwright';
import { watchPage, type BlockedRequest, type PageEntry, type PageWatch } from './guard-watch.ts';

export interface GuardPolicy {
  /** Whether a document may be asked for; called for every redirect hop, in the page or its frames. */
  readonly isAllowedDocument: (url: string, isMainFrame: boolean) => boolean;
  /** Whether the way out refused the address of this URL: the egress proxy knows. */
  readonly isRefusedAddress: (url: string) => boolean;
  readonly onBlocked?: (request: BlockedRequest) => void;
}

export interface BrowserGuard {
  /**
   * Opens a page to the network and keeps its facts from now on; until then it can load nothing. Call it
   * on a new page before the first `goto`, and again for each visit if the page is used again.
   */
  readonly watch: (page: Page) => Promise<PageWatch>;
}

/**
 * Kinds of requests that can carry something other than GET, and documents. Stylesheets, scripts, images,
 * fonts and media are always read with GET: they are not stopped, which would cost time for nothing.
 */
const STOPPED_KINDS = ['Document', 'XHR', 'Fetch', 'Ping', 'CSPViolationReport', 'Other'] as const;
const READING = new Set(['GET', 'HEAD']);

interface PausedRequest {
  readonly requestId: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly frameId: string;
  readonly resourceType: string;
}

interface Guarding {
  /** Of the browser as a whole. */
  readonly session: CDPSession;
  /** By the id of the page's target, which is also that of its main frame. */
  readonly pages: Map<string, PageEntry>;
  readonly policy: GuardPolicy;
}

/**
 * Keeps a browser from sending anything but GET and HEAD and from leaving the allowed documents, before
 * the request leaves. One interception for the whole browser, below every page: frames of other sites,
 * workers and new windows cannot be born outside it, as they can with interception per page.
 */
export async function guardBrowser(browser: Browser, policy: GuardPolicy): Promise<BrowserGuard> {
  const session = await browser.newBrowserCDPSession();
  const guarding: Guarding = { session, pages: new Map(), policy };
  session.on('Fetch.requestPaused', (paused) => void judge(guarding, paused));
  await session.send('Fetch.enable', {
    patterns: STOPPED_KINDS.map((resourceType) => ({ urlPattern: '*', resourceType })),
  });
  return { watch: (page) => watch(guarding, page) };
}

async function watch({ pages, policy }: Guarding, page: Page): Promise<PageWatch> {
  const entry = await watchPage(page, policy.isRefusedAddress, policy.onBlocked);
  pages.get(entry.targetId)?.end();
  pages.set(entry.targetId, entry);
  page.once('close', () => pages.delete(entry.targetId));
  return entry;
}

/** Lets a paused request go or fails it; whatever goes wrong in judging fails it. */
async function judge(guarding: Guarding, paused: PausedRequest): Promise<void> {
  const { requestId } = paused;
  const reason = await refusalOf(guarding, paused).catch(() => 'scope' as const);
  const { session } = guarding;
  // A browser that closes meanwhile answers with an error nobody can use.
  if (!reason)
    return void (await session.send('Fetch.continueRequest', { requestId }).catch(() => undefined));
  const page = guarding.pages.get(paused.frameId);
  // An aborted navigation leaves the page that is being read in place; before there is one, an error
  // that says « blocked » is clearer.
  const errorReason = page?.isBlank() ? 'BlockedByClient' : 'Aborted';
  const failing = session.send('Fetch.failRequest', { requestId, errorReason });
  await failing.catch(() => undefined);
  const owner = page ?? (await ownerOf(guarding, paused.frameId).catch(() => undefined));
  const { url } = paused.request;
  const method = methodOf(paused.request);
  const isMainFrame = page !== undefined && paused.resourceType === 'Document';
  if (owner) owner.block({ method, url, reason }, isMainFrame);
  else guarding.policy.onBlocked?.({ method, url, reason });
}

async function refusalOf(
  { session, pages, policy }: Guarding,
  { request, frameId, resourceType }: PausedRequest,
): Promise<BlockedRequest['reason'] | undefined> {
  if (!READING.has(methodOf(request))) return 'method';
  if (resourceType !== 'Document') return undefined;
  if (pages.has(frameId)) return policy.isAllowedDocument(request.url, true) ? undefined : 'scope';
  // A frame, or a page nobody opened: a new window, or one the site had prepared in advance.
  const target = await targetOf(session, frameId);
  if (target?.type === 'page') return 'popup';
  return policy.isAllowedDocument(request.url, false) ? undefined : 'scope';
}

/**
 * The method a request is about. Before some requests to another origin the browser asks with OPTIONS
 * whether it may: that question counts as the request it announces.
 */
function methodOf({ method, headers }: PausedRequest['request']): string {
  if (method !== 'OPTIONS') return method;
  const [, announced] =
    Object.entries(headers).find(([name]) => /^access-control-request-method$/i.test(name)) ?? [];
  return announced ?? method;
}

/** The page that holds a frame or worker; only looked for when something of it was refused. */
async function ownerOf(
  { session, pages }: Guarding,
  frameId: string,
): Promise<PageEntry | undefined> {
  const target = await targetOf(session, frameId);
  for (const entry of pages.values()) {
    if (target ? target.browserContextId === entry.contextId : await entry.hasFrame(frameId))
      return entry;
  }
  return undefined;
}

/** Frames in their page's own process have no target of their own. */
async function targetOf(session: CDPSession, targetId: string) {
  const found = await session.send('Target.getTargetInfo', { targetId }).catch(() => undefined);
  return found?.targetInfo;
}
