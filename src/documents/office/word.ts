import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { lettersIn, noCounts, type Counts } from './counts.ts';
import type { Content } from './content.ts';
import { PictureReader } from './pictures.ts';

/** A Word file: headings by style or level, pictures, tables with a repeated header row. */
export function wordCounts(zip: Zip): Content {
  const { headings, language } = readStyles(zip.read('word/styles.xml'));
  const counts = noCounts();
  const body = zip.read('word/document.xml');
  if (body) readBody(body, headings, counts);
  return { counts, language };
}

interface Styles {
  readonly headings: ReadonlySet<string>;
  readonly language: string | undefined;
}

function readStyles(bytes: Buffer | undefined): Styles {
  const headings = new Set<string>();
  let language: string | undefined;
  let style = '';
  if (bytes)
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'style') style = attributes['styleId'] ?? '';
        if (name === 'name' && /^heading [1-9]$/iu.test(attributes['val'] ?? ''))
          headings.add(style);
        if (name === 'outlineLvl' && Number(attributes['val']) < 9) headings.add(style);
        // The defaults come first.
        if (name === 'lang') language ??= attributes['val'];
      },
    });
  headings.delete('');
  return { headings, language };
}

function readBody(bytes: Buffer, headings: ReadonlySet<string>, counts: Counts): void {
  const pictures = new PictureReader(counts, ['inline', 'anchor']);
  const tables: { hasHeader: boolean }[] = [];
  let isHeading = false;
  let isText = false;
  readXml(bytes, {
    open(name, attributes) {
      pictures.open(name, attributes);
      const { val } = attributes;
      if (name === 'p') isHeading = false;
      if (name === 'pStyle' && headings.has(val ?? '')) isHeading = true;
      if (name === 'outlineLvl' && Number(val) < 9) isHeading = true;
      if (name === 'tbl') tables.push({ hasHeader: false });
      const table = tables.at(-1);
      if (name === 'tblHeader' && table && val !== '0' && val !== 'false') table.hasHeader = true;
      if (name === 't') isText = true;
    },
    text(text) {
      if (!isText) return;
      const letters = lettersIn(text);
      counts.letters += letters;
      if (isHeading && letters > 0) {
        counts.headings += 1;
        isHeading = false;
      }
    },
    close(name) {
      pictures.close(name);
      if (name === 't') isText = false;
      if (name !== 'tbl') return;
      counts.tables += 1;
      if (tables.pop()?.hasHeader) counts.tablesWithHeaders += 1;
    },
  });
}
