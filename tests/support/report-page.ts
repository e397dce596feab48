import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import type { Language } from '#model';
import { buildReport, htmlModel, type ReportInput } from '#report-model';
import { renderHtml } from '#reports/html';
import { notes } from '#rules/notes';
import { listen } from './static-server.ts';

/** The HTML report of a run, its sentences in the language of the page. */
export function htmlOf(run: Omit<ReportInput, 'language'>, lang: Language): string {
  const picture = (name: string) => PICTURES[name] ?? null;
  return renderHtml(htmlModel(buildReport({ ...run, language: lang }), { lang, notes, picture }));
}

/** Crops by name: one grey pixel. */
const PICTURES: Readonly<Record<string, string>> = {
  icon: 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=',
};

export async function launchBrowser(): Promise<Browser> {
  const executablePath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync);
  return await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  });
}

export interface OpenReport {
  readonly page: Page;
  /** Everything the document asked for, itself included. */
  readonly requests: readonly string[];
  /** Errors of scripts and refusals of the Content Security Policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Serves one document on a free port and opens it as a reader would. */
export async function openReport(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenReport> {
  const server = await listen(
    createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
    ),
  );
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(server.origin, { waitUntil: 'load' });
  return {
    page,
    requests,
    complaints,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
