import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type DemoServer } from '#demo';
import { isTestId } from '#referential';
import { launchChromium } from './chromium.ts';
import { inWords, known } from './known-defects.ts';

const SITE = resolve(import.meta.dirname, '../../demo/site');
const pages = readdirSync(SITE)
  .filter((name) => name.endsWith('.html') && name !== '404.html')
  .map((name) => (name === 'index.html' ? '/' : `/${name}`))
  .sort();

/** Runs in the page: every address written in it. */
const ADDRESSES = `[...document.querySelectorAll('[href], [src], [action]')].flatMap((element) =>
  ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []))`;

describe('the demo site', () => {
  let demo: DemoServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    demo = await startDemo();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  it('lists in its sitemap every page and nothing else', async () => {
    const sitemap = await (await fetch(`${demo.origin}/sitemap.xml`)).text();
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(
      ([, url]) => new URL(url ?? '').pathname,
    );
    expect(listed.sort()).toEqual(pages);
  });

  it('links every page from its site map', async () => {
    await page.goto(`${demo.origin}/plan-du-site.html`);
    const linked = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`,
    );
    expect([...new Set(linked)].sort()).toEqual(pages);
  });

  it.each(pages)('%s: every address answers, every fragment has its target', async (path) => {
    await page.goto(demo.origin + path);
    const found = await page.evaluate<string[]>(ADDRESSES);
    expect(found.filter((address) => !/^(?:\/|#|tel:)/u.test(address))).toEqual([]);
    for (const address of new Set(found.filter((one) => one.startsWith('/')))) {
      expect((await fetch(demo.origin + address)).status, address).toBe(200);
    }
    for (const fragment of found.filter((one) => one.startsWith('#')))
      expect(await page.locator(fragment).count(), fragment).toBe(1);
  });

  it.each([...pages, '/nulle-part.html'])('%s: asks its own server only', async (path) => {
    const asked: string[] = [];
    const errors: string[] = [];
    const own = await browser.newPage();
    own.on('request', (request) => asked.push(request.url()));
    own.on('pageerror', (error) => errors.push(error.message));
    await own.goto(demo.origin + path);
    await own.close();
    expect(asked.filter((url) => !url.startsWith(`${demo.origin}/`))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each([...pages, '/nulle-part.html'])('%s: fits in 320 pixels', async (path) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(demo.origin + path);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('has the same header and footer on every page', async () => {
    const seen = new Set<string>();
    for (const path of pages) {
      const html = await (await fetch(demo.origin + path)).text();
      const [header] = /<header[\s\S]*<\/header>/u.exec(html) ?? [];
      const [footer] = /<footer[\s\S]*<\/footer>/u.exec(html) ?? [];
      seen.add(`${header} ${footer}`.replace(' aria-current="page"', ''));
    }
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toMatch(/Accessibilité\s: non conforme/u);
  });
});

describe('demo/defects.json', () => {
  let demo: DemoServer;
  let browser: Browser;
  beforeAll(async () => {
    demo = await startDemo();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  it('names pages of the site, tests of the RGAA, and no defect twice', () => {
    for (const { page } of [...known.defects, ...known.clean]) expect(pages).toContain(page);
    for (const { test } of known.defects) expect(isTestId(test), test).toBe(true);
    const words = known.defects.map(inWords);
    expect(new Set(words).size).toBe(words.length);
  });

  it('leaves some pages without a defect and names over thirty tests', () => {
    const faulty = new Set(known.defects.map(({ page }) => page));
    expect(pages.filter((path) => !faulty.has(path))).toEqual([
      '/accessibilite.html',
      '/mentions-legales.html',
      '/plan-du-site.html',
    ]);
    expect(new Set(known.defects.map(({ test }) => test)).size).toBeGreaterThan(30);
  });

  it.each(pages)('%s: each selector matches one element', async (path) => {
    const page = await browser.newPage();
    await page.goto(demo.origin + path);
    const here = [...known.defects, ...known.clean].filter((place) => place.page === path);
    const counts = await Promise.all(here.map(({ selector }) => page.locator(selector).count()));
    await page.close();
    expect(here.filter((_, at) => counts[at] !== 1).map(({ selector }) => selector)).toEqual([]);
  });

  it('never calls an element both faulty and clean', () => {
    const faulty = new Set(known.defects.map(({ page, selector }) => `${page} ${selector}`));
    expect(
      known.clean.filter(({ page, selector }) => faulty.has(`${page} ${selector}`)),
    ).toEqual([]);
  });
});
