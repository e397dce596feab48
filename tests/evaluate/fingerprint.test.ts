import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { Judge } from '#evaluate';
import type { FoldedFinding } from '#model';
import { rules } from '#rules';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

let visitor: Visitor;
beforeAll(() => {
  visitor = visitorForTests();
});
afterAll(() => visitor.close());

/** Findings of one page, by the real rules. */
async function findings(body: string): Promise<readonly FoldedFinding[]> {
  const server = await servePages({ '/': page(body) });
  try {
    const judge = new Judge({ rules, tests: [...new Set(rules.map((rule) => rule.head.test))] });
    const evidence = await see(visitor, `${server.origin}/`);
    judge.addPage(evidence);
    return judge.conclude().findings;
  } finally {
    await server.close();
  }
}

const of = (all: readonly FoldedFinding[], test: string) =>
  all.filter((one) => one.test === test).map((one) => one.fingerprint);

const SUN = '<svg width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>';
const HOUSE = '<svg width="40" height="40"><path d="M2 20L20 2l18 18v18H2z"/></svg>';
const BODY = `<main><h1>Mairie</h1><p>Bienvenue</p>${SUN}${HOUSE}<img src="/logo.png" width="90" height="60">
  <audio controls src="/a.mp3"></audio><audio controls src="/b.mp3"></audio><button></button></main>`;

describe('a fingerprint', () => {
  it('is the same when the same page is judged twice', async () => {
    const [first, second] = [await findings(BODY), await findings(BODY)];
    expect(first.length).toBeGreaterThan(10);
    expect(first.map((one) => one.fingerprint)).toEqual(second.map((one) => one.fingerprint));
  });

  it('survives a moved sibling and a text changed elsewhere', async () => {
    const before = await findings(BODY);
    const after = await findings(
      BODY.replace(`${SUN}${HOUSE}`, HOUSE)
        .replace('<h1>', `${SUN}<h1>`)
        .replace('Bienvenue', 'Bonjour'),
    );
    for (const test of ['1.1.1', '1.1.5', '4.7.1'])
      expect(new Set(of(after, test))).toEqual(new Set(of(before, test)));
  });

  it('tells two drawings and two sounds apart', async () => {
    const all = await findings(BODY);
    expect(new Set(of(all, '1.1.5')).size).toBe(2);
    expect(new Set(of(all, '4.7.1')).size).toBe(2);
  });
});
