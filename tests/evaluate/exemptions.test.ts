import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#browser';
import { isSelector, Judge, type Exempting } from '#evaluate';
import type { Exemption, PageEvidence, TestId } from '#model';
import { definePageRule, failed, passed, type Rule } from '#rule-kit';
import { page, servePages } from '../support/pages.ts';
import { see } from '../support/see.ts';
import { visitorForTests } from '../support/visitor.ts';

const words = { fr: 'non', en: 'no' };
const messages = { no: words };
const all = ['passed', 'failed', 'inapplicable'] as const;

/** Every paragraph on its own. */
const each = definePageRule({
  test: '9.1.1',
  needs: ['dom'],
  decides: all,
  messages,
  targets: ({ dom }) => dom.byTag('p'),
  check: (p) => (p.attributes['class'] === 'bad' ? failed('no') : passed()),
});
/** All bad paragraphs at once, shown at the first. */
const together = definePageRule({
  test: '9.1.1',
  needs: ['dom'],
  decides: all,
  messages,
  targets: ({ dom }) => [dom.byTag('p').filter((p) => p.attributes['class'] === 'bad')],
  check: (found) => (found.length > 0 ? failed('no', { data: { count: found.length } }) : passed()),
  at: ([first]) => first ?? null,
});
/** The page needs a heading. */
const needsHeading = definePageRule({
  test: '9.1.1',
  needs: ['dom'],
  decides: all,
  messages,
  targets: ({ dom }) => [dom.root],
  check: (_root, { dom }) => (dom.byTag('h1').length > 0 ? passed() : failed('no')),
});
/** A heading may not come twice: what one of them is depends on the other. */
const noTwins = definePageRule({
  test: '9.1.1',
  needs: ['dom'],
  decides: all,
  messages,
  targets: ({ dom }) => dom.byTag('h2'),
  check: (_h2, { dom }) => (dom.byTag('h2').length > 1 ? failed('no') : passed()),
});
const linkOrFrame = (test: TestId & ('13.3.1' | '6.1.1' | '2.1.1' | '4.1.1')) =>
  definePageRule({
    test,
    needs: ['dom'],
    decides: all,
    messages,
    targets: ({ dom }) => dom.byTag('a', 'iframe'),
    check: () => failed('no'),
  });

const BODY = `<main><h1>Titre</h1><p class="bad">un</p><p>deux</p><h2>A</h2>
  <aside><h2>B</h2><p class="bad">trois</p></aside>
  <a href="/doc/rapport.pdf">Rapport</a><a href="/doc/accueil">Accueil</a><iframe src="/doc/cadre.html"></iframe></main>`;

let visitor: Visitor;
let evidence: PageEvidence;
beforeAll(async () => {
  visitor = visitorForTests();
  const server = await servePages({
    '/': page(BODY),
    '/doc/cadre.html': page('<p class="bad">dedans</p>'),
  });
  evidence = await see(visitor, `${server.origin}/`, { id: 'p1' });
  await server.close();
});
afterAll(() => visitor.close());

const exempt = (more: Partial<Exemption>, isAt?: (url: string) => boolean): Exempting => ({
  exemption: { kind: 'third-party', reason: 'tiers', ...more },
  ...(isAt && { isAt }),
});

function judge(
  rules: readonly Rule[],
  exemptings: readonly Exempting[],
  test: TestId = '9.1.1',
  seen = evidence,
) {
  const bench = new Judge({ rules, tests: [test], exempt: exemptings });
  bench.addPage(seen);
  const { pages, findings, exemptions } = bench.conclude();
  return { test: pages[0]?.tests[test], findings, exemptions };
}

