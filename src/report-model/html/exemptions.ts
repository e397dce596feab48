import type { ReportExemption } from '../report.ts';
import { httpLink, shown } from '../shown.ts';
import type { HtmlExemption, HtmlModel } from './model.ts';
import type { Places } from './places.ts';

const FIRST_PAGES = 10;
const MAX_EXEMPTIONS = 100;

export function htmlExemptions(
  exemptions: readonly ReportExemption[],
  places: Places,
): Pick<HtmlModel, 'exemptions' | 'exemptionsCut'> {
  return {
    exemptions: exemptions.slice(0, MAX_EXEMPTIONS).map((one) => htmlExemption(one, places)),
    exemptionsCut: Math.max(0, exemptions.length - MAX_EXEMPTIONS),
  };
}

/** One declared exemption, with what it covered over all pages. */
function htmlExemption(exemption: ReportExemption, places: Places): HtmlExemption {
  const { kind, reason, selector, url, before, alternative, removes } = exemption;
  const sum = (count: (page: ReportExemption['pages'][number]) => number) =>
    exemption.pages.reduce((total, page) => total + count(page), 0);
  return {
    kind,
    reason: shown(reason, 1000),
    selector: selector === undefined ? null : shown(selector, 300),
    url: url === undefined ? null : shown(url, 300),
    before: before ?? null,
    criteria: exemption.criteria ?? [],
    alternative: alternative === undefined ? null : shown(alternative, 300),
    alternativeHref: alternative === undefined ? null : httpLink(alternative),
    removes,
    wholePages: exemption.pages.filter((page) => page.whole).length,
    elements: sum((page) => page.elements),
    findings: sum((page) => page.findings),
    tests: exemption.tests,
    firstPages: exemption.pages.slice(0, FIRST_PAGES).map(({ page }) => places.link(page)),
    pageCount: exemption.pages.length,
  };
}
