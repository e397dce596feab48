import type { FoldedFinding, PageRecord } from '#model';
import { TEST_IDS } from '#referential';
import type { ReportInput } from '#report-model';
import { townHall, verdictsOn } from './town-hall-run.ts';

/**
 * A run of many pages with as many findings on each: half of them are the same on every page (header,
 * footer), half are the page's own.
 */
export function largeRun(
  pageCount: number,
  findingsPerPage: number,
): Omit<ReportInput, 'language'> {
  const pages = Array.from({ length: pageCount }, (_one, at): PageRecord => ({
    id: `p${at + 1}`,
    url: `https://www.ville-exemple.fr/rubrique-${at % 40}/une-page-au-nom-assez-long-${at}`,
    status: 'audited',
    finalUrl: null,
    title: `Une page parmi d’autres, la ${at} - Rubrique - Ville d’Exemple`,
    lang: 'fr',
    error: null,
  }));
  const everywhere = pages.map((page) => page.id);
  const half = Math.floor(findingsPerPage / 2);
  const shared = Array.from({ length: half }, (_one, at) => finding(at, everywhere));
  const own = pages.flatMap((page, at) =>
    Array.from({ length: half }, (_one, rank) => finding(half + at * half + rank, [page.id])),
  );
  return { ...townHall, pages, verdicts: verdictsOn(pages, [...shared, ...own]) };
}

function finding(at: number, pages: readonly string[]): FoldedFinding {
  const failed = at % 2 === 0;
  const message = `Le texte « élément numéro ${at} » ne respecte pas ce que demande ce test.`;
  return {
    id: `F${at + 1}`,
    test: TEST_IDS[at % TEST_IDS.length] ?? '1.1.1',
    rule: 'a-rule',
    outcome: failed ? 'failed' : 'cantTell',
    certainty: failed ? 'certain' : 'proposed',
    impact: 'major',
    message: { fr: message, en: message },
    fix: { fr: 'Corriger comme il convient.', en: 'Mend as is fit.' },
    target: {
      selector: `main > section:nth-of-type(${at % 9}) > ul > li:nth-of-type(${at}) > a`,
      html: `<a class="carte carte--grande" href="/fiche/${at}">${'élément '.repeat(30)}</a>`,
    },
    data: { ratio: 2.5, foreground: '#999999', background: '#ffffff' },
    state: 'initial',
    fingerprint: `f${at}`,
    pages,
    occurrences: pages.length * 2,
  };
}
