import { describe, expect, it } from 'vitest';
import { inspectDocument } from '#documents';
import { smallDocx, smallOdt } from '../support/small-office.ts';
import { smallZip } from '../support/small-zip.ts';

const TITLED = {
  title: 'Budget',
  language: 'fr-FR',
  created: '2024-01-31',
  headings: 1,
  images: 1,
  imagesWithoutAlternative: 1,
  tables: 1,
};

describe('office documents', () => {
  it('Word: headings by style, pictures, tables, what the file says of itself', async () => {
    expect(await inspectDocument(smallDocx())).toMatchObject({
      ok: true,
      facts: { format: 'docx', ...TITLED, tablesWithHeaders: 1, letters: 12 },
    });
  });

  it('OpenDocument', async () => {
    expect(await inspectDocument(smallOdt())).toMatchObject({
      ok: true,
      facts: { format: 'odt', ...TITLED, tablesWithHeaders: 1, letters: 12 },
    });
  });

  it('EPUB', async () => {
    const epub = smallZip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
      'book.opf':
        '<package xmlns:dc="x"><metadata><dc:title>Contes</dc:title><dc:language>fr</dc:language></metadata></package>',
    });
    expect(await inspectDocument(epub)).toMatchObject({
      ok: true,
      facts: { format: 'epub', title: 'Contes', language: 'fr' },
    });
  });

  it('an archive of something else, an older format, a page', async () => {
    const formats = await Promise.all(
      [
        smallZip({ 'a.txt': 'a' }),
        Buffer.from('{\\rtf1 a}'),
        Buffer.from('<!doctype html><p>a'),
      ].map((bytes) => inspectDocument(bytes)),
    );
    expect(formats.map((one) => one.ok && one.facts.format)).toEqual(['other', 'rtf', 'html']);
  });
});
