import type { OfficeFacts } from '#model';
import type { Zip } from '../zip.ts';
import { named } from './counts.ts';
import { presentationCounts } from './presentation.ts';
import { elementTexts } from './properties.ts';
import { spreadsheetCounts } from './spreadsheet.ts';
import { wordCounts } from './word.ts';

const READERS = { docx: wordCounts, xlsx: spreadsheetCounts, pptx: presentationCounts } as const;

/** The format of an OOXML archive; undefined when it is none. */
export function ooxmlFormat({ names }: Zip): keyof typeof READERS | undefined {
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('ppt/presentation.xml') ? 'pptx' : undefined;
}

/** What a Word, Excel or PowerPoint file says of itself and holds. @throws {DocumentProblem} broken */
export function readOoxml(zip: Zip, format: keyof typeof READERS): OfficeFacts {
  const core = elementTexts(zip.read('docProps/core.xml'));
  const app = elementTexts(zip.read('docProps/app.xml'));
  const { counts, language } = READERS[format](zip);
  return {
    format,
    ...named({
      title: core.get('title'),
      language: core.get('language') || language,
      producer: app.get('Application'),
      created: core.get('created'),
      modified: core.get('modified'),
    }),
    ...counts,
  };
}
