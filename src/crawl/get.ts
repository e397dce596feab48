import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { readBody } from './get-body.ts';
import { failureOf, getFailure } from './get-failure.ts';
import type { GetRequest, GetResult, Visitor } from './get-types.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * One GET within limits of time, bytes and redirects, for robots.txt and sitemaps. Every address, first
 * or redirected to, is http(s) and accepted by `allow` before a connection is made. No cookies, no cache,
 * no retry. Whatever the network or the server does is in the result; it rejects on bugs only.
 */
export async function getWithinLimits(request: GetRequest, visitor: Visitor): Promise<GetResult> {
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const signal = visitor.signal ? AbortSignal.any([visitor.signal, deadline]) : deadline;
  try {
    return await follow(request, visitor, signal);
  } catch (error) {
    if (visitor.signal?.aborted) return getFailure('aborted', '');
    if (deadline.aborted) return getFailure('timeout', `${request.timeoutMs} ms`);
    return failureOf(error);
  }
}

async function follow(
  request: GetRequest,
  visitor: Visitor,
  signal: AbortSignal,
): Promise<GetResult> {
  const visited: string[] = [];
  let next: string | undefined = request.url;
  while (next !== undefined && visited.length <= MAX_REDIRECTS) {
    const url = webUrl(next);
    if (!url) return getFailure('refused', 'scheme');
    if (!request.allow(url.href)) return getFailure('refused', url.origin);
    if (visited.includes(url.href)) return getFailure('redirects', 'loop');
    visited.push(url.href);
    const response = await send(url, visitor, signal);
    try {
      if (!REDIRECTS.has(response.statusCode ?? 0)) return await answer(request, response, visited);
    } finally {
      // The body of a redirect or an error, and what a limit left unread.
      response.destroy();
    }
    next = redirectTarget(response, url);
  }
  return getFailure('redirects', next === undefined ? 'location' : `${MAX_REDIRECTS} redirects`);
}

function webUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A redirect must not make us send a user and a password.
  url.username = '';
  url.password = '';
  return url;
}

function redirectTarget(response: IncomingMessage, from: URL): string | undefined {
  const { location } = response.headers;
  return location !== undefined && URL.canParse(location, from.href)
    ? new URL(location, from).href
    : undefined;
}

function send(url: URL, visitor: Visitor, signal: AbortSignal): Promise<IncomingMessage> {
  const secrets = visitor.headers.filter(({ origin }) => origin === url.origin);
  const options = {
    signal,
    agent: false as const,
    headers: {
      ...Object.fromEntries(secrets.flatMap(({ values }) => Object.entries(values))),
      accept: '*/*',
      'accept-encoding': 'gzip, br, deflate',
      'user-agent': visitor.userAgent,
    },
    ...(visitor.lookup && { lookup: visitor.lookup }),
  };
  return new Promise((resolve, reject) => {
    const sent =
      url.protocol === 'https:'
        ? httpsRequest(url, options, resolve)
        : httpRequest(url, options, resolve);
    sent.on('error', reject).end();
  });
}

async function answer(
  request: GetRequest,
  response: IncomingMessage,
  visited: readonly string[],
): Promise<GetResult> {
  const status = response.statusCode ?? 0;
  const chunks: Buffer[] = [];
  const receive =
    request.receive ??
    ((chunk: Buffer) => {
      chunks.push(chunk);
      return 'more';
    });
  const isSuccess = status >= 200 && status < 300;
  const cut = isSuccess ? await readBody(response, request, receive) : null;
  return {
    ok: true,
    status,
    url: visited.at(-1) ?? request.url,
    redirects: visited.slice(1),
    contentType: response.headers['content-type'] ?? '',
    retryAfter: response.headers['retry-after'] ?? null,
    body: Buffer.concat(chunks),
    cut,
  };
}
