import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { RGAA } from '#referential';
import { launchChromium } from '../demo/chromium.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';
import { visitorForTests } from '../support/visitor.ts';

/*
 * Our axe runs in an isolated world, document by document, without selectors. On ordinary pages it must say
 * what the reference integration says with the same engine: as many violations of every rule.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const DEMO = ['', 'demarche.html', 'contact.html', 'agenda.html', 'galerie.html', 'video.html'];
const PAGES = [...DEMO.map((name) => `demo/site/${name}`), ...oneExamplePerTheme()];

/** Contrast runs with our own options: RGAA's limit for bold text. */
const COMPARED = axe
  .getRules()
  .map(({ ruleId }) => ruleId)
  .filter((rule) => rule !== 'color-contrast');
const AXE_SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

function oneExamplePerTheme(): string[] {
  return RGAA.themes.flatMap(({ slug }) => {
    const folder = join(ROOT, 'rules', slug);
    const failing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\/failed-[^/]*\.html$/u.test(name))
      .sort();
    return failing.slice(0, 1).map((name) => relative(ROOT, join(folder, name)));
  });
}

/** Number of elements per violated rule. */
type Counts = Record<string, number>;

describe('axe in our world says what the reference integration says', () => {
  let browser: Browser;
  let server: StaticServer;
  let visitor: Visitor;
  const violated = new Set<string>();

  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(ROOT);
    visitor = visitorForTests();
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await server.close();
  });

  it.each(PAGES)('%s', async (page) => {
    const url = `${server.origin}/${page}`;
    const reference = await countsOfReference(browser, url);
    expect(await countsOfOurs(visitor, url)).toEqual(reference);
    for (const rule of Object.keys(reference)) violated.add(rule);
  });

  it('and there was something to say', () => {
    expect(violated.size).toBeGreaterThan(5);
  });
});

async function countsOfReference(browser: Browser, url: string): Promise<Counts> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const { violations } = await new AxeBuilder({ page, axeSource: AXE_SOURCE })
    .withRules(COMPARED)
    .analyze();
  await context.close();
  return Object.fromEntries(violations.map(({ id, nodes }) => [id, nodes.length]));
}

async function countsOfOurs(visitor: Visitor, url: string): Promise<Counts> {
  const result = await visitor.visit({
    id: 'p1',
    url,
    isHome: false,
    timeoutMs: 30_000,
    axeRules: COMPARED,
    settle: { quietMs: 60, capMs: 3000, maxScreens: 3 },
  });
  if (result.kind === 'failed') throw new Error(`${url}: ${result.problem.message}`);
  const { axe: collected } = result.evidence.evidence;
  if (!collected?.ok) throw new Error(`${url}: axe did not run`);
  return Object.fromEntries(
    collected.value.rules
      .filter(({ violations }) => violations.length > 0)
      .map(({ rule, violations }) => [rule, violations.length]),
  );
}
