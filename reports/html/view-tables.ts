import type { HtmlModel, HtmlPage } from '#report-model';
import type { Messages } from './messages/catalogue.ts';
import { typeset } from './typography.ts';
import { STATUSES } from './view-summary.ts';

/** Where in the report each criterion is spoken of. */
export class Anchors {
  readonly #defects: ReadonlySet<string>;
  readonly #toCheck: ReadonlySet<string>;

  constructor(model: HtmlModel) {
    const idsOf = (groups: HtmlModel['defects']) =>
      new Set(groups.flatMap(({ criteria }) => criteria.map(({ criterion }) => criterion.id)));
    this.#defects = idsOf(model.defects);
    this.#toCheck = idsOf(model.toCheck);
  }

  of(criterion: string): string | null {
    if (this.#defects.has(criterion)) return `#defects-${criterion}`;
    return this.#toCheck.has(criterion) ? `#check-${criterion}` : null;
  }
}

export function criteria(model: HtmlModel, anchors: Anchors, t: Messages) {
  return {
    columns: STATUSES.map((status) => ({ status, name: t.criteria.pagesWith(t.status[status]) })),
    rows: model.criteria.map((criterion, index) => ({
      id: criterion.id,
      theme: criterion.theme,
      startsTheme: criterion.theme !== model.criteria[index - 1]?.theme,
      label: typeset(criterion.label, model.lang),
      anchor: anchors.of(criterion.id),
      level: criterion.level,
      status: criterion.status,
      statusName: t.status[criterion.status],
      counts: STATUSES.map((status) => criterion.pages[status]),
      href: criterion.href,
      officialOf: t.defects.ofCriterion(criterion.id),
    })),
  };
}

export function pages(model: HtmlModel, anchors: Anchors, t: Messages) {
  return {
    columns: STATUSES.map((status) => ({ status, name: t.pages.criteriaWith(t.status[status]) })),
    rows: model.pages.map((page) => viewPage(page, model, anchors, t)),
    cut: model.pagesCut > 0 ? t.pages.cut(model.pagesCut) : null,
    processes: model.processes.map((process) => ({
      name: process.name,
      pages: process.pages,
      counts: STATUSES.map((status) => `${status}${t.colon} ${process.criteria[status]}`).join(
        ' · ',
      ),
      missing: process.missing.length > 0 ? t.pages.processMissing(process.missing) : null,
    })),
  };
}

function viewPage(page: HtmlPage, model: HtmlModel, anchors: Anchors, t: Messages) {
  const isAudited = page.status === 'audited';
  return {
    id: page.id,
    place: page.place,
    path: page.path,
    href: page.href,
    title: page.title || t.pages.untitled,
    titleLang: page.title && page.titleLang !== model.lang ? page.titleLang : null,
    status: page.status,
    result: t.pages.status[page.status],
    reason: page.error ? t.problem[page.error.reason] : null,
    message: page.error?.message ?? null,
    isAudited,
    counts: STATUSES.map((status) => (isAudited ? page.criteria[status] : '–')),
    nonCompliant: page.nonCompliant.map(({ id, label, byProcess }) => ({
      id,
      label: typeset(label, model.lang),
      anchor: anchors.of(id),
      why: byProcess ? t.pages.byProcess : null,
    })),
    openCount: isAudited && page.criteria.NT > 0 ? t.pages.openCount(page.criteria.NT) : null,
    unread: page.unread.map((spot) => t.unread[spot] ?? spot),
    statesTitle: page.states.length > 0 ? t.pages.states(page.states.length) : null,
    states: page.states.map(({ name, how, error }) => ({
      name,
      how,
      failed: error && {
        word: t.pages.stateFailed,
        step: t.pages.stateStep(error.step),
        message: error.message,
      },
    })),
  };
}
