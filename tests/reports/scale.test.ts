import { describe, expect, it } from 'vitest';
import { buildReport, htmlModel } from '#report-model';
import { renderHtml } from '#reports/html';
import { reportJson } from '#reports/json';
import { notes } from '#rules/notes';
import { largeRun } from '../support/large-run.ts';
import { launchBrowser, openReport } from '../support/report-page.ts';

const MB = 1024 * 1024;

function render(pages: number, findings: number) {
  const run = largeRun(pages, findings);
  const start = performance.now();
  const report = buildReport({ ...run, language: 'fr' });
  const html = renderHtml(htmlModel(report, { lang: 'fr', notes }));
  const htmlMs = performance.now() - start;
  let [json, longest] = [0, 0];
  for (const piece of reportJson(report)) {
    json += piece.length;
    longest = Math.max(longest, piece.length);
  }
  return { html, htmlMs, json, longest, jsonMs: performance.now() - start - htmlMs, report };
}

describe('a large site', () => {
  it('of 500 pages with 200 findings each: seconds, under 1 GB, a file that opens', async () => {
    const { html, htmlMs, json, longest, jsonMs, report } = render(500, 200);
    const heap = process.memoryUsage().heapUsed;
    expect(report.findings).toHaveLength(50_100);

    const browser = await launchBrowser();
    const start = performance.now();
    const { page, close } = await openReport(browser, html);
    const openMs = performance.now() - start;
    const shown = await page.locator('[data-finding]').count();
    await page.selectOption('#filter-theme', '8');
    const filterStart = performance.now();
    await page.waitForFunction(() => document.getElementById('filters-count')?.textContent !== '');
    const filterMs = performance.now() - filterStart;
    await close();
    await browser.close();

    console.log(
      `500 pages × 200 findings: HTML ${(html.length / MB).toFixed(1)} MB in ${htmlMs.toFixed(0)} ms, ` +
        `${shown} findings shown, opens in ${openMs.toFixed(0)} ms, filters in ${filterMs.toFixed(0)} ms; ` +
        `JSON ${(json / MB).toFixed(0)} MB in ${jsonMs.toFixed(0)} ms, longest piece ${longest} characters; ` +
        `heap ${(heap / MB).toFixed(0)} MB`,
    );
    expect(shown).toBeLessThanOrEqual(1600);
    expect(html.length).toBeLessThan(12 * MB);
    expect(htmlMs).toBeLessThan(15_000);
    expect(longest).toBeLessThan(MB);
    expect(heap).toBeLessThan(1024 * MB);
  });

  it('makes the file no larger than its pages need: twice the findings, the same file', () => {
    const some = render(10, 4000).html.length;
    const twice = render(10, 8000).html.length;
    expect(twice / some).toBeLessThan(1.05);
  });
});
