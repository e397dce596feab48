import type { HtmlModel } from '#report-model';
import { MESSAGES, type Messages } from './messages/catalogue.ts';
import { defects, toCheck } from './view-findings.ts';
import { judging } from './view-judging.ts';
import { STATUSES, audited, summary, warnings } from './view-summary.ts';
import { Anchors, criteria, pages } from './view-tables.ts';

const IMPACTS = ['blocking', 'major', 'minor'] as const;
const CERTAINTIES = ['certain', 'proposed', 'lead'] as const;
const OPTION = 70;

/** Everything the templates print, in words: they only repeat and choose. */
export function view(model: HtmlModel) {
  const t = MESSAGES[model.lang];
  const anchors = new Anchors(model);
  return {
    lang: model.lang,
    t,
    title: t.documentTitle(model.site.name),
    heading: t.heading(model.site.name),
    contents: contents(t),
    warnings: warnings(model, t),
    audited: audited(model, t),
    judging: judging(model, t),
    summary: summary(model, t),
    filters: filters(model, t),
    defects: defects(model, t),
    toCheck: toCheck(model, t),
    picturesCut: model.picturesCut > 0 ? t.look.picturesCut(model.picturesCut) : null,
    criteria: criteria(model, anchors, t),
    pages: pages(model, anchors, t),
    method: {
      statuses: STATUSES.map((status) => ({
        status,
        name: t.status[status],
        meaning: t.statusMeaning[status],
      })),
      certainties: CERTAINTIES.map((certainty) => ({
        name: t.certainty[certainty],
        meaning: t.certaintyMeaning[certainty],
      })),
      source: model.referential.source,
      footer: t.method.footer(model.tool.name, model.tool.version),
    },
  };
}

function contents(t: Messages) {
  return [
    { href: '#audited', text: t.audited.title },
    { href: '#summary', text: t.summary.title },
    { href: '#defects', text: t.defects.title },
    { href: '#to-check', text: t.toCheck.title },
    { href: '#criteria', text: t.criteria.title },
    { href: '#pages', text: t.pages.title },
    { href: '#judging', text: t.judging.title },
    { href: '#method', text: t.method.title },
  ];
}

/** Choices of the filters; the script of the report reads them. */
function filters(model: HtmlModel, t: Messages) {
  const choice = (value: string | number, text: string) => ({
    value,
    text: text.length > OPTION ? `${text.slice(0, OPTION - 1)}…` : text,
  });
  return [
    {
      name: 'theme',
      label: t.filters.theme,
      all: t.filters.all,
      choices: model.themes.map(({ number, label }) => choice(number, `${number}. ${label}`)),
    },
    {
      name: 'criterion',
      label: t.filters.criterion,
      all: t.filters.all,
      choices: model.criteria.map(({ id, label }) => choice(id, `${id} ${label}`)),
    },
    {
      name: 'status',
      label: t.filters.status,
      all: t.filters.all,
      choices: STATUSES.map((status) => choice(status, t.status[status])),
    },
    {
      name: 'impact',
      label: t.filters.impact,
      all: t.filters.all,
      choices: [
        ...IMPACTS.map((impact) => choice(impact, t.impact[impact])),
        choice('none', t.filters.noImpact),
      ],
    },
    {
      name: 'certainty',
      label: t.filters.certainty,
      all: t.filters.all,
      choices: CERTAINTIES.map((certainty) => choice(certainty, t.certainty[certainty])),
    },
    {
      name: 'pages',
      label: t.filters.page,
      all: t.filters.allPages,
      choices: model.pages.map(({ place, path }) => choice(place, path)),
    },
  ];
}
