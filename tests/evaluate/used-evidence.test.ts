import { expect, it } from 'vitest';
import { Judge } from '#evaluate';
import type { PageEvidence } from '#model';
import { cantTell, definePageRule, failed } from '#rule-kit';

const words = { fr: 'non', en: 'no' };
const rule = definePageRule({
  test: '13.3.1',
  needs: ['response'],
  uses: ['documents'],
  decides: ['failed'],
  messages: { no: words, unknown: words },
  targets: ({ response }) => [response],
  at: () => null,
  check: (_, { documents }) =>
    documents && documents.length > 0 ? failed('no') : cantTell('unknown'),
});

const page: PageEvidence = {
  format: 1,
  page: {
    id: 'p1',
    url: 'http://a/',
    finalUrl: 'http://a/',
    title: null,
    lang: null,
    isHome: true,
  },
  evidence: {
    response: {
      ok: true,
      value: { status: 200, contentType: 'text/html', headers: {}, redirects: [] },
    },
  },
  timings: {},
  settled: true,
};
const read = {
  url: 'http://a/b.pdf',
  links: [],
  reading: { ok: true, bytes: 1, facts: { format: 'other' } },
} as const;

function outcome(evidence: PageEvidence['evidence']) {
  const judge = new Judge({ rules: [rule], tests: ['13.3.1'] });
  judge.addPage({ ...page, evidence: { ...page.evidence, ...evidence } });
  const verdict = judge.conclude().pages[0]?.tests['13.3.1'];
  return `${verdict?.outcome}/${verdict?.reason}`;
}

it('evidence a rule uses says more where there is some, and its absence stops nothing', () => {
  expect(outcome({ documents: { ok: true, value: [read] } })).toBe('failed/null');
  expect(outcome({})).toBe('cantTell/needs-person');
  const timeout = { kind: 'timeout', afterMs: 1 } as const;
  expect(outcome({ documents: { ok: false, failure: timeout } })).toBe('cantTell/needs-person');
});
