import {
  countStatuses,
  cropPath,
  criterionOf,
  criterionOnSite,
  rates,
  type CriterionId,
  type FoldedFinding,
  type Language,
  type PageRecord,
  type RunInfo,
  type RunVerdicts,
  type Status,
} from '#model';
import { CRITERION_IDS, RGAA } from '#referential';
import { foldProcesses } from './processes.ts';
import { questionOf } from './question.ts';
import { reportReadings } from './readings.ts';
import { reportPage } from './report-page.ts';
import type { CriterionOnSite, Report, ReportFinding, ReportPage, ReportRun } from './report.ts';

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
  const alone = pages.map((record) => reportPage(record, judged.get(record.id), language));
  const { processes, pages: reported } = foldProcesses(run.processes ?? [], alone, language);
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
    ...(verdicts.tables && {
      comparisons: verdicts.tables.map(({ columns, ...table }) => ({
        ...table,
        columns: columns.map((column) => column[language]),
      })),
    }),
    exemptions: (verdicts.exemptions ?? []).map(({ exemption, ...use }) => ({
      ...exemption,
      ...use,
    })),
    processes,
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

function reportFinding(finding: FoldedFinding, language: Language): ReportFinding {
  const { id, fingerprint, test, rule, outcome, certainty, impact, message, fix } = finding;
  const { pages, state, inStates, target, data, failPair, look, strip, occurrences } = finding;
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
    ...(strip && { strip }),
    evidence: {
      ...(look?.picture !== undefined && { crop: cropPath(look.picture) }),
      ...(strip && { strip: cropPath(strip.picture) }),
    },
    occurrences,
  };
}
