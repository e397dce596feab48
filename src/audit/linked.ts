import type { Get, Scope } from '#crawl';
import type { PageEvidence } from '#model';
import type { SiteWishes } from './discover.ts';
import type { Refusal } from './fetch-document.ts';
import { LinkedDocuments, withDocuments } from './linked-documents.ts';
import { SiteMapLinks, withSiteMapLinks } from './site-map-links.ts';
import type { AuditSettings } from './settings.ts';

/** What an audit asks for beside pages: the documents they link to, and the links of the site map. */
export interface Linked {
  readonly documents: LinkedDocuments;
  readonly siteMaps: SiteMapLinks;
}

/** Documents one run fetches. */
const MAX_PER_RUN = 50;
const AT_ONCE = 2;

/** Within the scope of an audit and what the site wishes; null for a quick one. */
export function linkedOfRun(
  { probes }: AuditSettings,
  get: Get,
  scope: Scope,
  wishes: SiteWishes,
): Linked | null {
  if (probes === 'quick') return null;
  const refusal: Refusal = (url) => {
    if (!scope.allowsFile(url)) return 'scope';
    return wishes.isAllowed(url) ? undefined : 'robots';
  };
  return {
    documents: new LinkedDocuments({
      get,
      refusal,
      maxDocuments: MAX_PER_RUN,
      concurrency: AT_ONCE,
    }),
    siteMaps: new SiteMapLinks(get, refusal),
  };
}

/** A page's evidence and what its links lead to. */
export async function withLinked(page: PageEvidence, linked: Linked | null): Promise<PageEvidence> {
  if (!linked) return page;
  return await withSiteMapLinks(await withDocuments(page, linked.documents), linked.siteMaps);
}
