import pLimit from 'p-limit';
import { urlKey, type Get } from '#crawl';
import type { DomSnapshot, LinkEnd, NodeIndex, PageEvidence, SiteMapLink } from '#model';
import { DomView, isSiteMapPage, siteMapLinks } from '#rule-kit';
import type { Refusal } from './fetch-document.ts';
import { followLink } from './follow-link.ts';

/** Links followed in the whole run, whatever number of site maps it has. */
const MAX_PER_RUN = 300;
const AT_ONCE = 2;
/** After that long, the other links of a page are left. */
const PAGE_MS = 60_000;

/** Where the links of the site maps of a run lead: each address is asked for once. */
export class SiteMapLinks {
  readonly #get: Get;
  readonly #refusal: Refusal;
  readonly #known = new Map<string, Promise<LinkEnd>>();
  readonly #limit = pLimit(AT_ONCE);

  constructor(get: Get, refusal: Refusal) {
    this.#get = get;
    this.#refusal = refusal;
  }

  /** Every address that the content of a site map links to, in document order; undefined on another page. */
  async of(snapshot: DomSnapshot): Promise<readonly SiteMapLink[] | undefined> {
    if (snapshot.nodes.length === 0) return undefined;
    const dom = new DomView(snapshot);
    if (!isSiteMapPage(dom)) return undefined;
    const until = performance.now() + PAGE_MS;
    const ends = [...linksOf(dom)].map(async ([url, links]) => ({
      url,
      links,
      end: await this.#endOf(url, until),
    }));
    return await Promise.all(ends);
  }

  #endOf(url: string, until: number): Promise<LinkEnd> {
    const key = urlKey(url);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MAX_PER_RUN)
      return Promise.resolve({ kind: 'not-asked', why: 'limit' });
    const end = this.#limit((): Promise<LinkEnd> => {
      if (performance.now() < until) return followLink(url, this.#get, this.#refusal);
      return Promise.resolve({ kind: 'not-asked', why: 'limit' });
    });
    this.#known.set(key, end);
    return end;
  }
}

/** A page's evidence and, where it is a site map, what its links lead to. */
export async function withSiteMapLinks(
  page: PageEvidence,
  siteMaps: SiteMapLinks | null,
): Promise<PageEvidence> {
  const { dom } = page.evidence;
  if (!siteMaps || !dom?.ok) return page;
  const startedAt = performance.now();
  const value = await siteMaps.of(dom.value);
  if (!value) return page;
  const took = Math.round(performance.now() - startedAt);
  return {
    ...page,
    evidence: { ...page.evidence, siteMapLinks: { ok: true, value } },
    timings: { ...page.timings, siteMapLinks: took },
  };
}

/** Links by address without fragment; those to the page itself lead nowhere else. */
function linksOf(dom: DomView): Map<string, NodeIndex[]> {
  const found = new Map<string, NodeIndex[]>();
  const own = dom.document.url.replace(/#.*$/su, '');
  for (const link of siteMapLinks(dom)) {
    const href = link.attributes['href'] ?? '';
    if (!URL.canParse(href, dom.document.baseUrl)) continue;
    const url = new URL(href, dom.document.baseUrl);
    url.hash = '';
    if (!/^https?:$/u.test(url.protocol) || url.href === own) continue;
    const links = found.get(url.href) ?? [];
    links.push(link.index);
    found.set(url.href, links);
  }
  return found;
}
