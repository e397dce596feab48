import type { Browser, CDPSession, Page } from 'playwright';
import { PageWatch, type BlockedRequest, type WatchOptions } from './guard-watch.ts';

export interface GuardPolicy extends WatchOptions {
  /** Whether a document may be asked for; called for every redirect hop, in the page or its frames. */
  readonly isAllowedDocument: (url: string, isMainFrame: boolean) => boolean;
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
  readonly pages: Map<string, PageWatch>;
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
  const begun = await PageWatch.begin(page, policy);
  pages.get(begun.targetId)?.end();
  pages.set(begun.targetId, begun);
  page.once('close', () => pages.delete(begun.targetId));
  return begun;
}

/** Lets a paused request go or fails it; whatever goes wrong in judging fails it. */
async function judge(guarding: Guarding, paused: PausedRequest): Promise<void> {
  const { session, pages, policy } = guarding;
  const { requestId } = paused;
  const place = await placeOf(guarding, paused);
  const page = pages.get(paused.frameId);
  const reason = refusalOf(policy, place, paused.request, page);
  // A browser that closes meanwhile answers both with an error nobody can use.
  if (!reason)
    return void (await session.send('Fetch.continueRequest', { requestId }).catch(() => undefined));
  // An aborted navigation leaves the page that is being read in place. Before there is one, an error that
  // says « blocked » is clearer; and a window that shows nothing at all would never be seen to exist.
  const isFirst = place === 'popup' || (place === 'page' && page?.isBlank());
  const errorReason = isFirst ? 'BlockedByClient' : 'Aborted';
  await session.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
  const blocked = { method: methodOf(paused.request), url: paused.request.url, reason };
  const owner = page ?? (await ownerOf(guarding, paused.frameId));
  if (owner) owner.block(blocked, place === 'page');
  else policy.onBlocked?.(blocked);
}

/** What is asked for: a watched page's own document, another window's, a frame's, or no document. */
type Place = 'page' | 'popup' | 'frame' | 'resource';

async function placeOf({ session, pages }: Guarding, paused: PausedRequest): Promise<Place> {
  if (paused.resourceType !== 'Document') return 'resource';
  if (pages.has(paused.frameId)) return 'page';
  // A new window, one the site had prepared in advance, or one nobody watches.
  return (await targetOf(session, paused.frameId))?.type === 'page' ? 'popup' : 'frame';
}

function refusalOf(
  { isAllowedDocument }: GuardPolicy,
  place: Place,
  request: PausedRequest['request'],
  page: PageWatch | undefined,
): BlockedRequest['reason'] | undefined {
  const method = methodOf(request);
  if (!READING.has(method) && !(method === 'POST' && page?.mayPost(request.url))) return 'method';
  if (place === 'popup') return 'popup';
  if (place === 'resource') return undefined;
  return isAllowedDocument(request.url, place === 'page') ? undefined : 'scope';
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
): Promise<PageWatch | undefined> {
  const target = await targetOf(session, frameId);
  for (const page of pages.values()) {
    const isOwner = target
      ? target.browserContextId === page.contextId
      : await page.hasFrame(frameId).catch(() => false);
    if (isOwner) return page;
  }
  return undefined;
}

/** Frames in their page's own process have no target of their own. */
async function targetOf(session: CDPSession, targetId: string) {
  const asked = session.send('Target.getTargetInfo', { targetId });
  return (await asked.catch(() => undefined))?.targetInfo;
}
