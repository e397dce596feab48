import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { Judge } from '#evaluate';
import type { PageEvidence } from '#model';
import {
  definePageRule,
  defineSiteRule,
  failed,
  failedHereOrOn,
  passed,
  type Rule,
} from '#rule-kit';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

const words = { fr: 'non', en: 'no' };
const paragraphs = (name: string, decides: ('passed' | 'failed' | 'inapplicable')[]) =>
  definePageRule({
    test: '9.1.1',
    name,
    needs: ['dom'],
    decides,
    messages: { no: words },
    targets: ({ dom }) => dom.byTag('p'),
    check: (p) => (p.attributes['class'] === 'bad' ? failed('no') : passed()),
  });

let visitor: Visitor;
const pages = new Map<string, PageEvidence>();
beforeAll(async () => {
  visitor = visitorForTests();
  const bodies: Record<string, string> = {
    '/bad': page('<nav></nav><main><p class="bad">un</p></main>'),
    '/moved': page(
      '<nav><p>menu</p></nav><main><div></div><p class="bad">un</p><p>autre</p></main>',
    ),
    '/good': page('<p>un</p>'),
    '/none': page('<div>un</div>'),
    '/closed': page(
      '<div>un</div><div><template shadowrootmode="closed"><p>x</p></template></div>',
    ),
    '/empty': page(''),
  };
  const server = await servePages(bodies);
  let number = 0;
  for (const path of Object.keys(bodies)) {
    number += 1;
    pages.set(path, await see(visitor, server.origin + path, { id: `p${number}` }));
  }
  await server.close();
});
afterAll(() => visitor.close());

function judge(paths: readonly string[], rules: readonly Rule[], tests = ['9.1.1'] as const) {
  const bench = new Judge({ rules, tests });
  for (const path of paths) bench.addPage(pages.get(path) as PageEvidence);
  return bench.conclude();
}
const outcomes = (paths: readonly string[], rules: readonly Rule[]) =>
  judge(paths, rules).pages.map(
    ({ tests }) => `${tests['9.1.1']?.outcome}/${tests['9.1.1']?.reason}`,
  );

describe('what a rule may decide', () => {
  const all = paragraphs('all', ['passed', 'failed', 'inapplicable']);

  it('decides what it declares', () => {
    expect(outcomes(['/bad', '/good', '/none'], [all])).toEqual([
      'failed/null',
      'passed/null',
      'inapplicable/null',
    ]);
  });

  it('anything else is work for a person', () => {
    expect(outcomes(['/bad', '/good', '/none'], [paragraphs('none', [])])).toEqual([
      'cantTell/needs-person',
      'cantTell/not-decided',
      'cantTell/not-decided',
    ]);
  });

  it('a blind spot voids passes and proofs of absence, never failures', () => {
    expect(outcomes(['/closed', '/empty'], [all])).toEqual([
      'cantTell/coverage',
      'cantTell/coverage',
    ]);
    const document = definePageRule({ ...base(), reach: 'document' });
    expect(outcomes(['/closed'], [document])).toEqual(['inapplicable/null']);
  });

  it('a rule that throws leaves its test untested and is counted', () => {
    const broken = definePageRule({
      ...base(),
      name: 'broken',
      targets: () => {
        throw new Error('bug');
      },
    });
    const verdicts = judge(['/good'], [broken]);
    expect(verdicts.pages[0]?.tests['9.1.1']).toMatchObject({
      outcome: 'untested',
      reason: 'rule-error',
    });
    expect(verdicts.ruleErrors).toEqual([{ rule: '9.1.1/broken', page: 'p3', message: 'bug' }]);
  });

  it('missing evidence keeps a test open', () => {
    const good = pages.get('/good') as PageEvidence;
    const bench = new Judge({
      rules: [definePageRule({ ...base(), needs: ['dom', 'axe'] })],
      tests: ['9.1.1'],
    });
    bench.addPage({
      ...good,
      evidence: { ...good.evidence, axe: { ok: false, failure: { kind: 'timeout', afterMs: 1 } } },
    });
    expect(bench.conclude().pages[0]?.tests['9.1.1']).toMatchObject({
      outcome: 'cantTell',
      reason: 'evidence-missing',
    });
  });
});

function base() {
  return {
    test: '9.1.1' as const,
    needs: ['dom'] as const,
    decides: ['passed', 'failed', 'inapplicable'] as const,
    messages: { no: words },
    targets: ({ dom }: { dom: { byTag(tag: string): Iterable<unknown> } }) => dom.byTag('p'),
    check: () => passed(),
  };
}

describe('findings', () => {
  const rule = paragraphs('all', ['failed']);

  it('one defect on two pages is one finding, though its place moved', () => {
    const [finding, ...others] = judge(['/bad', '/moved'], [rule]).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: 'F1',
      pages: ['p1', 'p2'],
      occurrences: 2,
      certainty: 'certain',
    });
    expect(finding?.target).toMatchObject({ html: '<p class="bad">un</p>' });
  });

  it('are the same whatever the order of the pages', () => {
    expect(judge(['/moved', '/good', '/bad'], [rule])).toEqual(
      judge(['/bad', '/moved', '/good'], [rule]),
    );
  });

  it('a fail-pair blocks both tests and fails none', () => {
    const pair = definePageRule({
      ...base(),
      targets: ({ dom }) => dom.byTag('p'),
      check: () => failedHereOrOn(['9.1.2'], 'no'),
    });
    const other = definePageRule({ ...base(), test: '9.1.2', check: () => passed() });
    const bench = new Judge({ rules: [pair, other], tests: ['9.1.1', '9.1.2'] });
    bench.addPage(pages.get('/good') as PageEvidence);
    const verdicts = bench.conclude();
    expect(verdicts.pages[0]?.tests).toMatchObject({
      '9.1.1': { outcome: 'cantTell', reason: 'fail-pair' },
      '9.1.2': { outcome: 'cantTell', reason: 'fail-pair' },
    });
    expect(verdicts.findings.map(({ certainty, failPair }) => [certainty, failPair])).toEqual([
      ['certain', ['9.1.2']],
    ]);
  });
});

describe('rules across pages', () => {
  const titles = defineSiteRule({
    test: '9.1.1',
    needs: ['dom'],
    decides: ['failed'],
    minPages: 2,
    messages: { no: words },
    digest: ({ page: { id } }) => id,
    compare: (all) => new Map(all.slice(1).map(({ page: { id } }) => [id, failed('no')] as const)),
  });

  it('need enough pages, and judge each one', () => {
    expect(outcomes(['/good'], [titles])).toEqual(['cantTell/too-few-pages']);
    // Pages are compared in the order of the run: `/bad` is its first page.
    expect(outcomes(['/good', '/bad'], [titles])).toEqual(['cantTell/not-decided', 'failed/null']);
  });
});
