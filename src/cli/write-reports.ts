import { reportJson } from '#reports/json';
import type { AuditSettings } from '#audit';
import { htmlModel, type Report } from '#report-model';
import type { JournalRecord } from '#crawl';
import type { RunStore } from '#store';

/** Renders the asked formats into the run's report folder; returns the paths written. */
export async function writeReports(
  store: RunStore<JournalRecord>,
  report: Report,
  { formats, lang }: Pick<AuditSettings, 'formats' | 'lang'>,
): Promise<string[]> {
  const written: string[] = [];
  // JSON is the contract: it is always there, whatever else was asked for.
  written.push(await store.writeReport('report.json', reportJson(report)));
  if (formats.includes('html')) {
    // Templates and notes are only read when somebody wants the page.
    const [{ renderHtml }, { notes }] = await Promise.all([
      import('#reports/html'),
      import('#rules/notes'),
    ]);
    written.push(
      await store.writeReport(
        'report.html',
        renderHtml(htmlModel(report, { lang, notes, picture: (name) => store.readCrop(name) })),
      ),
    );
  }
  return written.reverse();
}
