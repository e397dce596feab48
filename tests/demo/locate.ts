import type { Browser } from 'playwright';
import type { Finding } from '#model';

/** A finding and the places it points at. */
export interface Spot {
  readonly finding: Finding;
  /** Selectors that match the very element; `html` when the finding is about the page as a whole. */
  readonly at: readonly string[];
  /** Selectors that match the element or one of its ancestors. */
  readonly within: readonly string[];
}

/** Runs in the page: which of the selectors match the element of each finding, and what is around it. */
const MATCH = `([targets, selectors]) => targets.map((target) => {
  let element = null;
  try { element = document.querySelector(target); } catch { /* a place in the source, not a selector */ }
  const at = element ? selectors.filter((one) => element.matches(one)) : [];
  const within = element ? selectors.filter((one) => element.closest(one)) : [];
  return { at, within };
})`;

/** Finds in a real browser which of the given places each finding of a page points at. */
export async function locate(
  browser: Browser,
  url: string,
  findings: readonly Finding[],
  selectors: readonly string[],
): Promise<readonly Spot[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  const targets = findings.map(selectorOf);
  const places = await page.evaluate<{ at: string[]; within: string[] }[]>(
    `(${MATCH})(${JSON.stringify([targets, selectors])})`,
  );
  await page.close();
  return findings.map((finding, index) => ({
    finding,
    at: places[index]?.at ?? [],
    within: places[index]?.within ?? [],
  }));
}

/** Elements of inner frames are nowhere on the page; a place in the served source is known by its id. */
function selectorOf({ target }: Finding): string {
  if (!target) return 'html';
  if (target.frame) return ':not(*)';
  const [, id] = /^<[^>]*\sid="([^"]+)"/u.exec(target.html) ?? [];
  return target.selector.startsWith('source') && id ? `#${id}` : target.selector;
}