describe('exempt elements', () => {
  it('are no targets', () => {
    const { test, findings } = judge([each], [exempt({ selector: 'p.bad' })]);
    expect(test).toEqual({ outcome: 'passed', reason: null, findings: [], exempted: true });
    expect(findings).toEqual([]);
    expect(judge([each], [exempt({ selector: 'main > *, iframe' })]).test?.outcome).toBe(
      'inapplicable',
    );
  });

  it('include all they hold, inner frames too', () => {
    const { test, findings } = judge([each], [exempt({ selector: 'aside, iframe' })]);
    expect([test?.outcome, findings.length]).toEqual(['failed', 1]);
    expect(findings[0]?.target?.html).toContain('un</p>');
  });

  it('hide no other element that a rule shows together with them', () => {
    const { test, findings } = judge([together], [exempt({ selector: 'main > p' })]);
    expect(test?.outcome).toBe('failed');
    expect(findings[0]).toMatchObject({ data: { count: 2 }, certainty: 'certain' });
    expect(judge([together], [exempt({ selector: '.bad, iframe' })]).test?.outcome).toBe('passed');
  });

  it('make no failure that the whole page does not have', () => {
    const { test, findings } = judge([needsHeading], [exempt({ selector: 'h1' })]);
    expect(test).toMatchObject({ outcome: 'cantTell', reason: 'needs-person' });
    expect(findings[0]?.certainty).toBe('proposed');
  });

  it('clear no other element of a failure it has with them: a person decides', () => {
    const { test, findings } = judge([noTwins], [exempt({ selector: 'aside' })]);
    expect(test).toMatchObject({ outcome: 'cantTell', exempted: true });
    expect(findings.map(({ certainty, target }) => [certainty, target?.html])).toEqual([
      ['proposed', '<h2>A</h2>'],
    ]);
  });

  it('of other criteria change nothing', () => {
    const { test } = judge([each], [exempt({ selector: 'p', criteria: ['10.1'] })]);
    expect(test).toMatchObject({ outcome: 'failed' });
    expect(test).not.toHaveProperty('exempted');
  });

  it('are the page itself when its body is', () => {
    const { test, exemptions } = judge([each], [exempt({ selector: 'body' })]);
    expect(test).toMatchObject({ outcome: 'inapplicable', exempted: true });
    expect(exemptions?.[0]?.pages).toEqual([{ page: 'p1', whole: true, elements: 0, findings: 3 }]);
  });
});

describe('exempt addresses', () => {
  const isDoc = (url: string) => url.includes('/doc/');
  const targets = (test: '13.3.1' | '6.1.1' | '2.1.1' | '4.1.1') =>
    judge([linkOrFrame(test)], [exempt({ url: '/doc/**' }, isDoc)], test).findings.map(
      ({ target }) => target?.html.slice(0, 30),
    );

  it('are contents of frames, of which the title stays the page’s own', () => {
    expect(targets('4.1.1')).toHaveLength(2);
    expect(targets('2.1.1')).toContainEqual(expect.stringContaining('<iframe'));
    expect(judge([each], [exempt({ url: '/doc/**' }, isDoc)]).findings).toHaveLength(2);
  });

  it('are documents behind links, whose words stay the page’s own', () => {
    expect(targets('13.3.1')).toEqual([expect.stringContaining('/doc/accueil')]);
    expect(targets('6.1.1')).toHaveLength(2);
  });
});

describe('documents dated before a day', () => {
  /** The page as seen, its first link leading to a document of these dates. */
  const dated = (dates: { created?: string; modified?: string }): PageEvidence => {
    const { dom } = evidence.evidence;
    const nodes = dom?.ok ? dom.value.nodes : [];
    const link = nodes.find((node) => node.kind === 'element' && node.tag === 'a');
    const facts = { format: 'epub', ...dates } as const;
    const reading = { ok: true, bytes: 1000, facts } as const;
    const document = { url: 'https://a.fr/rapport.pdf', links: [link?.index ?? -1], reading };
    return {
      ...evidence,
      evidence: { ...evidence.evidence, documents: { ok: true, value: [document] } },
    };
  };
  const left = (dates: Parameters<typeof dated>[0], isAt?: (url: string) => boolean) => {
    const exemptings = [exempt({ kind: 'exempt-content', before: '2018-09-23' }, isAt)];
    return judge([linkOrFrame('13.3.1')], exemptings, '13.3.1', dated(dates)).findings.length;
  };
  // Two links and a frame.
  const [ALL, WITHOUT] = [3, 2];

  it('leave the audit by the later of their dates', () => {
    expect(left({ created: '2015-01-31' })).toBe(WITHOUT);
    expect(left({ created: '2015-01-31', modified: '2018-09-22' })).toBe(WITHOUT);
    expect(left({ created: '2015-01-31', modified: '2018-09-23' })).toBe(ALL);
  });

  it('stay when they tell no date, or stand at another address', () => {
    expect(left({})).toBe(ALL);
    expect(left({ created: '2015-01-31' }, (url) => url.includes('/archives/'))).toBe(ALL);
  });

  it('say nothing of the words of the link', () => {
    const exemptings = [exempt({ before: '2018-09-23' })];
    const seen = dated({ created: '2015-01-31' });
    expect(judge([linkOrFrame('6.1.1')], exemptings, '6.1.1', seen).findings).toHaveLength(ALL);
  });
});

it('knows a selector from another text', () => {
  expect(['#a > .b:not(p)', 'a[href^="x"]', 'main:has(p)'].map(isSelector)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['', ' ', 'a[', '..', 'p::before', ':nimporte'].map(isSelector)).not.toContain(true);
});
