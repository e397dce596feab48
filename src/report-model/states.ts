import type { JudgedPage, Language } from '#model';
import type { ReportState } from './report.ts';

/** The states of a page besides the first: those audited, then those that could not be reached. */
export function reportStates(
  { states = [], failedStates = [] }: JudgedPage,
  language: Language,
): ReportState[] {
  const audited = states.map(({ id, name, how, page }): ReportState => ({
    id,
    name: name[language],
    how: how.map((step) => step[language]),
    status: 'audited',
    url: page.finalUrl,
    title: page.title,
    error: null,
  }));
  const failed = failedStates.map(({ id, name, how, step, found }): ReportState => ({
    id,
    name: name[language],
    how: how.map((one) => one[language]),
    status: 'error',
    url: null,
    title: null,
    error: { step: step[language], message: found[language] },
  }));
  return [...audited, ...failed];
}
