import {
  criterionOnSite,
  type CriterionId,
  type Language,
  type ProcessDeclaration,
  type Status,
} from '#model';
import { CRITERION_IDS } from '#referential';
import type { CriterionOnPage, ReportPage, ReportProcess } from './report.ts';

/**
 * Declared processes, and the pages with what follows for them: a criterion is validated on a page of a
 * process only if it is validated on all of them (legal rule of the RGAA). It then takes the status of the
 * process there; what does not apply to a page, is open or fails stays so.
 */
export function foldProcesses(
  declared: readonly ProcessDeclaration[],
  pages: readonly ReportPage[],
  language: Language,
): { readonly processes: readonly ReportProcess[]; readonly pages: readonly ReportPage[] } {
  const processes = declared.map(({ name, pages: urls }, place): ReportProcess => {
    const found = urls.map((url) => pageAt(url, pages));
    return {
      id: `process-${place + 1}`,
      name: name[language],
      pages: found.flatMap((page) => page?.id ?? []),
      missing: urls.filter((_url, at) => found[at]?.status !== 'audited'),
      criteria: Object.fromEntries(CRITERION_IDS.map((id) => [id, statusIn(found, id)])),
    };
  });
  return { processes, pages: pages.map((page) => heldBy(processes, page)) };
}

/** A page that led to another of the run, by redirect or canonical address, stands for that one. */
function pageAt(url: string, pages: readonly ReportPage[]): ReportPage | undefined {
  const page = pages.find((one) => one.url === url);
  const twin = page?.error?.reason === 'duplicate' ? page.error.message : undefined;
  return twin === undefined ? page : pages.find((one) => one.url === twin);
}

/** Over all pages of a process; one that was not audited leaves it open. */
function statusIn(pages: readonly (ReportPage | undefined)[], id: CriterionId): Status {
  return criterionOnSite(pages.map((page) => page?.criteria[id]?.status ?? 'NT'));
}

function heldBy(processes: readonly ReportProcess[], page: ReportPage): ReportPage {
  const own = processes.filter(({ pages }) => pages.includes(page.id));
  if (own.length === 0 || page.status !== 'audited') return page;
  const criteria: Record<CriterionId, CriterionOnPage> = {};
  for (const [id, criterion] of Object.entries(page.criteria) as [CriterionId, CriterionOnPage][])
    criteria[id] = criterion.status === 'C' ? heldCriterion(criterion, own, id) : criterion;
  return { ...page, criteria };
}

/** The worst of the processes the page is part of. */
function heldCriterion(
  criterion: CriterionOnPage,
  processes: readonly ReportProcess[],
  id: CriterionId,
): CriterionOnPage {
  for (const status of ['NC', 'NT'] as const) {
    const holder = processes.find(({ criteria }) => criteria[id] === status);
    if (holder) return { ...criterion, status, process: holder.id };
  }
  return criterion;
}
