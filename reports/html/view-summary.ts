import type { HtmlModel, Rates, Status } from '#report-model';
import type { Messages } from './messages/catalogue.ts';
import { measureText } from './view-findings.ts';
import { formatDate, formatDuration, formatPercent } from './typography.ts';

/** The order of the official grid: what is wrong first. */
export const STATUSES = ['NC', 'C', 'NA', 'NT'] as const satisfies readonly Status[];

/** What a reader must know before anything else; null when the audit went through. */
export function warnings({ run, counts }: HtmlModel, t: Messages) {
  const broken = [
    ...(counts.audited === 0 ? [t.warnings.nothing] : []),
    ...(run.complete ? [] : [t.stopped[run.stoppedBecause]]),
    ...(counts.error > 0 ? [t.warnings.errors(counts.error)] : []),
    ...(run.ruleErrors > 0 ? [t.warnings.ruleErrors(run.ruleErrors)] : []),
  ];
  const limits = [
    ...(run.notVisited > 0 ? [t.warnings.notVisited(run.notVisited)] : []),
    ...(counts.partlyRead > 0 ? [t.warnings.partlyRead(counts.partlyRead)] : []),
    ...run.notices,
  ];
  if (broken.length + limits.length === 0) return null;
  return {
    title: broken.length > 0 ? t.warnings.incomplete : t.warnings.notices,
    isBroken: broken.length > 0,
    items: [...broken, ...limits],
  };
}

/** What was audited and how, as terms and values. */
export function audited(model: HtmlModel, t: Messages) {
  const { run, counts, tool, engines, referential, site, lang } = model;
  const duration = formatDuration(run.startedAt, run.endedAt);
  return {
    site,
    facts: [
      {
        term: t.audited.date,
        value: t.audited.dateValue(formatDate(run.startedAt, lang), duration),
      },
      {
        term: t.audited.pages,
        value: t.audited.pagesValue(counts.audited, counts.error, counts.skipped),
      },
      { term: t.audited.end, value: t.stopped[run.stoppedBecause] },
      { term: t.audited.referential, value: `${referential.id} ${referential.version}` },
      { term: t.audited.tool, value: t.audited.toolValue(tool.name, tool.version, engines.axe) },
      {
        term: t.audited.browser,
        value: t.audited.browserValue(engines.chromium, engines.browserKind),
      },
    ],
    seeds: run.seeds,
    seedsCut: run.seedsCut > 0 ? t.audited.seedsCut(run.seedsCut) : null,
    settings: run.settings.map(({ name, value }) => ({
      name,
      value: measureText(value, lang, t),
    })),
  };
}

/** Counts, bounds, and what can be said of them. */
export function summary(model: HtmlModel, t: Messages) {
  const { counts } = model;
  const byStatus = statusCounts(model.rates);
  const total = STATUSES.reduce((sum, status) => sum + byStatus[status], 0);
  let x = 0;
  const bars = STATUSES.map((status) => {
    const bar = { status, x, width: byStatus[status] };
    x += bar.width;
    return bar;
  });
  return {
    total,
    bars: bars.filter((bar) => bar.width > 0),
    tiles: STATUSES.map((status) => ({
      status,
      count: byStatus[status],
      unit: t.summary.criteria(byStatus[status]),
      name: t.status[status],
    })),
    sentences:
      counts.audited === 0
        ? [t.summary.nothing]
        : [
            t.summary.failed(counts.failed),
            t.summary.open(counts.open),
            ...rateSentences(model, t),
            ...exemptionSentences(model, t),
          ],
    themes: model.themes.map(({ number, label, criteria, failed }) => ({
      number,
      label,
      counts: STATUSES.map((status) => criteria[status]),
      failed,
      href: failed > 0 ? `#defects-${number}` : null,
    })),
  };
}

/** A rate is given only once nothing is left to test; before, only what it can still become. */
function rateSentences({ rates, lang }: HtmlModel, t: Messages): string[] {
  const { compliant, nonCompliant, notApplicable, notTested, global, average, state } = rates;
  const applicable = compliant + nonCompliant;
  if (notTested > 0) {
    const [low, high] = [
      formatPercent(rates.bounds.low, lang, 'down'),
      formatPercent(rates.bounds.high, lang, 'up'),
    ];
    return [
      t.summary.noRate(notTested, applicable + notApplicable + notTested),
      t.summary.bounds(low, high),
    ];
  }
  if (global === null || state === null) return [];
  return [
    t.summary.rate(formatPercent(global, lang, 'down'), compliant, applicable),
    t.summary.state(t.state[state]),
    ...(average === null ? [] : [t.summary.average(formatPercent(average, lang, 'down'))]),
  ];
}

/** What was left out of every count is told beside the counts. */
function exemptionSentences({ exemptions }: HtmlModel, t: Messages): string[] {
  const left = exemptions.filter(({ removes }) => removes);
  if (left.length === 0) return [];
  return [t.summary.exempted(left.reduce((sum, { findings }) => sum + findings, 0))];
}

function statusCounts(rates: Rates): Record<Status, number> {
  return {
    C: rates.compliant,
    NC: rates.nonCompliant,
    NA: rates.notApplicable,
    NT: rates.notTested,
  };
}
