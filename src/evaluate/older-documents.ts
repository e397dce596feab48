import type { DocumentReading, ElementNode, LinkedDocument } from '#model';
import type { DomView } from '#rule-kit';

/**
 * Links to documents whose own dates are all before a day. The later of the two dates decides, and a document
 * that tells none is not known to be old.
 */
export function linksToOlder(
  dom: DomView,
  documents: readonly LinkedDocument[],
  before: string,
  isAt: (address: string) => boolean = () => true,
): ElementNode[] {
  return documents.flatMap(({ url, links, reading }) => {
    const last = lastDate(reading);
    if (last === undefined || last >= before || !isAt(url)) return [];
    return links.flatMap((link) => dom.element(link) ?? []);
  });
}

/** Days are written `2018-09-23`: their order is that of their letters. */
function lastDate(reading: DocumentReading): string | undefined {
  if (!reading.ok || !('created' in reading.facts || 'modified' in reading.facts)) return undefined;
  const { created, modified } = reading.facts;
  return [created, modified]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
