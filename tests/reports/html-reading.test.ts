import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { htmlOf, launchBrowser, openReport, type OpenReport } from '../support/report-page.ts';
import { townHall } from '../support/town-hall-run.ts';

const html = htmlOf(townHall, 'fr');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Ids of the findings a reader can see, closed details counted as seen. */
async function shownFindings(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('[data-finding]')]
      .filter((one) => one.closest('[hidden]') === null)
      .map((one) => one.id)
      .sort(),
  );
}

/** Waits until the live region says so. */
async function announced(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (expected) => document.getElementById('filters-count')?.textContent === expected,
    text,
  );
}

const ALL = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'];

describe('by keyboard', () => {
  let report: OpenReport;
  let page: Page;
  beforeEach(async () => {
    report = await openReport(browser, html);
    page = report.page;
    return async () => {
      await report.close();
    };
  });

  it('the first stop is the skip link, in sight, and it leads to the content', async () => {
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Aller au contenu');
    const box = await skip.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('each stop on the way to the end has a visible focus, and no stop holds the keyboard', async () => {
    const stops = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll('a[href], input, select, button, summary, [tabindex="0"]'),
        ].filter((one) => one.checkVisibility()).length,
    );
    const seen: string[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement) return 'nothing';
          return getComputedStyle(activeElement).outlineStyle;
        }),
      );
    }
    expect(seen.filter((outline) => outline !== 'solid')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'critères et tests du RGAA',
    );
  });

  it('a filter is reached, changed and undone', async () => {
    await page.locator('#filter-search').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-theme');
    await page.keyboard.type('8');
    await announced(page, 'Constats affichés\u00a0: 2 sur 8.');
    expect(await shownFindings(page)).toEqual(['F4', 'F6']);
    for (let stop = 0; stop < 6; stop += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tout afficher');
    await page.keyboard.press('Enter');
    await announced(page, '');
    expect(await shownFindings(page)).toEqual(ALL);
  });

  it('a detail opens', async () => {
    await page.locator('[id="check-8.6"] summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[id="check-8.6"] details').first().getAttribute('open')).toBe('');
  });
});

describe('the filters', () => {
  let report: OpenReport;
  let page: Page;
  beforeEach(async () => {
    report = await openReport(browser, html);
    page = report.page;
    return async () => {
      await report.close();
    };
  });

  it.each<[filter: string, value: string, left: string[]]>([
    ['theme', '3', ['F2', 'F3']],
    ['criterion', '8.3', ['F4']],
    ['status', 'NC', ['F1', 'F2', 'F3', 'F4', 'F5']],
    ['status', 'NT', ['F6', 'F7', 'F8']],
    ['impact', 'blocking', ['F1', 'F5']],
    ['impact', 'none', ['F7']],
    ['certainty', 'proposed', ['F6']],
    ['certainty', 'certain', ['F1', 'F2', 'F3', 'F4', 'F5', 'F8']],
    ['pages', '10', ['F1', 'F3', 'F5', 'F8']],
  ])('by %s = %s leave %j', async (filter, value, left) => {
    await page.selectOption(`#filter-${filter}`, value);
    await announced(page, `Constats affichés\u00a0: ${left.length} sur 8.`);
    expect(await shownFindings(page)).toEqual(left);
  });

  it('add up, and say where nothing is left', async () => {
    await page.selectOption('#filter-theme', '8');
    await page.selectOption('#filter-impact', 'blocking');
    await announced(page, 'Constats affichés\u00a0: 0 sur 8.');
    expect(await page.locator('#defects [data-empty]').isVisible()).toBe(true);
    expect(await page.locator('#defects h3:visible').count()).toBe(0);
    expect(await page.locator('#criteria tbody tr:visible').count()).toBe(10);
  });

  it('reach the tables: criteria by theme, pages by page', async () => {
    await page.selectOption('#filter-theme', '2');
    await page.selectOption('#filter-pages', '12');
    await announced(page, 'Constats affichés\u00a0: 0 sur 8.');
    expect(await page.locator('#criteria tbody tr:visible').count()).toBe(2);
    expect(await page.locator('#pages tbody tr:visible').allTextContents()).toEqual([
      expect.stringContaining('Délai dépassé'),
    ]);
  });

  it('search words wherever they stand, without minding accents or case', async () => {
    await page.fill('#filter-search', 'PUBLIE novembre');
    await announced(page, 'Constats affichés\u00a0: 1 sur 8.');
    expect(await shownFindings(page)).toEqual(['F3']);
    await page.fill('#filter-search', '');
    await announced(page, '');
    await page.fill('#filter-search', 'svg viewBox');
    await announced(page, 'Constats affichés\u00a0: 1 sur 8.');
    expect(await shownFindings(page)).toEqual(['F8']);
    // What was found within a closed detail is laid open.
    expect(await page.locator('#F8').isVisible()).toBe(true);
  });

  it('give way to a link that leads to what they hide', async () => {
    await page.selectOption('#filter-theme', '2');
    await announced(page, 'Constats affichés\u00a0: 0 sur 8.');
    await page.locator('#summary a[href="#defects-8"]').click();
    await page.waitForFunction(() => document.querySelector('#F4')?.closest('[hidden]') === null);
    expect(await page.locator('#F4').isVisible()).toBe(true);
    expect(await page.inputValue('#filter-theme')).toBe('');
  });
});

it('a link to a page opens its detail', async () => {
  const report = await openReport(browser, html);
  await report.page.locator('#pages tbody a[href="#page-12"]').click();
  const detail = report.page.locator('#page-12 .page-body');
  await detail.waitFor({ state: 'visible' });
  expect(await detail.textContent()).toContain('navigation took more than 30 s');
  await report.close();
});

describe('without script', () => {
  let report: OpenReport;
  beforeAll(async () => {
    report = await openReport(browser, html, { javaScriptEnabled: false });
  });
  afterAll(async () => {
    await report.close();
  });

  it('everything is there, and no filter that would do nothing', async () => {
    const { page } = report;
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('#defects .finding:visible').count()).toBe(5);
    expect(await page.locator('#criteria tbody tr:visible').count()).toBe(106);
    expect(await page.locator('#pages tbody tr:visible').count()).toBe(13);
    await page.locator('[id="check-1.2"] details[data-findings] summary').first().click();
    expect(await page.locator('#F8').isVisible()).toBe(true);
  });

  it('what a reader would open is printed open', async () => {
    await report.page.emulateMedia({ media: 'print' });
    const step = report.page.locator('[id="check-8.6"] ol li').first();
    expect((await step.boundingBox())?.height).toBeGreaterThan(10);
    expect(await report.page.locator('nav').isVisible()).toBe(false);
  });
});
