import { readFileSync, readdirSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoldedFinding, PageRecord } from '#model';
import { htmlOf, launchBrowser, openReport, type OpenReport } from '../support/report-page.ts';
import { townHall, townHallRun, verdictsOn } from '../support/town-hall-run.ts';

/** What a page may hold to get out of its place in a report. */
const ATTACKS = [
  '<script>globalThis.owned = 1</script>',
  '"><script>globalThis.owned = 2</script>',
  "'><img src=x onerror='globalThis.owned = 3'>",
  '</style><script>globalThis.owned = 4</script>',
  '</script><script>globalThis.owned = 5</script>',
  '</title><script>globalThis.owned = 6</script>',
  '</code></pre><iframe src="javascript:parent.owned = 7"></iframe>',
  '<svg onload="globalThis.owned = 8"><a xlink:href="javascript:owned=9">x</a></svg>',
  '-->]]><script>globalThis.owned = 10</script><!--',
  '{{constructor}}{{{this}}}{{> layout}}{{#with __proto__}}x{{/with}}',
  '${globalThis.owned = 11}`\\u003cscript\\u003e',
  '&lt;script&gt;globalThis.owned = 12&lt;/script&gt;&#x3C;b&#x3E;',
  'line\u2028separator\u2029paragraph',
  'over\u202eride\u2066isolate\u200bzero\u0000null\u001bescape\ud800half',
  '<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><base href="http://127.0.0.1:9/">',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><form action="http://127.0.0.1:9/"><button>',
];
const EVERYTHING = ATTACKS.join(' ');

const ADDRESSES = [
  'javascript:globalThis.owned = 20',
  'JaVa\tScRiPt:globalThis.owned = 21',
  'data:text/html,<script>owned = 22</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://user:secret@example.org/"><script>globalThis.owned = 23</script>',
  'https://example.org/?a=" onmouseover="globalThis.owned = 24',
  `https://example.org/${'a'.repeat(5000)}`,
];

const pages: PageRecord[] = ADDRESSES.map((url, at) => ({
  id: `p${at + 1}`,
  url,
  finalUrl: url,
  title: EVERYTHING,
  lang: at === 0 ? '"><script>globalThis.owned = 30</script>' : 'fr',
  status: at === 7 ? 'error' : 'audited',
  error: at === 7 ? { reason: 'http', message: EVERYTHING } : null,
}));

const findings = (['failed', 'cantTell'] as const).flatMap((outcome) =>
  ATTACKS.map((attack, at): FoldedFinding => ({
    id: `${outcome}${at}`,
    test: '6.1.1',
    rule: '6.1.1',
    outcome,
    certainty: outcome === 'failed' ? 'certain' : 'lead',
    impact: 'major',
    message: { fr: attack, en: attack },
    fix: { fr: attack, en: attack },
    target: { selector: attack, html: attack, frame: attack, role: attack, name: attack },
    data: { [attack]: attack, nested: { [attack]: [attack] } },
    state: attack,
    fingerprint: `${outcome}${at}`,
    pages: pages.filter((page) => page.status === 'audited').map((page) => page.id),
    occurrences: 3,
  })),
);

const hostile = {
  run: {
    ...townHallRun,
    site: { url: 'javascript:globalThis.owned = 40', name: EVERYTHING },
    seeds: ADDRESSES,
    settings: { include: ATTACKS, [EVERYTHING]: EVERYTHING },
    notices: [{ fr: EVERYTHING, en: EVERYTHING }],
  },
  pages,
  verdicts: verdictsOn(pages, findings, { p1: [EVERYTHING] }),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a report on a hostile site', () => {
  const html = htmlOf(hostile, 'fr');
  let report: OpenReport;
  beforeAll(async () => {
    report = await openReport(browser, html);
    await report.page.evaluate(() => {
      for (const detail of document.querySelectorAll('details')) detail.open = true;
    });
    await report.page.fill('#filter-search', ATTACKS[0] ?? '');
    await report.page.waitForFunction(
      () => document.getElementById('filters-count')?.textContent !== '',
    );
  });
  afterAll(async () => {
    await report.close();
  });

  it('runs nothing of it, and asks for nothing', async () => {
    expect(
      await report.page.evaluate(() => (globalThis as { owned?: unknown }).owned),
    ).toBeUndefined();
    expect(report.complaints).toEqual([]);
    expect(report.requests.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1);
  });

  it('has the same elements as a report on a tame site', async () => {
    const tags = await report.page.evaluate(() =>
      [...new Set([...document.querySelectorAll('*')].map((one) => one.localName))].sort(),
    );
    const tame = await openReport(browser, htmlOf(townHall, 'fr'));
    const known = await tame.page.evaluate(() => [
      ...new Set([...document.querySelectorAll('*')].map((one) => one.localName)),
    ]);
    await tame.close();
    expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
    expect(
      await report.page.evaluate(() => ({
        scripts: document.querySelectorAll('script').length,
        styles: document.querySelectorAll('style, link').length,
        handlers: [...document.querySelectorAll('*')].filter((one) =>
          one.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
        ).length,
      })),
    ).toEqual({ scripts: 1, styles: 1, handlers: 0 });
  });

  it.each(ATTACKS.filter((attack) => !/[\u0000-\u001f\u2028\u2029\u202e]/u.test(attack)))(
    'shows %j as text',
    async (attack) => {
      const snippets = await report.page.locator('pre').allTextContents();
      expect(snippets).toContain(attack);
    },
  );

  it('shows what would hide or turn text by its number', async () => {
    const text = await report.page.evaluate(() => document.documentElement.textContent);
    expect(text).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069\ufffd]/u,
    );
    expect(text).toContain('line[U+2028]separator[U+2029]paragraph');
    expect(text).toContain('over[U+202E]ride[U+2066]isolate[U+200B]zero[U+0000]null');
  });

  it('links to http and https only, and carries no password', async () => {
    const links = await report.page.evaluate(() =>
      [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links.filter((link) => !/^(?:#|https?:\/\/)/u.test(link))).toEqual([]);
    expect(links.filter((link) => link.includes('secret'))).toEqual([]);
    expect(links.filter((link) => link.length > 2000)).toEqual([]);
  });

  it('allows itself its own style and script, and nothing else', () => {
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    const plain = policy.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=');
    expect(plain).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; img-src data:; base-uri 'none'; form-action 'none'$/u,
    );
    // It comes before anything it must govern.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('would be kept from running even a script that got in', async () => {
    const broken = html.replace('<main', '<script>globalThis.owned = 50</script><main');
    const spoiled = await openReport(browser, broken);
    expect(
      await spoiled.page.evaluate(() => (globalThis as { owned?: unknown }).owned),
    ).toBeUndefined();
    expect(spoiled.complaints.join()).toContain('Content Security Policy');
    await spoiled.close();
  });
});

it('templates never print raw text', () => {
  const folder = new URL('../../templates/html/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    expect(text, file).not.toMatch(/\{\{\{|\{\{&/u);
    if (/\.(?:css|js)$/u.test(file)) expect(text, file).not.toContain('{{');
  }
});
