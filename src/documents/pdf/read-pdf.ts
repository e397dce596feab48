import { DocumentProblem } from '../problem.ts';
import type { PdfFacts } from '#model';
import { shownOn, type ContentBudget, type Shown } from './content.ts';
import { PdfFile } from './file.ts';
import { metadataOf } from './metadata.ts';
import { as, isArray } from './objects.ts';
import { pagesOf } from './pages.ts';
import { structureOf } from './structure.ts';

/** Content streams looked at, all pages together. */
const MAX_CONTENT = 48 * 1024 * 1024;

/**
 * What a PDF says of itself, its structure tree, and what its pages show.
 * @throws {DocumentProblem} a file that cannot be read, or that asks for a password
 */
export function readPdf(bytes: Buffer): PdfFacts {
  const file = new PdfFile(bytes);
  const { catalog } = file;
  const structure = structureOf(file);
  const shown = contentOf(file);
  const version = /%PDF-(\d\.\d)/u.exec(bytes.toString('latin1', 0, 1032))?.[1] ?? '';
  const marks = file.dict(catalog.entries.get('MarkInfo'));
  const viewer = file.dict(catalog.entries.get('ViewerPreferences'));
  const wrapper = wrapperOf(file);
  return {
    format: 'pdf',
    version: (file.name(catalog, 'Version') ?? version).slice(0, 8),
    ...metadataOf(file),
    ...(file.trailer.entries.has('Encrypt') && { encrypted: true }),
    ...(file.isMended && { damaged: true }),
    ...(wrapper && { wrapper }),
    ...(file.resolve(marks?.entries.get('Marked')) === true && { marked: true }),
    ...(structure ?? (catalog.entries.has('StructTreeRoot') && { emptyStructure: true })),
    ...(file.resolve(viewer?.entries.get('DisplayDocTitle')) === true && { showsTitle: true }),
    ...shown,
  };
}

type Content = Shown & Pick<PdfFacts, 'pages' | 'pagesRead'>;

function contentOf(file: PdfFile): Content {
  const budget: ContentBudget = { bytes: MAX_CONTENT };
  const total = { pages: 0, pagesRead: 0, letters: 0, images: 0 };
  for (const page of pagesOf(file)) {
    total.pages += 1;
    const shown = budget.bytes > 0 ? tryPage(() => shownOn(file, page, budget)) : undefined;
    if (!shown) continue;
    total.pagesRead += 1;
    total.letters += shown.letters;
    total.images += shown.images;
  }
  return total;
}

/** A page that cannot be read is not counted as read. */
function tryPage(read: () => Shown | undefined): Shown | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined;
    throw error;
  }
}

/** Pages that only stand for something else: a form in XML, or a set of attached files. */
function wrapperOf(file: PdfFile): PdfFacts['wrapper'] {
  const { entries } = file.catalog;
  if (file.dict(entries.get('Collection'))) return 'portfolio';
  const form = file.dict(entries.get('AcroForm'))?.entries.get('XFA');
  const xfa = file.resolve(form);
  return isArray(xfa) || as('stream', xfa) ? 'xfa' : undefined;
}
