import type { PdfFile } from './file.ts';
import { isArray, NO_ENTRIES, type PdfDict, type PdfObject } from './objects.ts';

export interface PdfPage {
  readonly dict: PdfDict;
  /** Its own, or those it inherits. */
  readonly resources: PdfDict;
}

/** More than any document is read for. */
const MAX_PAGES = 10_000;

/** Pages in their order, a tree that loops or lies cut where it does. */
export function* pagesOf(file: PdfFile): Generator<PdfPage> {
  const seen = new Set<PdfDict>();
  const waiting: { readonly node: PdfObject | undefined; readonly resources: PdfDict }[] = [
    { node: file.catalog.entries.get('Pages'), resources: NO_ENTRIES },
  ];
  let count = 0;
  while (waiting.length > 0 && count < MAX_PAGES) {
    const { node, resources: inherited } = waiting.pop() ?? { node: null, resources: NO_ENTRIES };
    const dict = file.dict(node);
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    const resources = file.dict(dict.entries.get('Resources')) ?? inherited;
    const kids = file.resolve(dict.entries.get('Kids'));
    if (isArray(kids)) {
      for (const kid of [...kids].reverse()) waiting.push({ node: kid, resources });
    } else {
      count += 1;
      yield { dict, resources };
    }
  }
}
