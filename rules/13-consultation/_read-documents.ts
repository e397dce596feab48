import type {
  DocumentFacts,
  EpubFacts,
  JsonObject,
  LinkedDocument,
  OfficeFacts,
  PdfFacts,
} from '#model';
import { contentText, tidy, type DomView } from '#rule-kit';
import { adjacentVersion, downloads, type OfferedDocument } from './_documents.ts';

/** What rules on documents look at: each document offered, and last all that might lead to one (null). */
export type Offer = OfferedDocument | null;

export interface Offers {
  readonly targets: readonly Offer[];
  /** Links, buttons and forms that may lead to a document, and that nobody opened. */
  readonly opaque: number;
}

/**
 * The documents a page offers. A download without a name that turned out to be a document is one of them.
 * @param read the documents that were fetched, where they were
 */
export function offersOf(dom: DomView, read: readonly LinkedDocument[] = []): Offers {
  const { documents, opaque } = downloads(dom);
  const found = opaque.flatMap((link) => {
    const facts = factsOf({ link }, read);
    if (!facts || facts.format === 'other') return [];
    return [{ link, file: '', format: facts.format, alternative: adjacentVersion(dom, link) }];
  });
  const left = opaque.length - found.length;
  return { targets: [...documents, ...found, ...(left > 0 ? [null] : [])], opaque: left };
}

/** What was read behind a link; undefined when nothing was. */
export function factsOf(
  { link }: Pick<OfferedDocument, 'link'>,
  read: readonly LinkedDocument[] = [],
): DocumentFacts | undefined {
  const reading = readingOf(link.index, read);
  return reading?.ok ? reading.facts : undefined;
}

/** What is known of a document, for the sentence and for whoever checks it. */
export function documentData(
  dom: DomView,
  { file, format, alternative, link }: OfferedDocument,
  read: readonly LinkedDocument[] = [],
): JsonObject {
  const text = (contentText(dom, link) || tidy(link.attributes['href'])).slice(0, 80);
  const offered = { text, file, format, alternative: alternative || '–' };
  const reading = readingOf(link.index, read);
  if (!reading) return offered;
  if (!reading.ok) return { ...offered, notRead: reading.failure };
  const kilobytes = Math.max(1, Math.round(reading.bytes / 1000));
  return { ...offered, kilobytes, ...saidBy(reading.facts) };
}

function readingOf(link: number, read: readonly LinkedDocument[]) {
  return read.find(({ links }) => links.includes(link))?.reading;
}

/** Formats in which what the document holds was counted. */
export function isRead(facts: DocumentFacts): facts is PdfFacts | OfficeFacts | EpubFacts {
  return !['doc', 'rtf', 'html', 'image', 'other'].includes(facts.format);
}

function saidBy(facts: DocumentFacts): JsonObject {
  if (!isRead(facts)) return { found: facts.format };
  const { format: found, title = '–', language = '–' } = facts;
  const { producer = '–', created = '–', modified = '–' } = facts;
  const dated = facts.created ?? modified;
  const said = { found, title, language, producer, created, modified, dated };
  if (facts.format === 'epub') return said;
  return { ...said, ...(facts.format === 'pdf' ? pdfCounts(facts) : officeCounts(facts)) };
}

function pdfCounts(facts: PdfFacts): JsonObject {
  const { tags = {}, pages, letters, images, tables = 0, tablesWithHeaders = 0 } = facts;
  const countOf = (kept: RegExp) =>
    Object.entries(tags).reduce((sum, [tag, count]) => sum + (kept.test(tag) ? count : 0), 0);
  return {
    pages,
    letters,
    images,
    tags: countOf(/./u),
    headings: countOf(/^H\d?$/u),
    figures: countOf(/^Figure$/u),
    undescribed: facts.figuresWithoutAlternative ?? 0,
    tables,
    tablesWithHeaders,
  };
}

function officeCounts(facts: OfficeFacts): JsonObject {
  const { headings, letters, tables, tablesWithHeaders } = facts;
  const [figures, undescribed] = [facts.images, facts.imagesWithoutAlternative];
  return { headings, letters, figures, undescribed, tables, tablesWithHeaders };
}
