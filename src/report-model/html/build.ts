import { READING_IDS, READINGS, type Language } from '#model';
import type { Report, ReportReading } from '../report.ts';
import { httpLink, shown, shownPath } from '../shown.ts';
import { htmlComparisons } from './comparisons.ts';
import { htmlExemptions } from './exemptions.ts';
import { measures } from './findings.ts';
import { byTheme, htmlCriteria, underCriteria } from './groups.ts';
import type { HtmlModel, HtmlRun } from './model.ts';
import { Pictures, type PictureSource } from './pictures.ts';
import { MAX_PAGES, Places, originOf } from './places.ts';
import { htmlCounts, htmlPage, htmlProcesses, htmlThemes } from './tables.ts';
import { openCriteria, type CriterionNotes } from './to-check.ts';

/** Findings an HTML report shows one by one; the others are counted, and stand in `report.json`. */
const MAX_FAILED = 1000;
const MAX_OPEN = 600;
const MAX_SEEDS = 20;

export interface HtmlOptions {
  readonly lang: Language;
  readonly notes: CriterionNotes;
  /** Pictures of the run; without it the report shows none. */
  readonly picture?: PictureSource;
}

/** The view of a report for its HTML page, in one language. Its size has a ceiling, whatever the site's. */
export function htmlModel(
  report: Report,
  { lang, notes, picture = () => null }: HtmlOptions,
): HtmlModel {
  const origin = originOf(report.site.url);
  const places = new Places(report.pages, origin);
  const pictures = new Pictures(picture);
  const view = { lang, places, pictures };
  const criteria = htmlCriteria(report, lang);
  const failed = report.findings.filter((finding) => finding.outcome === 'failed');
  const open = report.findings.filter((finding) => finding.outcome !== 'failed');
  const defects = underCriteria(failed, criteria, view, MAX_FAILED);
  const questions = underCriteria(open, criteria, view, MAX_OPEN);
  return {
    lang,
    textLang: report.language,
    site: htmlSite(report.site, origin),
    tool: report.tool,
    engines: report.engines,
    referential: report.referential,
    run: htmlRun(report, lang),
    counts: htmlCounts(report),
    rates: report.rates,
    themes: htmlThemes(report, criteria, lang),
    defects: byTheme(
      defects.filter(({ findings }) => findings.length > 0),
      lang,
    ),
    toCheck: byTheme(openCriteria(questions, report.pages, places, { lang, notes }), lang),
    criteria,
    comparisons: htmlComparisons(report, places),
    ...htmlExemptions(report.exemptions, places),
    picturesCut: pictures.cut,
    pages: report.pages
      .slice(0, MAX_PAGES)
      .map((page, index) => htmlPage(page, index, origin, lang)),
    processes: htmlProcesses(report, places),
    pagesCut: Math.max(0, report.pages.length - MAX_PAGES),
  };
}

function htmlSite({ url, name }: Report['site'], origin: string | null): HtmlModel['site'] {
  const known = name ?? origin?.replace(/^https?:\/\//u, '') ?? url;
  return { url: shownPath(url, null), href: httpLink(url), name: shown(known, 120) };
}

function htmlRun({ run }: Report, lang: Language): HtmlRun {
  return {
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    complete: run.complete,
    stoppedBecause: run.stoppedBecause,
    seeds: run.seeds.slice(0, MAX_SEEDS).map((seed) => shownPath(seed, null)),
    seedsCut: Math.max(0, run.seeds.length - MAX_SEEDS),
    settings: measures(run.settings, 60),
    notVisited: run.discovered.notVisited,
    notices: run.notices.map((notice) => shown(notice, 500)),
    ruleErrors: run.ruleErrors.length,
    readings: run.readings.map((reading) => htmlReading(reading, lang)),
  };
}

/** In the words of this report's language, whatever the one of the findings. */
function htmlReading({ id, tests, value, byDefault, meaning }: ReportReading, lang: Language) {
  const known = READING_IDS.find((one) => one === id);
  const isDefault = value === byDefault;
  const words = known ? READINGS[known][value][lang] : meaning;
  return { id, tests, value, isDefault, meaning: words };
}
