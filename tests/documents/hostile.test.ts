import { describe, expect, it } from 'vitest';
import { inspectDocument } from '#documents';
import { smallOdt } from '../support/small-office.ts';
import { smallPdf } from '../support/small-pdf.ts';
import { smallZip } from '../support/small-zip.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.text';
const odt = (content: string | Buffer) => smallZip({ mimetype: MIMETYPE, 'content.xml': content });

/** A PDF whose tables are wrong on purpose, so that its objects are searched. */
const pdf = (...objects: string[]) =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((object, nth) => `${nth + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R >>\n`,
    'latin1',
  );
const PAGES = '<< /Type /Catalog /Pages 2 0 R';
const PAGE = '<< /Kids [3 0 R] >>';

describe('hostile documents end as recorded failures, or are read as far as they hold', () => {
  it.each<[string, Buffer]>([
    ['a bomb of one entry', odt(Buffer.alloc(200 * 1024 * 1024, 0x20))],
    ['entities that grow', odt('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>')],
    [
      'an entity that names a file',
      odt('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    ],
    ['elements nested too deep', odt('<a>'.repeat(100_000))],
    ['a cut archive', smallOdt().subarray(0, 300)],
    [
      'a directory that leads outside',
      Buffer.concat([smallOdt().subarray(0, -6), Buffer.from('ffffffff0000', 'hex')]),
    ],
    ['a cut PDF', smallPdf({ text: 'Texte' }).subarray(0, 60)],
    ['arrays nested too deep', pdf('['.repeat(500_000))],
    ['a catalog that is itself', pdf('1 0 R', '2 0 R')],
  ])('%s', async (_name, bytes) => {
    expect(await inspectDocument(bytes)).toMatchObject({ ok: false, failure: 'broken' });
  });

  it.each<[string, Buffer]>([
    [
      'pages that hold each other',
      pdf(`${PAGES} >>`, '<< /Kids [2 0 R 3 0 R] >>', '<< /Kids [2 0 R] >>'),
    ],
    [
      'a structure tree that loops',
      pdf(`${PAGES} /StructTreeRoot 4 0 R >>`, PAGE, '<< >>', '<< /K [4 0 R 4 0 R] >>'),
    ],
    [
      'a form that draws itself',
      pdf(
        `${PAGES} >>`,
        PAGE,
        '<< /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
        '<< >>\nstream\n/F Do /F Do\nendstream',
        '<< /Subtype /Form >>\nstream\n/F Do /F Do\nendstream',
      ),
    ],
    [
      'a length that needs itself',
      pdf(
        `${PAGES} >>`,
        PAGE,
        '<< /Contents 4 0 R >>',
        '<< /Length 4 0 R >>\nstream\nBT ET\nendstream',
      ),
    ],
    ['a version without end', pdf(`${PAGES} /Version /${'9'.repeat(300_000)} >>`, PAGE, '<< >>')],
  ])('%s', async (_name, bytes) => {
    const reading = await inspectDocument(bytes);
    expect(reading).toMatchObject({ ok: true, facts: { format: 'pdf', damaged: true } });
    expect(reading.ok && 'tags' in reading.facts).toBe(false);
  });

  it('a page that draws the same thing for ever is not said to be read', async () => {
    const page = '<< /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>';
    const content = `<< >>\nstream\n${'/F Do '.repeat(500_000)}\nendstream`;
    const form = '<< /Subtype /Form >>\nstream\n\nendstream';
    const reading = await inspectDocument(pdf(`${PAGES} >>`, PAGE, page, content, form));
    expect(reading).toMatchObject({ ok: true, facts: { pages: 1, pagesRead: 0 } });
  });

  it('a reader that takes too long is killed', async () => {
    const endless = Buffer.from(`%PDF-1.7\n${'1 0 obj<</Type/XRef>>stream\n'.repeat(400_000)}`);
    const startedAt = performance.now();
    const limits = { timeoutMs: 1500, memoryMiB: 256 };
    expect(await inspectDocument(endless, limits)).toMatchObject({ failure: 'overrun' });
    expect(performance.now() - startedAt).toBeLessThan(8000);
  });

  it('a reader that takes too much memory ends alone', async () => {
    const wide = pdf(`${PAGES} /A [${'<<>> '.repeat(3_000_000)}] >>`, PAGE, '<< >>');
    const limits = { timeoutMs: 20_000, memoryMiB: 32 };
    expect(await inspectDocument(wide, limits)).toMatchObject({ failure: 'overrun' });
  });
});
