import {
  criterionOnPage,
  type CriterionId,
  type JudgedPage,
  type Language,
  type Outcome,
  type PageRecord,
  type Status,
  type TestId,
  type TestOnPage,
} from '#model';
import { CRITERION_IDS, TEST_IDS, testsOf } from '#referential';
import type { CriterionOnPage, ReportPage, ReportTest } from './report.ts';
import { reportStates } from './states.ts';

/** A page as reports tell of it. Throws when it was audited but not judged: that is a bug. */
export function reportPage(
  record: PageRecord,
  judged: JudgedPage | undefined,
  language: Language,
): ReportPage {
  const { id, url, finalUrl, title, lang, status, error } = record;
  const page = { id, url, finalUrl, title, lang, status, error };
  if (status !== 'audited')
    return {
      ...page,
      states: [],
      tests: {},
      criteria: {},
      coverage: readingOf([], false),
      timings: {},
    };
  if (!judged) throw new Error(`page ${id} was audited but not judged`);
  const tests = testsOnPage(judged);
  return {
    ...page,
    states: reportStates(judged, language),
    tests,
    criteria: foldPage(tests),
    coverage: readingOf(judged.blindSpots, judged.settled),
    timings: judged.timings,
  };
}

function testsOnPage(judged: JudgedPage): Record<TestId, ReportTest> {
  const tests: Record<TestId, ReportTest> = {};
  for (const id of TEST_IDS) tests[id] = reportTest(judged.tests[id]);
  return tests;
}

const NO_RULE: TestOnPage = { outcome: 'untested', reason: 'no-rule', findings: [] };

/** Tests without findings are a few distinct values: thousands of pages share them. */
const plainTests = new Map<string, ReportTest>();

function reportTest({ outcome, reason, findings, exempted }: TestOnPage = NO_RULE): ReportTest {
  const test = (): ReportTest => ({
    outcome,
    ...(reason && { reason }),
    findings,
    ...(exempted && { exempted }),
  });
  if (findings.length > 0) return test();
  const key = `${outcome} ${reason} ${exempted}`;
  const known = plainTests.get(key) ?? test();
  plainTests.set(key, known);
  return known;
}

const BY_TOOL: Readonly<Record<Status, CriterionOnPage>> = {
  C: { status: 'C', by: 'tool' },
  NC: { status: 'NC', by: 'tool' },
  NA: { status: 'NA', by: 'tool' },
  NT: { status: 'NT', by: 'tool' },
};

function foldPage(
  tests: Readonly<Record<TestId, ReportTest>>,
): Record<CriterionId, CriterionOnPage> {
  const criteria: Record<CriterionId, CriterionOnPage> = {};
  for (const id of CRITERION_IDS) {
    const outcomes = testsOf(id).map((test): Outcome => tests[test.id]?.outcome ?? 'untested');
    criteria[id] = BY_TOOL[criterionOnPage(outcomes)];
  }
  return criteria;
}

/** Sorts the page's blind spots: read up to a limit, or not read at all. */
function readingOf(blindSpots: readonly string[], settled: boolean): ReportPage['coverage'] {
  return {
    capped: blindSpots.filter((spot) => spot === 'capped'),
    unreadable: blindSpots.filter((spot) => spot !== 'capped'),
    settled,
  };
}
