import type { Get, GetResult } from '#crawl';
import type { LinkEnd } from '#model';
import type { Refusal } from './fetch-document.ts';

/** What is read of a page to find its title and its main heading. */
const READ_BYTES = 128 * 1024;
const TIMEOUT_MS = 10_000;
const LONGEST = 300;

/** Follows one link by a GET, within what may be asked for; an error is asked for a second time. */
export async function followLink(url: string, get: Get, refusal: Refusal): Promise<LinkEnd> {
  const refused = refusal(url);
  if (refused) return { kind: 'not-asked', why: refused };
  const first = await follow(url, get, refusal);
  if (!isError(first)) return first;
  const second = await follow(url, get, refusal);
  return isAlike(first, second) ? { ...first, twice: true } : second;
}

type Asked = Exclude<LinkEnd, { kind: 'not-asked' }>;

function isError(end: LinkEnd): end is Asked {
  return end.kind === 'failed' || (end.kind === 'answered' && end.status >= 400);
}

function isAlike(first: Asked, second: LinkEnd): boolean {
  if (first.kind === 'failed') return second.kind === 'failed';
  return second.kind === 'answered' && second.status === first.status;
}

async function follow(url: string, get: Get, refusal: Refusal): Promise<LinkEnd> {
  let refused: 'scope' | 'robots' | undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  const result = await get({
    url,
    allow: (hop) => {
      refused = refusal(hop);
      return refused === undefined;
    },
    maxWireBytes: READ_BYTES,
    maxBytes: READ_BYTES,
    timeoutMs: TIMEOUT_MS,
    receive: (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      return size < READ_BYTES ? 'more' : 'enough';
    },
  });
  if (refused) return { kind: 'not-asked', why: refused };
  return endOf(result, Buffer.concat(chunks));
}

function endOf(result: GetResult, body: Buffer): LinkEnd {
  if (!result.ok) {
    if (result.kind === 'aborted') return { kind: 'not-asked', why: 'interrupted' };
    return { kind: 'failed', detail: `${result.kind} ${result.detail}`.trim() };
  }
  const { status, contentType, redirects } = result;
  const isHtml = /html/iu.test(contentType);
  const redirectedTo = redirects.at(-1);
  return {
    kind: 'answered',
    status,
    isHtml,
    ...(isHtml && namesIn(textOf(body, contentType))),
    ...(redirectedTo !== undefined && { redirectedTo }),
  };
}

function textOf(body: Buffer, contentType: string): string {
  const charset = /charset=["']?([\w-]+)/iu.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString('utf8');
  }
}

/** Markup of the first title and the first main heading, comments left out. */
function namesIn(html: string): { title?: string; heading?: string } {
  const plain = html.replace(/<!--.*?-->/gsu, '');
  const title = /<title[^>]*>([^<]*)/iu.exec(plain)?.[1]?.trim();
  const heading = /<h1(?:\s[^>]*)?>(.*?)<\/h1/isu.exec(plain)?.[1]?.trim();
  return {
    ...(title && { title: title.slice(0, LONGEST) }),
    ...(heading && { heading: heading.slice(0, LONGEST) }),
  };
}
