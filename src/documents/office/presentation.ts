import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { lettersIn, noCounts, type Counts } from './counts.ts';
import type { Content } from './content.ts';
import { PictureReader } from './pictures.ts';

/** A PowerPoint file: slides with a title, pictures, tables with a header row. */
export function presentationCounts(zip: Zip): Content {
  const counts = noCounts();
  const languages = new Map<string, number>();
  for (const name of zip.names.filter((one) => /^ppt\/slides\/[^/]+\.xml$/u.test(one))) {
    const slide = zip.read(name);
    if (slide) readSlide(slide, counts, languages);
  }
  const [most] = [...languages].sort(([, a], [, b]) => b - a);
  return { counts, language: most?.[0] };
}

function readSlide(bytes: Buffer, counts: Counts, languages: Map<string, number>): void {
  const pictures = new PictureReader(counts, ['pic', 'graphicFrame']);
  let isTitle = false;
  let isText = false;
  readXml(bytes, {
    open(name, attributes) {
      pictures.open(name, attributes);
      if (name === 'sp') isTitle = false;
      if (name === 'ph' && /^(?:title|ctrTitle)$/u.test(attributes['type'] ?? '')) isTitle = true;
      if (name === 'tbl') counts.tables += 1;
      if (name === 'tblPr' && /^(?:1|true)$/u.test(attributes['firstRow'] ?? ''))
        counts.tablesWithHeaders += 1;
      if (name === 't') isText = true;
      const { lang } = attributes;
      if (name === 'rPr' && lang) languages.set(lang, (languages.get(lang) ?? 0) + 1);
    },
    text(text) {
      if (!isText) return;
      const letters = lettersIn(text);
      counts.letters += letters;
      if (isTitle && letters > 0) {
        counts.headings += 1;
        isTitle = false;
      }
    },
    close(name) {
      pictures.close(name);
      if (name === 't') isText = false;
    },
  });
}
