import {
  countStatuses,
  cropPath,
  criterionOf,
  criterionOnPage,
  criterionOnSite,
  rates,
  type CriterionId,
  type FoldedFinding,
  type JudgedPage,
  type Language,
  type Outcome,
  type PageRecord,
  type RunInfo,
  type RunVerdicts,
  type Status,
  type TestId,
  type TestOnPage,
} from '#model';
import { CRITERION_IDS, RGAA, TEST_IDS, testsOf } from '#referential';
import { questionOf } from './question.ts';
import { reportReadings } from './readings.ts';
import { reportStates } from './states.ts';
import type {
  CriterionOnPage,
  CriterionOnSite,
  Report,
  ReportFinding,
  ReportPage,
  ReportRun,
  ReportTest,
} from './report.ts';

export interface ReportInput {
  readonly run: RunInfo;
  /** Every page of the run, in its order. */
  readonly pages: readonly PageRecord[];
  readonly verdicts: RunVerdicts;
  readonly language: Language;
}

/**
 * The report of a run. Every audited page gets all tests and all criteria; pages in error or left out
 * keep their place and count in no status. Throws when an audited page was not judged: that is a bug.
 */
export function buildReport({ run, pages, verdicts, language }: ReportInput): Report {
  const judged = new Map(verdicts.pages.map((page) => [page.page.id, page]));
  const reported = pages.map((record) => reportPage(record, judged.get(record.id), language));
  const audited = reported.filter((page) => page.status === 'audited');
  const criteria = foldSite(audited);
  return {
    schemaVersion: '1',
    language,
    tool: run.tool,
    engines: {
      axe: run.engines.axe,
      chromium: run.engines.chromium,
      browserKind: run.engines.browserKind,
    },
    referential: { id: RGAA.id, version: RGAA.version, source: RGAA.source },
    run: reportRun(run, verdicts, language),
    site: run.site,
    pages: reported,
    findings: verdicts.findings.map((finding) => reportFinding(finding, language)),
    criteria,
    exemptions: (verdicts.exemptions ?? []).map(({ exemption, ...use }) => ({
      ...exemption,
      ...use,
    })),
    rates: rates(
      CRITERION_IDS.map((id) => statusOf(criteria[id])),
      audited.map((page) => CRITERION_IDS.map((id) => statusOf(page.criteria[id]))),
    ),
  };
}

function reportRun(run: RunInfo, verdicts: RunVerdicts, language: Language): ReportRun {
  const { startedAt, endedAt, complete, stoppedBecause, seeds, settings, discovered } = run;
  return {
    startedAt,
    endedAt,
    complete,
    stoppedBecause,
    seeds,
    settings,
    readings: reportReadings(settings, language),
    discovered,
    notices: run.notices.map((notice) => notice[language]),
    ruleErrors: verdicts.ruleErrors,
  };
}

function reportPage(
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

function foldSite(audited: readonly ReportPage[]): Record<CriterionId, CriterionOnSite> {
  const criteria: Record<CriterionId, CriterionOnSite> = {};
  for (const id of CRITERION_IDS) {
    const statuses = audited.map((page) => statusOf(page.criteria[id]));
    criteria[id] = { status: criterionOnSite(statuses), pages: countStatuses(statuses) };
  }
  return criteria;
}

/** What stands nowhere was not tested. */
function statusOf(criterion: { readonly status: Status } | undefined): Status {
  return criterion?.status ?? 'NT';
}

/** Sorts the page's blind spots: read up to a limit, or not read at all. */
function readingOf(blindSpots: readonly string[], settled: boolean): ReportPage['coverage'] {
  return {
    capped: blindSpots.filter((spot) => spot === 'capped'),
    unreadable: blindSpots.filter((spot) => spot !== 'capped'),
    settled,
  };
}

function reportFinding(finding: FoldedFinding, language: Language): ReportFinding {
  const { id, fingerprint, test, rule, outcome, certainty, impact, message, fix } = finding;
  const { pages, state, inStates, target, data, failPair, look, occurrences } = finding;
  const question = questionOf(finding, language);
  return {
    id,
    fingerprint,
    test,
    criterion: criterionOf(test),
    rule,
    outcome,
    certainty,
    impact,
    message: message[language],
    fix: fix?.[language] ?? null,
    pages,
    state,
    ...(inStates && { inStates }),
    target,
    data,
    ...(failPair && { failPair }),
    ...(question !== null && { question }),
    ...(look && { look }),
    evidence: look?.picture === undefined ? {} : { crop: cropPath(look.picture) },
    occurrences,
  };
}
