import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoldedFinding } from '#model';
import { buildReport, htmlModel } from '#report-model';
import { renderHtml } from '#reports/html';
import { notes } from '#rules/notes';
import { htmlOf, launchBrowser, openReport } from '../support/report-page.ts';
import { townHall, townHallPages, verdictsOn } from '../support/town-hall-run.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The report of one finding with this look, pictures of this size behind every name. */
function reportOf(findings: readonly FoldedFinding[], picture: (name: string) => string | null) {
  const verdicts = verdictsOn(townHallPages, findings);
  const report = buildReport({ ...townHall, verdicts, language: 'en' });
  return { report, model: htmlModel(report, { lang: 'en', notes, picture }) };
}

const [, , , , , , link, icon] = townHall.verdicts.findings;
const many = (count: number): FoldedFinding[] =>
  Array.from({ length: count }, (_one, at) => ({
    ...(icon as FoldedFinding),
    id: `F${at + 1}`,
    look: { picture: `picture-${at}` },
  }));

describe('what to look at', () => {
  it('stands in its order, the question last, readable without any script', async () => {
    const { page, close, complaints } = await openReport(browser, htmlOf(townHall, 'fr'), {
      javaScriptEnabled: false,
    });
    for (const summary of await page.locator('#to-check summary').all())
      if (await summary.isVisible()) await summary.click();
    const finding = page.locator(`#${link?.id ?? ''}`);
    const items = await finding.locator('.look > li').allInnerTexts();
    expect(items.map((text) => text.replaceAll(/[\s\u00a0]+/gu, ' '))).toEqual([
      'Texte visible : En savoir plus',
      'Nom accessible : En savoir plus',
      'Rôle : link',
      'Attributs : href="/actualites/2026/11/marche-de-noel" title=""',
      'Lien et destination : En savoir plus → /actualites/2026/11/marche-de-noel',
      'Titre de niveau 2 qui précède : Marché de Noël',
      'Région de la page : contenu principal',
      'Texte avant : …les 12 et 13 décembre, place de la Mairie.',
      'Texte après : Travaux avenue de la Gare',
    ]);
    expect(await finding.locator('.question').innerText()).toMatch(/son contexte suffit-il/u);
    const image = page.locator(`#${icon?.id ?? ''} .look img`);
    expect(await image.getAttribute('alt')).toContain('ville-exemple.fr');
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is in report.json, its picture named from the folder of the run', () => {
    const { report } = reportOf(many(1), () => null);
    expect(report.findings[0]).toMatchObject({
      look: { picture: 'picture-0' },
      evidence: { crop: 'crops/picture-0.webp' },
    });
  });

  it('shows only what can be a picture', () => {
    const { model } = reportOf(many(1), () => '"><script>alert(1)</script>');
    expect(renderHtml(model)).not.toContain('<script>alert');
    const shown = model.toCheck.flatMap(({ criteria }) =>
      criteria.flatMap(({ findings }) => findings),
    );
    expect(shown.map(({ look }) => look?.picture)).toEqual([null]);
  });

  it('is in a film strip too, beside certain failures as well, with words that say what is where', async () => {
    const [failure] = townHall.verdicts.findings;
    const strip = { shows: 'focus', picture: 'icon' } as const;
    const verdicts = verdictsOn(townHallPages, [{ ...(failure as FoldedFinding), strip }]);
    const { findings } = buildReport({ ...townHall, verdicts, language: 'fr' });
    expect(findings[0]).toMatchObject({ strip, evidence: { strip: 'crops/icon.webp' } });
    const words = {
      fr: [
        'À gauche sans le focus, à droite avec.',
        /^Captures de cet élément sur la page .+, côte à côte$/u,
      ],
      en: [
        'Left without the focus, right with it.',
        /^Pictures of this element on the page .+, side by side$/u,
      ],
    } as const;
    for (const lang of ['fr', 'en'] as const) {
      const { page, close, complaints } = await openReport(
        browser,
        htmlOf({ ...townHall, verdicts }, lang),
      );
      const shown = page.locator(`#${failure?.id ?? ''} .strip`);
      expect((await shown.innerText()).trim()).toBe(words[lang][0]);
      expect(await shown.locator('img').getAttribute('alt')).toMatch(words[lang][1]);
      const width = (one: HTMLImageElement) => one.naturalWidth;
      expect(await shown.locator('img').evaluate(width)).toBe(1);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('stops at three megabytes of pictures and says how many it left out', () => {
    const { model } = reportOf(many(40), () => 'A'.repeat(100_000));
    const html = renderHtml(model);
    expect(model.picturesCut).toBe(9);
    expect(html).toContain('9 pictures are left out so that the report stays light');
    expect(html.match(/src="data:image\/webp;base64,/gu)).toHaveLength(31);
    expect(renderHtml(reportOf(many(1), () => 'AAAA').model)).not.toContain('left out so that');
  });
});
