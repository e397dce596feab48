import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectDocument } from '#documents';
import type { PdfFacts } from '#model';
import { smallPdf } from '../support/small-pdf.ts';
import { chromiumPath } from '../support/visitor.ts';

async function factsOf(bytes: Buffer): Promise<PdfFacts> {
  const reading = await inspectDocument(bytes);
  if (!reading.ok || reading.facts.format !== 'pdf') throw new Error(JSON.stringify(reading));
  return reading.facts;
}

describe('a PDF file', () => {
  it('tells its structure, language, title and dates', async () => {
    const facts = await factsOf(
      smallPdf({
        tags: ['H1', 'P', 'P', 'Figure', 'Table'],
        language: 'fr-FR',
        title: 'Guide du tri',
        created: 'D:20240131120000Z',
        text: 'Trier ses dechets',
      }),
    );
    expect(facts).toEqual({
      format: 'pdf',
      version: '1.7',
      title: 'Guide du tri',
      language: 'fr-FR',
      producer: 'essai',
      created: '2024-01-31',
      marked: true,
      tags: { Document: 1, Figure: 1, H1: 1, P: 2, Table: 1 },
      figuresWithoutAlternative: 1,
      tables: 1,
      tablesWithHeaders: 0,
      pages: 1,
      pagesRead: 1,
      letters: 15,
      images: 0,
    });
  });

  it('without structure has no tags, and pictures of pages have no letters', async () => {
    const untagged = await factsOf(smallPdf({ text: 'Circulation' }));
    expect([untagged.tags, untagged.marked, untagged.letters]).toEqual([undefined, undefined, 11]);
    const scanned = await factsOf(smallPdf({}));
    expect([scanned.tags, scanned.letters, scanned.images]).toEqual([undefined, 0, 1]);
  });

  it('whose structure tree is empty says so, and is not said to have none', async () => {
    const whole = smallPdf({ tags: ['P'], text: 'Texte' }).toString('latin1');
    const facts = await factsOf(Buffer.from(whole.replace('/K 9 0 R', '/X 9 0 R'), 'latin1'));
    expect([facts.tags, facts.emptyStructure]).toEqual([undefined, true]);
  });

  it('with a wrong table of objects is searched, and told as damaged', async () => {
    const whole = smallPdf({ tags: ['P'], text: 'Texte' }).toString('latin1');
    const facts = await factsOf(
      Buffer.from(whole.replace('%PDF-1.7\n', '%PDF-1.7\n%%%%\n'), 'latin1'),
    );
    expect([facts.damaged, facts.tags]).toEqual([true, { Document: 1, P: 1 }]);
  });

  it('without pages is broken', async () => {
    const reading = await inspectDocument(Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'));
    expect(reading).toMatchObject({ ok: false, failure: 'broken' });
  });
});

describe('a PDF file that a browser wrote', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each([true, false])('tagged: %s', async (tagged) => {
    const page = await browser.newPage();
    await page.setContent(
      '<html lang="fr"><title>Essai</title><h1>Titre</h1><p>Un texte.</p><table><tr><th>a<tr><td>b</table>',
    );
    const facts = await factsOf(await page.pdf({ tagged }));
    expect(facts).toMatchObject({ title: 'Essai', pages: 1, pagesRead: 1, letters: 16 });
    expect(facts.damaged).toBeUndefined();
    expect(facts.created).toBe(new Date().toISOString().slice(0, 10));
    if (!tagged) return void expect([facts.tags, facts.marked]).toEqual([undefined, undefined]);
    expect(facts).toMatchObject({ language: 'fr', marked: true, tables: 1, tablesWithHeaders: 1 });
    expect(facts.tags).toMatchObject({ H1: 1, P: 1, TH: 1, TD: 1 });
  });
});
