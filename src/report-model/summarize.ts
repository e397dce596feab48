import type { Certainty, CriterionId, Rates, Status } from '#model';
import { CRITERION_IDS, criterion } from '#referential';
import type { Report, ReportReading } from './report.ts';

/** What the terminal says at the end of a run. */
export interface Summary {
  readonly pages: Readonly<Record<'audited' | 'error' | 'skipped', number>>;
  /** Criteria over the sample, by status. */
  readonly criteria: Readonly<Record<Status, number>>;
  /** In the order of the referential. */
  readonly nonCompliant: readonly {
    readonly criterion: CriterionId;
    readonly label: string;
    /** Audited pages where it is not compliant. */
    readonly pages: number;
  }[];
  /** Distinct findings, duplicates across pages folded. */
  readonly findings: Readonly<Record<Certainty, number>>;
  /** Distinct certain failures. */
  readonly failed: number;
  readonly rates: Rates;
  /** Readings chosen otherwise than by default. */
  readonly readings: readonly Pick<ReportReading, 'id' | 'value'>[];
  /** Exemptions of the audit, and findings that count nowhere for it. */
  readonly exemptions: { readonly declared: number; readonly findings: number };
}

/** Counts a report for a terminal, in the report's own language. */
export function summarize(report: Report): Summary {
  const pages = { audited: 0, error: 0, skipped: 0 };
  for (const page of report.pages) pages[page.status] += 1;
  const findings: Record<Certainty, number> = { certain: 0, proposed: 0, lead: 0 };
  for (const finding of report.findings) findings[finding.certainty] += 1;
  const { compliant, nonCompliant, notApplicable, notTested } = report.rates;
  return {
    pages,
    criteria: { C: compliant, NC: nonCompliant, NA: notApplicable, NT: notTested },
    nonCompliant: CRITERION_IDS.filter((id) => report.criteria[id]?.status === 'NC').map((id) => ({
      criterion: id,
      label: criterion(id).label[report.language],
      pages: report.criteria[id]?.pages.NC ?? 0,
    })),
    findings,
    failed: report.findings.filter((finding) => finding.outcome === 'failed').length,
    rates: report.rates,
    readings: report.run.readings
      .filter(({ value, byDefault }) => value !== byDefault)
      .map(({ id, value }) => ({ id, value })),
    exemptions: summarizeExemptions(report),
  };
}

function summarizeExemptions({ exemptions }: Report): Summary['exemptions'] {
  const pages = exemptions.filter(({ removes }) => removes).flatMap((one) => one.pages);
  return {
    declared: exemptions.length,
    findings: pages.reduce((sum, page) => sum + page.findings, 0),
  };
}
