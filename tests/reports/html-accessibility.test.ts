import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { AxeResults, Result } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlOf, launchBrowser, openReport, type OpenReport } from '../support/report-page.ts';
import { townHall } from '../support/town-hall-run.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
  'RGAAv4',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Every rule of axe, the experimental ones too; details opened, so that nothing is out of its sight. */
async function axe(page: Page): Promise<{ violations: string[]; undecided: string[] }> {
  await page.evaluate(() => {
    for (const detail of document.querySelectorAll('details')) detail.open = true;
  });
  await page.evaluate(AXE);
  const results = await page.evaluate(async (tags): Promise<AxeResults> => {
    const engine = (globalThis as unknown as { axe: typeof axeCore }).axe;
    return await engine.run(document, {
      runOnly: { type: 'tag', values: tags },
      // It only says that something is hidden, which the filters' « nothing matches » lines are.
      rules: { 'hidden-content': { enabled: false } },
    });
  }, TAGS);
  const named = (found: Result[]) =>
    found.map((one) => `${one.id} ${one.nodes.map((node) => node.html).join(' | ')}`.slice(0, 300));
  return { violations: named(results.violations), undecided: named(results.incomplete) };
}

describe.each([
  ['fr', 'light', 1280],
  ['en', 'dark', 1280],
  ['en', 'light', 320],
] as const)('the report in %s, %s, %i px wide', (lang, colorScheme, width) => {
  let report: OpenReport;
  beforeAll(async () => {
    report = await openReport(browser, htmlOf(townHall, lang), {
      colorScheme,
      viewport: { width, height: 900 },
    });
  });
  afterAll(async () => {
    await report.close();
  });

  it('has nothing axe objects to', async () => {
    const { violations, undecided } = await axe(report.page);
    expect(violations).toEqual([]);
    // Cells scrolled out of sight have a contrast axe cannot see; wide windows show them all.
    const scrolledOut = width < 1280 ? ['color-contrast'] : [];
    expect(undecided.filter((one) => !scrolledOut.some((rule) => one.startsWith(rule)))).toEqual(
      [],
    );
  });

  it('never scrolls sideways as a whole', async () => {
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('runs without an error or a refusal, and asks for nothing but itself', () => {
    expect(report.complaints).toEqual([]);
    expect(report.requests.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1);
  });
});

describe('the report as a document', () => {
  let report: OpenReport;
  beforeAll(async () => {
    report = await openReport(browser, htmlOf(townHall, 'fr'), {
      viewport: { width: 320, height: 700 },
    });
  });
  afterAll(async () => {
    await report.close();
  });

  it('has one title, one h1, each landmark once, and headings that skip no level', async () => {
    const shape = await report.page.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      landmarks: ['header', 'nav', 'main', 'footer', 'form[role=search]'].map(
        (one) => document.querySelectorAll(one).length,
      ),
      levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) =>
        Number(one.localName.slice(1)),
      ),
    }));
    expect(shape.lang).toBe('fr');
    expect(shape.title).toContain('Ville d’Exemple');
    expect(shape.landmarks).toEqual([1, 1, 1, 1, 1]);
    expect(shape.levels.filter((level) => level === 1)).toEqual([1]);
    const jumps = shape.levels.filter((level, at) => level - (shape.levels[at - 1] ?? 0) > 1);
    expect(jumps).toEqual([]);
  });

  it('has tables with a caption and scoped headers, each in a region the keyboard can scroll', async () => {
    const tables = await report.page.evaluate(() =>
      [...document.querySelectorAll('table')].map((table) => ({
        caption: table.caption?.textContent ?? '',
        unscoped: table.querySelectorAll('th:not([scope])').length,
        region: table.parentElement?.getAttribute('role'),
        named: document.getElementById(table.parentElement?.getAttribute('aria-labelledby') ?? '')
          ?.textContent,
        tabIndex: table.parentElement?.tabIndex,
      })),
    );
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(table.caption).not.toBe('');
      expect(table).toMatchObject({ unscoped: 0, region: 'region', tabIndex: 0 });
      expect(table.named).toBe(table.caption);
    }
  });

  it('loses nothing when text spacing grows', async () => {
    const cut = await report.page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('body *')) {
        one.style.lineHeight = '1.5';
        one.style.letterSpacing = '0.12em';
        one.style.wordSpacing = '0.16em';
      }
      for (const one of document.querySelectorAll<HTMLElement>('p')) one.style.marginBottom = '2em';
      const isScroller = (one: Element) => one.closest('.scroll, .unseen, .hidden-title, select');
      return [...document.querySelectorAll('body *')]
        .filter((one) => !isScroller(one))
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => one.outerHTML.slice(0, 80));
    });
    expect(cut).toEqual([]);
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('opens nothing in a new window, and every link off it gives nothing away', async () => {
    const links = await report.page.evaluate(() =>
      [...document.querySelectorAll('a')].map((link) => ({
        to: link.getAttribute('href') ?? '',
        target: link.target,
        rel: link.rel,
        name: link.textContent.trim(),
      })),
    );
    expect(links.filter((link) => link.target !== '' || link.name === '')).toEqual([]);
    const outward = links.filter((link) => !link.to.startsWith('#'));
    expect(outward.length).toBeGreaterThan(100);
    expect(outward.filter((link) => !/^https?:\/\//u.test(link.to))).toEqual([]);
    expect(outward.filter((link) => link.rel !== 'noreferrer noopener')).toEqual([]);
  });

  it('has every inner link lead somewhere', async () => {
    const lost = await report.page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
  });
});
