import type {
  HtmlCriterion,
  HtmlDefects,
  HtmlFinding,
  HtmlGroup,
  HtmlModel,
  HtmlOpenCriterion,
  Json,
  Language,
} from '#report-model';
import type { Messages } from './messages/catalogue.ts';
import { comparisonsOf } from './view-comparisons.ts';
import { shownWith } from './view-look.ts';
import { formatNumber, typeset } from './typography.ts';

/** Certain failures, under their criteria. */
export function defects(model: HtmlModel, t: Messages) {
  return groups(model.defects, 'defects', (entry) => ({
    ...criterionHead(entry.criterion, model.lang, t),
    ...findingsOf(entry, model, t),
    comparisons: comparisonsOf(entry.criterion, 'defects', model, t),
  }));
}

/** What a person must decide: why it is open, how to check it, and what was seen. */
export function toCheck(model: HtmlModel, t: Messages) {
  const failed = model.defects.flatMap(({ criteria }) => criteria);
  const hasDefects = new Set(failed.map(({ criterion }) => criterion.id));
  return groups(model.toCheck, 'check', (entry) => ({
    ...criterionHead(entry.criterion, model.lang, t),
    ...findingsOf(entry, model, t),
    pageRanges: entry.pageRanges,
    alreadyFailed: entry.criterion.status === 'NC',
    // Shown once, with the defects where there are some.
    comparisons: hasDefects.has(entry.criterion.id)
      ? []
      : comparisonsOf(entry.criterion, 'check', model, t),
    reasons: reasonsOf(entry, t),
    steps: entry.steps.map((step) => typeset(step, model.lang)),
    stepsTitle: entry.steps.length > 0 ? t.toCheck.steps(entry.steps.length) : null,
    findingsTitle: entry.findings.length > 0 ? t.toCheck.findings(entry.findings.length) : null,
    ofCriterion: t.toCheck.ofCriterion(entry.criterion.id),
  }));
}

function groups<T extends HtmlDefects, V>(
  themes: readonly HtmlGroup<T>[],
  prefix: string,
  view: (entry: T) => V,
) {
  return themes.map(({ number, label, criteria }) => ({
    id: `${prefix}-${number}`,
    number,
    label,
    criteria: criteria.map((entry) => ({
      id: `${prefix}-${entry.criterion.id}`,
      ...view(entry),
    })),
  }));
}

function criterionHead(criterion: HtmlCriterion, lang: Language, t: Messages) {
  return {
    criterion: criterion.id,
    theme: criterion.theme,
    label: typeset(criterion.label, lang),
    status: criterion.status,
    statusName: t.status[criterion.status],
    href: criterion.href,
    officialOf: t.defects.ofCriterion(criterion.id),
  };
}

function findingsOf(entry: HtmlDefects, model: HtmlModel, t: Messages) {
  return {
    findings: entry.findings.map((finding) => viewFinding(finding, entry.criterion, model, t)),
    cut: entry.cut > 0 ? t.defects.cut(entry.cut) : null,
  };
}

function reasonsOf({ reasons }: HtmlOpenCriterion, t: Messages) {
  return reasons.map(({ reason, tests, pages }) => ({
    why: t.openReason[reason],
    where: t.toCheck.reason([...tests], pages),
  }));
}

function viewFinding(
  finding: HtmlFinding,
  { id, theme, status }: HtmlCriterion,
  model: HtmlModel,
  t: Messages,
) {
  const { lang, textLang } = model;
  return {
    id: finding.id,
    theme,
    criterion: id,
    status,
    impact: finding.impact ?? 'none',
    certainty: finding.certainty,
    pageRanges: finding.pageRanges,
    message: typeset(finding.message, textLang),
    fix: finding.fix === null ? null : typeset(finding.fix, textLang),
    textLang: textLang === lang ? null : textLang,
    certaintyName: t.certainty[finding.certainty],
    impactName: finding.impact ? t.impact[finding.impact] : t.finding.noImpact,
    spread: t.finding.spread(finding.occurrences, finding.pageCount),
    test: t.finding.test(finding.test),
    testLabel: typeset(finding.testLabel, lang),
    selector: finding.target?.selector ?? null,
    html: finding.target?.html ?? null,
    ...shownWith(finding, textLang, t),
    facts: factsOf(finding, t),
    measures: finding.measures.map(({ name, value }) => ({
      name: t.measure[name] ?? name,
      value: measureText(value, lang, t),
    })),
    firstPages: finding.firstPages,
    morePages: finding.morePages,
    more:
      finding.pageCount > finding.firstPages.length
        ? t.finding.more(finding.pageCount - finding.firstPages.length)
        : null,
    pagesCut: finding.pagesCut > 0 ? t.finding.cut(finding.pagesCut) : null,
  };
}

function factsOf({ target, look, failPair, state }: HtmlFinding, t: Messages) {
  return [
    // Among what to look at already, where there is such a list.
    { term: t.finding.name, value: (!look && target?.name) || null },
    { term: t.finding.role, value: (!look && target?.role) || null },
    { term: t.finding.frame, value: target?.frame ?? null },
    { term: t.finding.state, value: state },
    {
      term: t.finding.failPair,
      value: failPair.length > 0 ? t.finding.failPairTests(failPair.join(', ')) : null,
    },
  ].filter(({ value }) => value !== null);
}

/** A measured value or a setting in words. */
export function measureText(value: Json, lang: Language, t: Messages): string {
  if (typeof value === 'number') return formatNumber(value, lang);
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (value === null || value === '') return t.none;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
