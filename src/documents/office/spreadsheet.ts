import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { lettersIn, noCounts, type Counts } from './counts.ts';
import type { Content } from './content.ts';
import { PictureReader } from './pictures.ts';

/** An Excel file: its declared tables, pictures and shared texts. Headings do not exist there. */
export function spreadsheetCounts(zip: Zip): Content {
  const counts = noCounts();
  const read = (pattern: RegExp) =>
    zip.names.filter((name) => pattern.test(name)).flatMap((name) => zip.read(name) ?? []);
  for (const table of read(/^xl\/tables\/[^/]+\.xml$/u)) readTable(table, counts);
  for (const drawing of read(/^xl\/drawings\/[^/]+\.xml$/u)) readPictures(drawing, counts);
  for (const strings of read(/^xl\/sharedStrings\.xml$/u))
    readXml(strings, {
      text: (text) => {
        counts.letters += lettersIn(text);
      },
    });
  return { counts, language: undefined };
}

function readTable(bytes: Buffer, counts: Counts): void {
  readXml(bytes, {
    open(name, attributes) {
      if (name !== 'table') return;
      counts.tables += 1;
      if (attributes['headerRowCount'] !== '0') counts.tablesWithHeaders += 1;
    },
  });
}

function readPictures(bytes: Buffer, counts: Counts): void {
  const pictures = new PictureReader(counts, ['pic', 'graphicFrame']);
  readXml(bytes, {
    open: (name, attributes) => pictures.open(name, attributes),
    close: (name) => pictures.close(name),
  });
}
