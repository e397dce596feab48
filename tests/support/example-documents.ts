import { createGate, createGet } from '#crawl';
import type { EvidenceKey, PageEvidence } from '#model';
import type { Rule } from '#rule-kit';
import { LinkedDocuments, withDocuments } from '../../src/audit/linked-documents.ts';
import { SiteMapLinks, withSiteMapLinks } from '../../src/audit/site-map-links.ts';

export type ExampleDocuments = (
  page: PageEvidence,
  rules: readonly Rule[],
) => Promise<PageEvidence>;

/**
 * Fetches and reads the documents that examples link to among their assets, and follows the links of their site
 * maps there, as an audit would, for the rules that use them. Any other address is out of scope: an example
 * without such a link is not opened.
 */
export function exampleDocuments(): ExampleDocuments {
  const gate = createGate({ delayMs: 0 });
  const get = createGet({ userAgent: 'rgaa', headers: [] }, () => gate);
  const refusal = (url: string) => (url.includes('/examples-assets/') ? undefined : 'scope');
  const documents = new LinkedDocuments({ get, refusal, maxDocuments: 100, concurrency: 2 });
  const siteMaps = new SiteMapLinks(get, refusal);
  return async (page, rules) => {
    const uses = (key: EvidenceKey) => rules.some(({ head }) => head.uses?.includes(key));
    const read = uses('documents') ? await withDocuments(page, documents) : page;
    return uses('siteMapLinks') ? await withSiteMapLinks(read, siteMaps) : read;
  };
}
