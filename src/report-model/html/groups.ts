import type { CriterionId, Language } from '#model';
import { RGAA } from '#referential';
import type { Report, ReportFinding } from '../report.ts';
import { httpLink } from '../shown.ts';
import { byWeight, fairShare, htmlFinding, type FindingView } from './findings.ts';
import type { HtmlCriterion, HtmlDefects, HtmlGroup } from './model.ts';

/** Every criterion with its label and its status over the sample, in official order. */
export function htmlCriteria(report: Report, lang: Language): HtmlCriterion[] {
  return RGAA.themes.flatMap((theme) =>
    theme.criteria.map(({ id, level, label, url }) => ({
      id,
      theme: theme.number,
      label: label[lang],
      level,
      href: httpLink(url),
      status: report.criteria[id]?.status ?? 'NT',
      pages: report.criteria[id]?.pages ?? { C: 0, NC: 0, NA: 0, NT: 0 },
    })),
  );
}

/** Puts criteria under their themes; a theme left without any is left out. */
export function byTheme<T extends { readonly criterion: HtmlCriterion }>(
  criteria: readonly T[],
  lang: Language,
): HtmlGroup<T>[] {
  return RGAA.themes
    .map(({ number, label }) => ({
      number,
      label: label[lang],
      criteria: criteria.filter(({ criterion }) => criterion.theme === number),
    }))
    .filter((group) => group.criteria.length > 0);
}

/**
 * Findings under their criteria, what matters first. When there are more than `budget`, criteria with few
 * keep all of theirs and the others are cut alike.
 */
export function underCriteria(
  findings: readonly ReportFinding[],
  criteria: readonly HtmlCriterion[],
  view: FindingView,
  budget: number,
): HtmlDefects[] {
  const found = new Map<CriterionId, ReportFinding[]>();
  for (const finding of findings) {
    const list = found.get(finding.criterion);
    if (list) list.push(finding);
    else found.set(finding.criterion, [finding]);
  }
  const share = fairShare(
    [...found.values()].map((list) => list.length),
    budget,
  );
  return criteria.map((criterion) => {
    const own = (found.get(criterion.id) ?? []).sort(byWeight);
    return {
      criterion,
      findings: own.slice(0, share).map((finding) => htmlFinding(finding, view)),
      cut: Math.max(0, own.length - share),
    };
  });
}
