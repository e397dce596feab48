import type { Outcome, Status } from './outcome.ts';

/**
 * A criterion on a page, from the outcomes of its tests: one failure is enough (NC); then anything open
 * leaves it NT; then one pass makes it C; only a criterion whose every test is inapplicable is NA.
 * Source: the legal rule of the RGAA (« méthode d'évaluation »).
 */
export function criterionOnPage(outcomes: readonly Outcome[]): Status {
  if (outcomes.includes('failed')) return 'NC';
  if (outcomes.length === 0 || outcomes.includes('cantTell') || outcomes.includes('untested'))
    return 'NT';
  return outcomes.includes('passed') ? 'C' : 'NA';
}

/** A criterion on the sample, from its status on each audited page; without any page it is NT. */
export function criterionOnSite(statuses: readonly Status[]): Status {
  if (statuses.includes('NC')) return 'NC';
  if (statuses.length === 0 || statuses.includes('NT')) return 'NT';
  return statuses.includes('C') ? 'C' : 'NA';
}

export interface Rates {
  readonly compliant: number;
  readonly nonCompliant: number;
  readonly notApplicable: number;
  readonly notTested: number;
  /** Legal rate in percent; null while any criterion is NT, and when nothing is applicable. */
  readonly global: number | null;
  /** Mean of the pages' rates in percent; null while any page has an NT criterion. */
  readonly average: number | null;
  /** What the rate can still become, in percent. */
  readonly bounds: { readonly low: number; readonly high: number };
  readonly state: 'fully' | 'partially' | 'non' | null;
}

export function countStatuses(statuses: readonly Status[]): Record<Status, number> {
  const counts: Record<Status, number> = { C: 0, NC: 0, NA: 0, NT: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/**
 * The legal rates on exact fractions: 50 % is compared before any rounding, so that 50/101 is never
 * called « partiellement conforme ». `site` holds one status per criterion, `pages` the same per page.
 */
export function rates(site: readonly Status[], pages: readonly (readonly Status[])[]): Rates {
  const n = countStatuses(site);
  const applicable = n.C + n.NC;
  const closed = n.NT === 0 && applicable > 0;
  return {
    compliant: n.C,
    nonCompliant: n.NC,
    notApplicable: n.NA,
    notTested: n.NT,
    global: closed ? (100 * n.C) / applicable : null,
    average: averageOfPages(pages),
    bounds: bounds(n.C, n.NC, n.NT),
    state: !closed ? null : n.NC === 0 ? 'fully' : 2 * n.C >= applicable ? 'partially' : 'non',
  };
}

function bounds(compliant: number, nonCompliant: number, notTested: number): Rates['bounds'] {
  // An NT criterion may end C, NC or NA: the worst case fails them all, the best passes them all.
  const total = compliant + nonCompliant + notTested;
  if (total === 0) return { low: 0, high: 100 };
  return { low: (100 * compliant) / total, high: (100 * (compliant + notTested)) / total };
}

function averageOfPages(pages: readonly (readonly Status[])[]): number | null {
  const counted = pages.map(countStatuses);
  if (counted.length === 0 || counted.some((page) => page.NT > 0)) return null;
  const applicable = counted.filter((page) => page.C + page.NC > 0);
  if (applicable.length === 0) return null;
  const sum = applicable.reduce((total, page) => total + page.C / (page.C + page.NC), 0);
  return (100 * sum) / applicable.length;
}
