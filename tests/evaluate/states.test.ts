import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { Judge } from '#evaluate';
import type { PageEvidence, StateEvidence } from '#model';
import { cantTell, definePageRule, failed, passed, type Rule } from '#rule-kit';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

const words = { fr: 'non', en: 'no' };
const rule = definePageRule({
  test: '9.1.1',
  name: 'paragraphs',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  messages: { no: words },
  targets: ({ dom }) => dom.byTag('p'),
  check: ({ attributes }) => (attributes['class'] === 'bad' ? failed('no') : passed()),
});
const counting = definePageRule({
  test: '9.1.1',
  name: 'counting',
  needs: ['dom'],
  decides: [],
  messages: { many: { fr: '{n} paragraphes ?', en: '{n} paragraphs?' } },
  targets: () => [null],
  check: (_at, { dom }) => cantTell('many', { data: { n: dom.byTag('p').length } }),
});

let visitor: Visitor;
const seen = new Map<string, PageEvidence>();
beforeAll(async () => {
  visitor = visitorForTests();
  const bodies: Record<string, string> = {
    '/bad': page('<p class="bad">un</p>'),
    '/good': page('<p>un</p>'),
    '/worse': page('<p class="bad">un</p><p class="bad">deux</p>'),
    '/none': page('<div>un</div>'),
  };
  const server = await servePages(bodies);
  for (const path of Object.keys(bodies))
    seen.set(path, await see(visitor, server.origin + path, { id: 'p1' }));
  await server.close();
});
afterAll(() => visitor.close());

const at = (path: string) => seen.get(path) as PageEvidence;
const state = (id: string, path: string): StateEvidence => {
  const { page: own, evidence, settled } = at(path);
  const { dom } = evidence;
  return {
    id,
    name: { fr: id, en: id },
    how: [],
    page: own,
    evidence: dom ? { dom } : {},
    settled,
  };
};
function judge(path: string, states: readonly StateEvidence[], rules: readonly Rule[] = [rule]) {
  const bench = new Judge({ rules, tests: ['9.1.1'] });
  bench.addPage({ ...at(path), states });
  return bench.conclude();
}
const outcome = (path: string, ...states: readonly string[]) =>
  judge(
    path,
    states.map((one) => state(one.slice(1), one)),
  ).pages[0]?.tests['9.1.1']?.outcome;

describe('a test on a page over all its states', () => {
  it('fails where it fails in any, passes and is inapplicable only in all', () => {
    expect(outcome('/good', '/bad')).toBe('failed');
    expect(outcome('/bad', '/good')).toBe('failed');
    expect(outcome('/good', '/none')).toBe('passed');
    expect(outcome('/none', '/good')).toBe('passed');
    expect(outcome('/none', '/none')).toBe('inapplicable');
  });

  it('is open where one state leaves it open', () => {
    const { pages } = judge('/good', [state('more', '/worse')], [counting, rule]);
    expect(pages[0]?.tests['9.1.1']?.outcome).toBe('failed');
    const { pages: open } = judge('/none', [state('good', '/good')], [counting, rule]);
    expect(open[0]?.tests['9.1.1']?.outcome).toBe('cantTell');
  });

  it('is not touched by a state in which what the rule needs was never looked at', () => {
    const needy = definePageRule({
      test: '9.1.1',
      name: 'needy',
      needs: ['dom', 'runtime'],
      decides: ['passed', 'failed', 'inapplicable'],
      messages: { no: words },
      targets: ({ dom }) => dom.byTag('p'),
      check: () => passed(),
    });
    expect(judge('/good', [state('bad', '/bad')], [needy]).pages[0]?.tests['9.1.1']).toMatchObject({
      outcome: 'passed',
    });
    const failure = { ok: false, failure: { kind: 'timeout', afterMs: 1 } } as const;
    const late = state('bad', '/bad');
    const tried = { ...late, evidence: { ...late.evidence, runtime: failure } };
    const judged = judge('/good', [tried], [needy]).pages[0];
    expect(judged?.tests['9.1.1']).toMatchObject({ outcome: 'cantTell' });
    expect(judged?.blindSpots).toContain('failed-runtime');
  });
});

describe('a rule that used what was only looked at as the page loaded', () => {
  const judgeBy = (answer: 'ask' | 'fail') => {
    const using = definePageRule({
      test: '9.1.1',
      name: 'using',
      needs: ['dom'],
      uses: ['runtime'],
      decides: ['passed', 'failed', 'inapplicable'],
      messages: { no: words },
      targets: ({ dom }) => dom.byTag('p'),
      check: (_target, { runtime }) =>
        runtime ? passed() : answer === 'ask' ? cantTell('no') : failed('no'),
    });
    return judge('/good', [state('bad', '/bad')], [using]);
  };

  it('asks nothing of a state, and is heard where it finds a failure without', () => {
    const asked = judgeBy('ask');
    expect(asked.pages[0]?.tests['9.1.1']?.outcome).toBe('passed');
    expect(asked.findings).toEqual([]);
    expect(judgeBy('fail').pages[0]?.tests['9.1.1']?.outcome).toBe('failed');
  });
});

describe('findings of states', () => {
  it('are told once, with the first state that shows them', () => {
    const { findings, pages } = judge('/bad', [state('menu', '/worse'), state('again', '/worse')]);
    expect(
      findings.map(({ target, state: where, inStates }) => [target?.html, where, inStates]),
    ).toEqual([
      ['<p class="bad">un</p>', 'initial', undefined],
      ['<p class="bad">deux</p>', 'menu', [{ page: 'p1', state: 'menu' }]],
    ]);
    expect(pages[0]?.states?.map(({ id }) => id)).toEqual(['menu', 'again']);
    expect(pages[0]?.tests['9.1.1']?.findings).toEqual(['F1', 'F2']);
  });

  it('ask a question of the page once, whatever is counted there', () => {
    const { findings } = judge('/good', [state('more', '/worse')], [counting]);
    expect(findings.map(({ message }) => message.en)).toEqual(['1 paragraphs?']);
  });

  it('show a defect as a page loads, where one page has it so', () => {
    const bench = new Judge({ rules: [rule], tests: ['9.1.1'] });
    bench.addPage({ ...at('/good'), states: [state('menu', '/bad')] });
    bench.addPage({ ...at('/bad'), page: { ...at('/bad').page, id: 'p2' } });
    expect(bench.conclude().findings).toMatchObject([
      { state: 'initial', pages: ['p1', 'p2'], inStates: [{ page: 'p1', state: 'menu' }] },
    ]);
  });
});
