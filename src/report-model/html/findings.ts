import {
  INITIAL_STATE,
  type Impact,
  type Json,
  type JsonObject,
  type Language,
  type Target,
} from '#model';
import { test } from '#referential';
import type { ReportFinding } from '../report.ts';
import { shown, shownPath } from '../shown.ts';
import type { HtmlFinding, HtmlMeasure, HtmlTarget } from './model.ts';
import { htmlLook, htmlStrip } from './look.ts';
import type { Pictures } from './pictures.ts';
import type { Places } from './places.ts';

const FIRST_PAGES = 10;
const MORE_PAGES = 40;
const MAX_MEASURES = 12;

const IMPACT_RANK: Readonly<Record<Impact | 'none', number>> = {
  blocking: 0,
  major: 1,
  minor: 2,
  none: 3,
};
const CERTAINTY_RANK = { certain: 0, proposed: 1, lead: 2 } as const;

/** What matters first: surer, then heavier, then on more pages. */
export function byWeight(a: ReportFinding, b: ReportFinding): number {
  return (
    CERTAINTY_RANK[a.certainty] - CERTAINTY_RANK[b.certainty] ||
    IMPACT_RANK[a.impact ?? 'none'] - IMPACT_RANK[b.impact ?? 'none'] ||
    b.pages.length - a.pages.length ||
    b.occurrences - a.occurrences
  );
}

/** The most each group may show so that all together stay within the budget: small groups stay whole. */
export function fairShare(sizes: readonly number[], budget: number): number {
  let left = budget;
  const ascending = [...sizes].sort((a, b) => a - b);
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (size > share) return Math.max(1, share);
    left -= size;
  }
  return Math.max(1, ...sizes);
}

/** What the HTML view of findings is made with. */
export interface FindingView {
  readonly lang: Language;
  readonly places: Places;
  readonly pictures: Pictures;
}

export function htmlFinding(
  finding: ReportFinding,
  { lang, places, pictures }: FindingView,
): HtmlFinding {
  const { id, outcome, certainty, impact, pages, occurrences } = finding;
  const message = shown(finding.message, 1000);
  const link = (page: string) => places.link(page);
  return {
    id: shown(id, 20),
    test: finding.test,
    testLabel: test(finding.test).label[lang],
    outcome,
    certainty,
    impact,
    message,
    fix: finding.fix === null ? null : shown(finding.fix, 1000),
    question: finding.question === undefined ? null : shown(finding.question, 1000),
    look: finding.look ? htmlLook(finding.look, pictures) : null,
    strip: htmlStrip(finding.strip, pictures),
    target: finding.target && htmlTarget(finding.target),
    measures: measures(finding.data, MAX_MEASURES).filter(
      ({ value }) => !isSaid(value, finding.message),
    ),
    failPair: finding.failPair ?? [],
    state: stateOf(finding, places),
    occurrences,
    pageCount: pages.length,
    firstPages: pages.slice(0, FIRST_PAGES).map(link),
    morePages: pages.slice(FIRST_PAGES, FIRST_PAGES + MORE_PAGES).map(link),
    pagesCut: Math.max(0, pages.length - FIRST_PAGES - MORE_PAGES),
    pageRanges: places.ranges(pages),
  };
}

/** The state a finding shows in, as the user named it, on the first page where it shows in no other way. */
function stateOf({ state, pages, inStates = [] }: ReportFinding, places: Places): string | null {
  if (state === INITIAL_STATE) return null;
  const page = inStates.find((one) => one.state === state)?.page ?? pages[0] ?? '';
  return shown(places.stateName(page, state), 100);
}

function htmlTarget(target: Target): HtmlTarget {
  const optional = (text: string | undefined) => (text ? shown(text, 200) : null);
  return {
    selector: shown(target.selector, 600),
    html: shown(target.html, 600),
    frame: target.frame ? shownPath(target.frame, null) : null,
    role: optional(target.role),
    name: optional(target.name),
    size: target.box
      ? { width: Math.round(target.box[2]), height: Math.round(target.box[3]) }
      : null,
  };
}

/** A text the message already quotes is not worth a line of its own. */
function isSaid(value: Json, message: string): boolean {
  return typeof value === 'string' && value !== '' && message.includes(value);
}

/** Plain data as named values; what is nested becomes `outer.inner`, lists and leftovers one text. At most `max`. */
export function measures(data: JsonObject, max: number): HtmlMeasure[] {
  const flat = Object.entries(data).flatMap(([name, value]) => flatten(name, value, 2));
  return flat.slice(0, max).map(({ name, value }) => ({
    name: shown(name, 60),
    value: typeof value === 'string' ? shown(value, 300) : value,
  }));
}

function flatten(name: string, value: Json, depth: number): HtmlMeasure[] {
  if (value === null || typeof value !== 'object') return [{ name, value }];
  if (isList(value)) {
    const plain = value.every((item) => item === null || typeof item !== 'object');
    return [{ name, value: plain ? value.join(', ') : JSON.stringify(value) }];
  }
  if (depth === 0) return [{ name, value: JSON.stringify(value) }];
  return Object.entries(value).flatMap(([inner, deeper]) =>
    flatten(`${name}.${inner}`, deeper, depth - 1),
  );
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
