import pLimit from 'p-limit';
import { urlKey, type Get } from '#crawl';
import type { DocumentReading, DomSnapshot, LinkedDocument, NodeIndex, PageEvidence } from '#model';
import { documentLink } from '#rule-kit';
import { failed, fetchDocument, type Refusal } from './fetch-document.ts';

export interface DocumentsRequest {
  readonly get: Get;
  readonly refusal: Refusal;
  /** Documents fetched in the whole run. */
  readonly maxDocuments: number;
  /** Documents fetched and read at the same time. */
  readonly concurrency: number;
}

/** Documents one page may add to those already known. */
const MAX_PER_PAGE = 10;
/** After that long, a page's other documents are left: a slow server must not hold the audit. */
const PAGE_MS = 60_000;

/** The documents of a run: each address is fetched once, whatever number of pages link to it. */
export class LinkedDocuments {
  readonly #request: DocumentsRequest;
  readonly #known = new Map<string, Promise<DocumentReading>>();
  readonly #limit: ReturnType<typeof pLimit>;
  #fetched = 0;

  constructor(request: DocumentsRequest) {
    this.#request = request;
    this.#limit = pLimit(request.concurrency);
  }

  /** Every document the links of a page lead to, read or with the reason why not; in document order. */
  async of(snapshot: DomSnapshot): Promise<readonly LinkedDocument[]> {
    const page = { until: performance.now() + PAGE_MS, added: 0 };
    const readings = [...linksOf(snapshot).values()].map(async ({ url, links }) => ({
      url,
      links,
      reading: await (this.#known.get(urlKey(url)) ?? this.#read(url, page)),
    }));
    return await Promise.all(readings);
  }

  #read(url: string, page: { readonly until: number; added: number }): Promise<DocumentReading> {
    const { get, refusal, maxDocuments } = this.#request;
    const refused = refusal(url);
    // What is not asked for counts for nothing.
    if (refused) return Promise.resolve(failed(refused, new URL(url).origin));
    if (page.added >= MAX_PER_PAGE)
      return Promise.resolve(failed('limit', `${MAX_PER_PAGE} per page`));
    if (this.#fetched >= maxDocuments)
      return Promise.resolve(failed('limit', `${maxDocuments} per run`));
    page.added += 1;
    this.#fetched += 1;
    const reading = this.#limit(() => {
      if (performance.now() < page.until) return fetchDocument(url, get, refusal);
      // Another page may still read it.
      this.#known.delete(urlKey(url));
      this.#fetched -= 1;
      return failed('limit', `${PAGE_MS} ms per page`);
    });
    this.#known.set(urlKey(url), reading);
    return reading;
  }
}

/** A page's evidence and the documents its links lead to. */
export async function withDocuments(
  page: PageEvidence,
  documents: LinkedDocuments | null,
): Promise<PageEvidence> {
  const { dom } = page.evidence;
  if (!documents || !dom?.ok) return page;
  const startedAt = performance.now();
  const value = await documents.of(dom.value);
  const took = Math.round(performance.now() - startedAt);
  return {
    ...page,
    evidence: { ...page.evidence, documents: { ok: true, value } },
    timings: { ...page.timings, documents: took },
  };
}

function linksOf(snapshot: DomSnapshot): Map<string, { url: string; links: NodeIndex[] }> {
  const found = new Map<string, { url: string; links: NodeIndex[] }>();
  for (const node of snapshot.nodes) {
    if (node.kind !== 'element') continue;
    const link = documentLink(node, snapshot.frames[node.frame]?.baseUrl ?? '');
    if (!link) continue;
    link.url.hash = '';
    const url = link.url.href;
    const known = found.get(url) ?? { url, links: [] };
    known.links.push(node.index);
    found.set(url, known);
  }
  return found;
}
