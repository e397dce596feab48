import { brokenRules, parseFailOn } from '#gate';
import { EXIT, type Localized } from '#model';
import { summarize, type Report } from '#report-model';
import { printSummary } from './summary.ts';
import { safeLine, type Terminal } from './terminal.ts';

/**
 * Says how a run ended and gives its exit code. A broken gate (1) is proven whatever could not be judged;
 * a gate that holds is only green (0) when everything the run was asked to judge was judged, else 3.
 */
export function conclude(
  report: Report,
  failOn: readonly string[],
  output: { readonly files: readonly string[]; readonly json: boolean },
  terminal: Terminal,
): number {
  const summary = summarize(report);
  if (output.json) terminal.out(JSON.stringify(report));
  sayProblems(report, terminal);
  if (summary.pages.audited === 0) {
    terminal.complain({ fr: 'Aucune page n’a pu être auditée.', en: 'No page could be audited.' });
  } else {
    printSummary(summary, terminal);
  }
  terminal.say('');
  for (const file of output.files) terminal.say({ fr: `Rapport : ${file}`, en: `Report: ${file}` });
  const broken = brokenRules(parseFailOn(failOn), report.findings);
  for (const { rule, count } of broken) {
    terminal.complain({
      fr: `Seuil dépassé : ${rule.source} (${count} constat${count > 1 ? 's' : ''}).`,
      en: `Gate failed: ${rule.source} (${count} finding${count > 1 ? 's' : ''}).`,
    });
  }
  const isWhole = report.run.complete && summary.pages.audited > 0;
  if (!isWhole) terminal.complain(INCOMPLETE);
  if (broken.length > 0) return EXIT.gateFailed;
  return isWhole ? EXIT.done : EXIT.incomplete;
}

const INCOMPLETE: Localized = {
  fr: 'Audit incomplet : des pages n’ont pas pu être jugées ; le rapport le dit en tête.',
  en: 'Incomplete audit: some pages could not be judged; the report says so at its top.',
};

const SHOWN = 10;

function sayProblems(report: Report, terminal: Terminal): void {
  const failed = report.pages.filter((page) => page.status === 'error');
  for (const { url, error } of failed.slice(0, SHOWN)) {
    const why = error
      ? `${terminal.lang === 'fr' ? ' ' : ''}: ${error.reason} (${error.message})`
      : '';
    terminal.complain(safeLine(`✗ ${url}${why}`, 300));
  }
  const more = failed.length - SHOWN;
  if (more > 0)
    terminal.complain({
      fr: more > 1 ? `… et ${more} autres pages en échec.` : '… et une autre page en échec.',
      en: more > 1 ? `… and ${more} more failed pages.` : '… and one more failed page.',
    });
}
