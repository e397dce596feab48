import type { DocumentFacts, ElementNode, JsonObject, LinkedDocument } from '#model';
import { contentText, tidy, type DomView } from '#rule-kit';
import { adjacentVersion, downloads, type OfferedDocument } from './_documents.ts';

/** What rules on documents look at: each document offered, and last all that might lead to one (null). */
export type Offer = OfferedDocument | null;

/**
 * The documents a page offers. A link whose address says nothing, and that led to a document when it was
 * followed, is one of them.
 */
export function offersOf(dom: DomView, read: readonly LinkedDocument[] = []): readonly Offer[] {
  const { documents, opaque } = downloads(dom);
  const found = opaque.flatMap((link) => {
    const facts = factsOf(link, read);
    if (!facts || !isDocument(facts)) return [];
    const format = facts.format;
    return [{ link, file: '', format, alternative: adjacentVersion(dom, link) }];
  });
  return opaque.length > found.length
    ? [...documents, ...found, null]
    : [...documents, ...found];
}

/** How many links, buttons and forms may lead to a document that nobody opened. */
export function opaqueCount(dom: DomView, read: readonly LinkedDocument[] = []): number {
  const { opaque } = downloads(dom);
  return opaque.filter((link) => {
    const facts = factsOf(link, read);
    return !facts || !isDocument(facts);
  }).length;
}

function isDocument({ format }: DocumentFacts): boolean {
  return format !== 'html' && format !== 'image' && format !== 'other';
}

/** What was read behind a link; undefined when nothing was. */
export function factsOf(
  link: ElementNode,
  read: readonly LinkedDocument[] = [],
): DocumentFacts | undefined {
  const reading = read.find(({ links }) => links.includes(link.index))?.reading;
  return reading?.ok ? reading.facts : undefined;
}

/** The words a link offers its document with. */
export function offerText(dom: DomView, { link }: OfferedDocument): string {
  return (contentText(dom, link) || tidy(link.attributes['href'])).slice(0, 80);
}

/** What is known of a document, for the sentence and for whoever checks it. */
export function documentData(
  dom: DomView,
  offer: OfferedDocument,
  read: readonly LinkedDocument[] = [],
): JsonObject {
  const { file, format, alternative, link } = offer;
  const base = { text: offerText(dom, offer), file, format, alternative: alternative || '–' };
  const reading = read.find(({ links }) => links.includes(link.index))?.reading;
  if (!reading) return base;
  if (!reading.ok) return { ...base, notRead: reading.failure };
  const { facts, bytes } = reading;
  const { format: found } = facts;
  if (!('title' in facts || 'language' in facts || 'pages' in facts || 'letters' in facts))
    return { ...base, found };
  const { title = '–', language = '–', producer = '–', created = '–', modified = '–' } = facts;
  const said = { title, language, producer, created, modified };
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return { ...base, found, kilobytes, ...said, ...countsOf(facts) };
}

function countsOf(facts: DocumentFacts): JsonObject {
  if (facts.format === 'pdf') {
    const { tags = {}, pages, letters, images } = facts;
    const tagCount = Object.values(tags).reduce((sum, count) => sum + count, 0);
    const headings = Object.entries(tags).filter(([tag]) => /^H\d?$/u.test(tag));
    return {
      pages,
      letters,
      images,
      tags: tagCount,
      headings: headings.reduce((sum, [, count]) => sum + count, 0),
      figures: tags['Figure'] ?? 0,
      undescribed: facts.figuresWithoutAlternative ?? 0,
      tables: facts.tables ?? 0,
      tablesWithHeaders: facts.tablesWithHeaders ?? 0,
    };
  }
  if (!('headings' in facts)) return {};
  const { headings, images, imagesWithoutAlternative, tables, tablesWithHeaders, letters } = facts;
  return {
    headings,
    letters,
    figures: images,
    undescribed: imagesWithoutAlternative,
    tables,
    tablesWithHeaders,
  };
}
