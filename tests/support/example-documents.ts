import { createGate, createGet } from '#crawl';
import type { PageEvidence } from '#model';
import type { Rule } from '#rule-kit';
import { LinkedDocuments, withDocuments } from '../../src/audit/linked-documents.ts';

export type ExampleDocuments = (
  page: PageEvidence,
  rules: readonly Rule[],
) => Promise<PageEvidence>;

/**
 * Fetches and reads the documents that examples link to among their assets, as an audit would, for the rules
 * that use them. Any other address is out of scope: an example without such a document is not opened.
 */
export function exampleDocuments(): ExampleDocuments {
  const gate = createGate({ delayMs: 0 });
  const documents = new LinkedDocuments({
    get: createGet({ userAgent: 'rgaa', headers: [] }, () => gate),
    refusal: (url) => (url.includes('/examples-assets/') ? undefined : 'scope'),
    maxDocuments: 100,
    concurrency: 2,
  });
  return async (page, rules) =>
    rules.some(({ head }) => head.uses?.includes('documents'))
      ? await withDocuments(page, documents)
      : page;
}
