import { pageLinks, type CropPictures, type PageLinks, type VisitResult } from '#browser';
import type { PageEvidence, PageRecord } from '#model';

/** How a visit ends in the run: the page's record, and what it leads to. */
export interface PageEnd {
  readonly record: PageRecord;
  /** Evidence to store and judge; null when the page was not audited. */
  readonly evidence: PageEvidence | null;
  /** Pictures its evidence names. */
  readonly pictures?: CropPictures;
  readonly links: PageLinks | null;
}

export interface VisitedPage {
  readonly id: string;
  readonly url: string;
  /** The user named this very page; otherwise the crawl found it. */
  readonly isAsked: boolean;
}

/** Problems that say the address is no page to audit, not that a page could not be audited. */
const NO_PAGE = new Set(['not-html', 'download', 'out-of-scope', 'duplicate']);
const GONE = /^HTTP (404|410)$/u;

/** Puts a visit in the record's words. */
export function endOf(page: VisitedPage, result: VisitResult): PageEnd {
  if (result.kind === 'failed') return failedEnd(page, result.problem);
  const { evidence, pictures } = result;
  const snapshot = evidence.evidence.dom?.ok ? evidence.evidence.dom.value : undefined;
  if (!snapshot)
    return failedEnd(page, {
      reason: 'internal',
      message: 'no snapshot',
      finalUrl: evidence.page.finalUrl,
    });
  const links = pageLinks(snapshot);
  const { finalUrl, title, lang } = evidence.page;
  if (links.asksPassword && isOtherPath(page.url, finalUrl)) {
    return failedEnd(page, { reason: 'blocked', message: 'login', finalUrl });
  }
  const record: PageRecord = {
    id: page.id,
    url: page.url,
    status: 'audited',
    finalUrl,
    title,
    lang,
    error: null,
  };
  return { record, evidence, pictures, links };
}

interface Problem {
  readonly reason: NonNullable<PageRecord['error']>['reason'];
  readonly message: string;
  readonly finalUrl: string | null;
}

/**
 * An address found by the crawl that leads to no page (a dead link, a document) leaves no gap in the audit:
 * it is skipped with its reason. The same end for a page the user named is an error.
 */
function failedEnd(page: VisitedPage, { reason, message, finalUrl }: Problem): PageEnd {
  const leadsNowhere = NO_PAGE.has(reason) || (reason === 'http' && GONE.test(message));
  const status = leadsNowhere && !page.isAsked ? 'skipped' : 'error';
  const record: PageRecord = {
    id: page.id,
    url: page.url,
    status,
    finalUrl,
    title: null,
    lang: null,
    error: { reason, message },
  };
  return { record, evidence: null, links: null };
}

function isOtherPath(asked: string, final: string): boolean {
  return (
    URL.canParse(asked) &&
    URL.canParse(final) &&
    new URL(asked).pathname !== new URL(final).pathname
  );
}
