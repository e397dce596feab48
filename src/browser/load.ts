import type { Page, Response } from 'playwright';
import type { PageProblem, ResponseFacts, SourceFacts } from '#model';

/** A page that could not be audited, and why. */
export interface LoadProblem {
  readonly reason: PageProblem;
  readonly message: string;
  readonly finalUrl: string | null;
}

export interface Loaded {
  /** Answer for the document now shown: the latest one when a script or a refresh moved the page on. */
  readonly response: () => Response;
  /** The load event came within its time; otherwise the page is audited as it stands and says so. */
  readonly complete: boolean;
}

const MAX_SOURCE = 5_000_000;
const LOAD_EVENT_MS = 10_000;
const HTML = /^(text\/html|application\/xhtml\+xml)\b/i;
/** Headers worth keeping with the evidence; none of them carries a secret. */
const KEPT_HEADERS = [
  'content-type',
  'content-language',
  'last-modified',
  'content-security-policy',
  'server',
];

/** Goes to the page with one GET. Anything but a whole HTML document is a problem, never an empty page. */
export async function loadPage(
  page: Page,
  { url, timeoutMs }: { readonly url: string; readonly timeoutMs: number },
  refused: Promise<unknown>,
): Promise<Loaded | LoadProblem> {
  let latest: Response | undefined;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      latest = response;
  });
  let first: Response | null;
  try {
    // A page that leaves for another site while it loads is never ready: its refusal is its end.
    const leaving = refused.then(() => Promise.reject(new Error('ERR_BLOCKED_BY_CLIENT')));
    const going = page.goto(url, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
    going.catch(() => undefined);
    first = await Promise.race([going, leaving]);
  } catch (error) {
    return classify(error, currentUrl(page));
  }
  if (!first) return { reason: 'internal', message: 'no response', finalUrl: currentUrl(page) };
  const problem = answerProblem(first, page);
  if (problem) return problem;
  const complete = await page.waitForLoadState('load', { timeout: LOAD_EVENT_MS }).then(
    () => true,
    () => false,
  );
  return { response: () => latest ?? first, complete };
}

/** Why an answer is no page to audit; undefined when it is one. */
export function answerProblem(response: Response, page: Page): LoadProblem | undefined {
  const problem = (reason: PageProblem, message: string): LoadProblem => ({
    reason,
    message,
    finalUrl: currentUrl(page),
  });
  const status = response.status();
  if ([401, 403, 407, 429].includes(status)) return problem('blocked', `HTTP ${status}`);
  if (status >= 400 || status === 204 || status === 205) return problem('http', `HTTP ${status}`);
  const type = response.headers()['content-type'] ?? '';
  return HTML.test(type) ? undefined : problem('not-html', type || 'no content type');
}

const ERRORS: readonly (readonly [RegExp, PageProblem])[] = [
  [/Timeout .*exceeded|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT/, 'timeout'],
  [/Download is starting/, 'download'],
  [/ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION/, 'dns'],
  [/ERR_CERT|ERR_SSL|ERR_BAD_SSL/, 'tls'],
  [/ERR_BLOCKED_BY_CLIENT|ERR_UNSAFE_REDIRECT|ERR_ACCESS_DENIED/, 'out-of-scope'],
  [/crashed|Target closed|has been closed/, 'crash'],
  [/ERR_INVALID_URL|invalid URL/i, 'invalid-url'],
  [/ERR_INVALID_AUTH_CREDENTIALS/, 'blocked'],
  [
    /ERR_[A-Z_]*(UNSAFE_PORT|CONNECTION|ADDRESS|NETWORK|SOCKET|EMPTY_RESPONSE|TUNNEL|PROXY|REDIRECTS|INVALID_RESPONSE|CONTENT|ABORTED|FAILED|HTTP)/,
    'connection',
  ],
];

/** Puts a navigation error in the report's words; the engine's own code stays in the message. */
export function classify(error: unknown, finalUrl: string | null): LoadProblem {
  const text = error instanceof Error ? error.message : String(error);
  const waited = /Timeout (\d+)ms exceeded/.exec(text)?.[1];
  const code =
    waited === undefined
      ? (/ERR_[A-Z_]+/.exec(text)?.[0] ?? (text.split('\n')[0] ?? '').slice(0, 200))
      : `no answer within ${waited} ms`;
  const reason = ERRORS.find(([pattern]) => pattern.test(text))?.[1] ?? 'internal';
  return { reason, message: code, finalUrl };
}

function currentUrl(page: Page): string | null {
  const url = page.url();
  return url.startsWith('http') ? url : null;
}

export async function responseFacts(response: Response): Promise<ResponseFacts> {
  const all = await response.allHeaders();
  const redirects: string[] = [];
  for (let from = response.request().redirectedFrom(); from; from = from.redirectedFrom())
    redirects.unshift(from.url());
  return {
    status: response.status(),
    contentType: all['content-type'] ?? '',
    headers: Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => (all[name] ? [[name, all[name]] as const] : [])),
    ),
    redirects,
  };
}

/** The HTML as served; the browser has already decoded it. */
export async function sourceFacts(response: Response): Promise<SourceFacts> {
  const html = (await response.body()).toString('utf8');
  return { html: html.slice(0, MAX_SOURCE), truncated: html.length > MAX_SOURCE };
}
