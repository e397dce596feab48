import type { PdfFacts } from '#model';
import type { DomView } from '#rule-kit';
import { mayBeThisPage, possibleVersion } from './_document-versions.ts';
import type { OfferedDocument } from './_documents.ts';
import { maySayAsMuch } from './_page-text.ts';

/** The day from which no office file is exempt by its age. */
const EXEMPT_BEFORE = '2018-09-23';

/** Pages that are only pictures. */
export function isScanned({ letters, images, pages, pagesRead }: PdfFacts): boolean {
  return letters === 0 && images >= pages && pages > 0 && pagesRead === pages;
}

/** Why an untagged PDF may still be compliant, or exempt; `certain` when nothing is left. */
export type Standing =
  | { readonly is: 'certain' | 'unsure' | 'older' | 'samePage' }
  | { readonly is: 'version'; readonly version: string };

/** How certain it is that an untagged PDF fails where this page offers it. */
export function standingOf(dom: DomView, offer: OfferedDocument, facts: PdfFacts): Standing {
  if (!isWhollyKnown(facts) || !offer.link.rendered) return { is: 'unsure' };
  const version = possibleVersion(dom, offer);
  if (version) return { is: 'version', version };
  // The day it was made: a file only changed since may have been published before.
  const { created = facts.modified } = facts;
  if (created === undefined || created < EXEMPT_BEFORE) return { is: 'older' };
  const isHere = maySayAsMuch(dom, facts) || mayBeThisPage(dom, offer, facts.title ?? '');
  return { is: isHere ? 'samePage' : 'certain' };
}

/** The whole file was read, its own tables were right, it names no structure tree, and it shows something. */
function isWhollyKnown(facts: PdfFacts): boolean {
  const { emptyStructure, damaged, wrapper, pages, pagesRead, letters, images } = facts;
  if (emptyStructure || damaged || wrapper) return false;
  return pages > 0 && pagesRead === pages && letters + images > 0;
}
