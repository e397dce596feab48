import { expect, it } from 'vitest';
import { Judge } from '#evaluate';
import type { DomSnapshot, PageEvidence } from '#model';
import { TEST_IDS } from '#referential';
import { rules } from '#rules';

const url = 'http://a/';
const dom: DomSnapshot = {
  frames: [
    {
      index: 0,
      url,
      baseUrl: url,
      owner: null,
      root: null,
      unreadable: 'world: no answer within 3000 ms',
      doctype: null,
      contentType: '',
      compatMode: '',
      title: null,
      viewport: { width: 0, height: 0 },
      scrollSize: { width: 0, height: 0 },
      runningAnimations: 0,
    },
  ],
  nodes: [],
  styles: [],
  capped: false,
  closedShadowRoots: 0,
};
const page: PageEvidence = {
  format: 1,
  page: { id: 'p1', url, finalUrl: url, title: null, lang: null, isHome: true },
  evidence: {
    response: {
      ok: true,
      value: { status: 200, contentType: 'text/html', headers: {}, redirects: [] },
    },
    source: { ok: true, value: { html: '<!doctype html><title>A</title>', truncated: false } },
    dom: { ok: true, value: dom },
    axe: {
      ok: true,
      value: { version: '4', rules: [], inapplicable: [], passed: [], failedFrames: [0] },
    },
    runtime: { ok: true, value: { listeners: [], sensors: [], dialogs: 0, blockedRequests: [] } },
  },
  timings: {},
  settled: true,
};

it('proves nothing from a document that could not be read, with no rule in error', () => {
  const judge = new Judge({ rules, tests: TEST_IDS });
  judge.addPage(page);
  const { pages, ruleErrors } = judge.conclude();
  expect(ruleErrors).toEqual([]);
  const tests = pages[0]?.tests ?? {};
  expect(tests['8.3.1']).toMatchObject({ outcome: 'cantTell', reason: 'evidence-missing' });
  // What the served source proves stands.
  expect(tests['8.1.2']?.outcome).toBe('passed');
  const outcomes = new Set(Object.values(tests).map(({ outcome }) => outcome));
  expect([...outcomes].sort()).toEqual(['cantTell', 'passed']);
});
