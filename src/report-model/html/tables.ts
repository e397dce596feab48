import { countStatuses, type CriterionId, type Language } from '#model';
import { CRITERION_IDS, RGAA, criterion } from '#referential';
import type { Report, ReportPage, ReportState } from '../report.ts';
import { httpLink, shown, shownPath } from '../shown.ts';
import type {
  HtmlCounts,
  HtmlCriterion,
  HtmlPage,
  HtmlProcess,
  HtmlState,
  HtmlTheme,
} from './model.ts';
import type { Places } from './places.ts';

/** What a browser accepts as a language tag, roughly: enough to keep other text out of `lang`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;

export function htmlThemes(
  report: Report,
  criteria: readonly HtmlCriterion[],
  lang: Language,
): HtmlTheme[] {
  const failed = report.findings.filter((finding) => finding.outcome === 'failed');
  return RGAA.themes.map(({ number, label }) => ({
    number,
    label: label[lang],
    criteria: countStatuses(
      criteria.filter(({ theme }) => theme === number).map(({ status }) => status),
    ),
    failed: failed.filter((finding) => finding.criterion.startsWith(`${number}.`)).length,
  }));
}

export function htmlPage(
  page: ReportPage,
  index: number,
  origin: string | null,
  lang: Language,
): HtmlPage {
  const statuses = CRITERION_IDS.flatMap((id) => page.criteria[id]?.status ?? []);
  const isNC = (id: CriterionId) => page.criteria[id]?.status === 'NC';
  return {
    place: index + 1,
    id: `page-${index + 1}`,
    path: shownPath(page.url, origin),
    href: httpLink(page.url),
    title: page.title === null ? null : shown(page.title, 200),
    titleLang: page.lang !== null && LANGUAGE_TAG.test(page.lang) ? page.lang : null,
    status: page.status,
    error: page.error && { reason: page.error.reason, message: shown(page.error.message, 300) },
    criteria: countStatuses(statuses),
    nonCompliant: CRITERION_IDS.filter(isNC).map((id) => ({
      id,
      label: criterion(id).label[lang],
      byProcess: page.criteria[id]?.process !== undefined,
    })),
    unread: page.status === 'audited' ? unread(page.coverage) : [],
    states: page.states.map(htmlState),
  };
}

/** Processes beyond that many stand in `report.json` only. */
const MAX_PROCESSES = 50;

export function htmlProcesses({ processes }: Report, places: Places): HtmlProcess[] {
  return processes.slice(0, MAX_PROCESSES).map(({ name, pages, missing, criteria }) => ({
    name: shown(name, 200),
    pages: pages.map((page) => places.link(page)),
    missing: missing.map((url) => shownPath(url, null)),
    criteria: countStatuses(Object.values(criteria)),
  }));
}

function htmlState({ name, how, status, error }: ReportState): HtmlState {
  return {
    name: shown(name, 100),
    how: how.map((step) => shown(step, 300)),
    status,
    error: error && { step: shown(error.step, 300), message: shown(error.message, 500) },
  };
}

function unread({ capped, unreadable, settled }: ReportPage['coverage']): string[] {
  return [...capped, ...unreadable, ...(settled ? [] : ['not-settled'])].map((spot) =>
    shown(spot, 60),
  );
}

export function htmlCounts({ pages, findings }: Report): HtmlCounts {
  const audited = pages.filter((page) => page.status === 'audited');
  const failed = findings.filter((finding) => finding.outcome === 'failed').length;
  return {
    audited: audited.length,
    error: pages.filter((page) => page.status === 'error').length,
    skipped: pages.filter((page) => page.status === 'skipped').length,
    partlyRead: audited.filter((page) => unread(page.coverage).length > 0).length,
    failed,
    open: findings.length - failed,
  };
}
