import { urlKey } from '#crawl';
import type { PageEvidence } from '#model';
import type { AuditSettings } from './settings.ts';

/** The page's evidence, with the process it was declared a step of. */
export function inProcess(evidence: PageEvidence, { script }: AuditSettings): PageEvidence {
  const own = urlKey(evidence.page.url);
  const process = script?.processes?.find(({ pages }) =>
    pages.some((address) => urlKey(address) === own),
  );
  return process ? { ...evidence, page: { ...evidence.page, process: process.name.fr } } : evidence;
}
