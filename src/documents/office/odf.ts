import type { OfficeFacts } from '#model';
import { DocumentProblem } from '../problem.ts';
import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { lettersIn, named, noCounts, type Counts } from './counts.ts';
import { elementTexts } from './properties.ts';

const FORMATS = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' } as const;

/** The format an OpenDocument archive declares; undefined when it declares none. */
export function odfFormat(zip: Zip): (typeof FORMATS)[keyof typeof FORMATS] | undefined {
  const type = zip.read('mimetype')?.toString('latin1', 0, 100) ?? '';
  const kind = /opendocument\.(text|spreadsheet|presentation)\b/u.exec(type)?.[1];
  return kind ? FORMATS[kind as keyof typeof FORMATS] : undefined;
}

/** What an OpenDocument file says of itself and holds. @throws {DocumentProblem} broken or encrypted */
export function readOdf(zip: Zip, format: 'odt' | 'ods' | 'odp'): OfficeFacts {
  const manifest = zip.read('META-INF/manifest.xml')?.toString('utf8') ?? '';
  if (manifest.includes('encryption-data')) throw new DocumentProblem('encrypted', 'password');
  const meta = elementTexts(zip.read('meta.xml'));
  const counts = noCounts();
  const content = zip.read('content.xml');
  if (!content) throw new DocumentProblem('no content');
  readContent(content, counts);
  return {
    format,
    ...named({
      title: meta.get('title'),
      language: meta.get('language') || defaultLanguage(zip.read('styles.xml')),
      producer: meta.get('generator'),
      created: meta.get('creation-date'),
      modified: meta.get('date'),
    }),
    ...counts,
  };
}

/** Language of the first default style that has one: that of its paragraphs. */
function defaultLanguage(bytes: Buffer | undefined): string | undefined {
  let language: string | undefined;
  let isDefault = false;
  if (bytes)
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'default-style') isDefault = true;
        if (!isDefault || name !== 'text-properties') return;
        const { language: code, country } = attributes;
        if (code && code !== 'none') language ??= country ? `${code}-${country}` : code;
      },
      close(name) {
        if (name === 'default-style') isDefault = false;
      },
    });
  return language;
}

interface Frame {
  isImage: boolean;
  isDescribed: boolean;
}

function readContent(bytes: Buffer, counts: Counts): void {
  const frames: Frame[] = [];
  const tables: { hasHeader: boolean }[] = [];
  let inside = '';
  readXml(bytes, {
    open(name, attributes) {
      inside = name;
      const isDecorative = attributes['decorative'] === 'true';
      if (name === 'frame') frames.push({ isImage: false, isDescribed: isDecorative });
      const frame = frames.at(-1);
      if ((name === 'image' || name === 'object') && frame) frame.isImage = true;
      if (name === 'h' || attributes['class'] === 'title') counts.headings += 1;
      if (name === 'table') tables.push({ hasHeader: false });
      const table = tables.at(-1);
      if (name === 'table-header-rows' && table) table.hasHeader = true;
    },
    text(text) {
      const letters = lettersIn(text);
      const frame = frames.at(-1);
      if (frame && letters > 0 && (inside === 'desc' || inside === 'title'))
        frame.isDescribed = true;
      else counts.letters += letters;
    },
    close(name) {
      inside = '';
      if (name === 'frame') closeFrame(frames.pop(), counts);
      if (name !== 'table') return;
      counts.tables += 1;
      if (tables.pop()?.hasHeader) counts.tablesWithHeaders += 1;
    },
  });
}

function closeFrame(frame: Frame | undefined, counts: Counts): void {
  if (!frame?.isImage) return;
  counts.images += 1;
  if (!frame.isDescribed) counts.imagesWithoutAlternative += 1;
}
