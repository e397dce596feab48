import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type DemoServer } from '#demo';
import type { Finding } from '#model';
import { rules } from '#rules';
import { auditDemo, type DemoAudit } from './audit-demo.ts';
import { launchChromium } from './chromium.ts';
import { inWords, known, type KnownDefect } from './known-defects.ts';
import { locate, type Spot } from './locate.ts';

const deciding = new Set(
  rules.filter(({ head }) => head.decides.includes('failed')).map(({ head }) => head.test),
);
const acrossPages = new Set(
  rules.filter((rule) => rule.kind === 'site').map(({ head }) => head.test),
);

describe('an audit of the demo site', () => {
  let demo: DemoServer;
  let browser: Browser;
  let audit: DemoAudit;
  let paths: string[];
  /** Where each finding of a page points, among the places that `defects.json` names on it. */
  const spots = new Map<string, readonly Spot[]>();

  beforeAll(async () => {
    demo = await startDemo();
    browser = await launchChromium();
    const sitemap = await (await fetch(`${demo.origin}/sitemap.xml`)).text();
    paths = [...sitemap.matchAll(/<loc>[^<]*?:\d+([^<]*)<\/loc>/gu)].map(([, path]) => path ?? '');
    audit = await auditDemo(demo.origin, paths, rules);
    for (const path of paths) {
      const places = [...known.defects, ...known.clean].filter(({ page }) => page === path);
      const selectors = places.map(({ selector }) => selector);
      const findings = audit.findings.get(path) ?? [];
      spots.set(path, await locate(browser, demo.origin + path, findings, selectors));
    }
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  function found(defect: KnownDefect): Finding[] {
    return (spots.get(defect.page) ?? [])
      .filter(({ finding, at }) => finding.test === defect.test && at.includes(defect.selector))
      .map(({ finding }) => finding);
  }

  function outcomeOf({ page, test }: KnownDefect): string | undefined {
    return audit.verdicts.pages[paths.indexOf(page)]?.tests[test]?.outcome;
  }

  it('finds every certain defect, where it is', () => {
    const sought = known.defects.filter(
      ({ certainty, test }) => certainty === 'certain' && deciding.has(test),
    );
    const missed = sought.filter(
      (defect) =>
        outcomeOf(defect) !== 'failed' ||
        (!acrossPages.has(defect.test) &&
          !found(defect).some(({ outcome }) => outcome === 'failed')),
    );
    expect(missed.map(inWords)).toEqual([]);
  });

  it('finds every certain defect of two tests as a pair', () => {
    const sought = known.defects.filter(
      ({ certainty, test }) => certainty === 'pair' && deciding.has(test),
    );
    const missed = sought.filter((defect) => !found(defect).some(({ failPair }) => failPair));
    expect(missed.map(inWords)).toEqual([]);
  });

  it('asks a person about every other defect, and fails none of them', () => {
    const tested = new Set(rules.map(({ head }) => head.test));
    const sought = known.defects.filter(
      ({ certainty, test }) => (certainty === 'proposed' || certainty === 'lead') && tested.has(test),
    );
    const wrong = sought.filter(
      (defect) =>
        found(defect).length === 0 || found(defect).some(({ outcome }) => outcome === 'failed'),
    );
    expect(wrong.map(inWords)).toEqual([]);
  });

  it('fails no element that is right, nor anything within it', () => {
    const clean = new Set(known.clean.map(({ page, selector }) => `${page} ${selector}`));
    const wrong = [...spots].flatMap(([path, all]) =>
      all
        .filter(({ finding }) => finding.outcome === 'failed' || finding.failPair)
        .filter(({ within }) => within.some((selector) => clean.has(`${path} ${selector}`)))
        .map(({ finding }) => failure(path, finding)),
    );
    expect(wrong).toEqual([]);
  });

  it('fails nothing that is not a known defect', () => {
    const unknown = [...spots].flatMap(([path, all]) =>
      all
        .filter(({ finding }) => finding.outcome === 'failed' || finding.failPair)
        .filter(
          ({ finding, at }) =>
            !known.defects.some(
              ({ page, test, selector }) =>
                page === path && at.includes(selector) && isAbout(finding, test),
            ),
        )
        .map(({ finding }) => failure(path, finding)),
    );
    expect(unknown).toEqual([]);
  });
});

/** A pair names both of its tests: the defect may be listed under either. */
function isAbout(finding: Finding, test: KnownDefect['test']): boolean {
  return finding.test === test || (finding.failPair?.includes(test) ?? false);
}

function failure(path: string, { rule, message, target }: Finding): string {
  return `${path} ${rule}: ${message.en} @ ${target?.selector ?? 'page'} ${target?.html ?? ''}`;
}
