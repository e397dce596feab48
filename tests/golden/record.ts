import axe from 'axe-core';
import { startDemo } from '#demo';
import type { PageEvidence } from '#model';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

/** Stands for wherever the demo site was served; `.invalid` is no host anywhere (RFC 2606). */
export const ORIGIN = 'http://demo.invalid';

/** Visits pages of the demo site as an audit does and keeps what depends neither on the machine nor on the day. */
export async function record(paths: readonly string[]): Promise<PageEvidence[]> {
  const demo = await startDemo();
  const visitor = visitorForTests();
  // Every rule of axe: a rule that comes to read one more finds it in the evidence already.
  const axeRules = axe.getRules().map(({ ruleId }) => ruleId);
  try {
    const seen: PageEvidence[] = [];
    for (const [at, path] of paths.entries()) {
      const request = { id: `p${at + 1}`, isHome: path === '/', axeRules };
      seen.push(anywhere(await see(visitor, demo.origin + path, request), demo.origin));
    }
    return seen;
  } finally {
    await visitor.close();
    await demo.close();
  }
}

function anywhere(evidence: PageEvidence, origin: string): PageEvidence {
  const { host } = new URL(origin);
  const text = JSON.stringify({ ...evidence, timings: {} })
    .replaceAll(origin, ORIGIN)
    .replaceAll(host, new URL(ORIGIN).host);
  return JSON.parse(text) as PageEvidence;
}
