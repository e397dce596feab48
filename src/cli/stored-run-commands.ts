import { relative } from 'node:path';
import { judgeStored, type AuditSettings } from '#audit';
import type { JournalRecord } from '#crawl';
import { EXIT, pageNumber, UserError, type Language, type RunInfo, type RunVerdicts } from '#model';
import { buildReport } from '#report-model';
import { rules } from '#rules';
import { RunStore } from '#store';
import { formatsOption, judgingOptions, withConfig } from './audit-settings.ts';
import { conclude } from './conclude.ts';
import type { CommandSpec } from './program.ts';
import type { Terminal } from './terminal.ts';
import { writeReports } from './write-reports.ts';

interface StoredRun {
  readonly settings: AuditSettings;
  readonly run: RunInfo | null;
}

/** `rgaa evaluate <run>`: judges the stored evidence again, without browser or network. */
export const evaluateCommand = (terminal: Terminal): CommandSpec => ({
  name: 'evaluate',
  argument: '<run>',
  summary: {
    fr: 'juger à nouveau les preuves d’un audit, sans navigateur',
    en: 'judge a run’s evidence again, without a browser',
  },
  options: [
    ...(['format', 'failOn', 'lenient', 'strict', 'config'] as const),
    ...(['lang', 'json', 'quiet', 'verbose', 'noColor'] as const),
  ],
  examples: [
    'rgaa evaluate rgaa-runs/www.exemple.fr/2026-11-25T09-00-00',
    'rgaa evaluate rgaa-runs/www.exemple.fr/2026-11-25T09-00-00 --config rgaa.config.yaml',
  ],
  run: ([folder = ''], options) => renderStored(folder, options, true, terminal),
});

/** `rgaa report <run>`: renders a run's verdicts again. */
export const reportCommand = (terminal: Terminal): CommandSpec => ({
  name: 'report',
  argument: '<run>',
  summary: { fr: 'écrire à nouveau les rapports d’un audit', en: 'write a run’s reports again' },
  options: ['format', 'failOn', 'lang', 'json', 'quiet', 'verbose', 'noColor'],
  examples: ['rgaa report rgaa-runs/www.exemple.fr/2026-11-25T09-00-00 --lang en'],
  run: ([folder = ''], options) => renderStored(folder, options, false, terminal),
});

async function renderStored(
  folder: string,
  options: Readonly<Record<string, unknown>>,
  again: boolean,
  terminal: Terminal,
): Promise<number> {
  const store = RunStore.open<JournalRecord>(folder);
  try {
    const stored = store.readJson('run.json') as StoredRun;
    if (!stored.run) throw unfinished(folder);
    const { lang = stored.settings.lang } = options as { lang?: Language };
    const own = await withConfig(options);
    const judging = again ? judgingOptions(own) : {};
    const formats = formatsOption(own) ?? stored.settings.formats;
    const settings = { ...stored.settings, lang, formats, ...judging };
    const { verdicts, run } = again
      ? await judgeAgain(store, { ...stored.settings, ...judging }, stored.run)
      : { verdicts: store.readJson('verdicts.json') as RunVerdicts, run: stored.run };
    const pages = store.replay.flatMap((record) => (record.type === 'done' ? [record.record] : []));
    const report = buildReport({
      run,
      pages: pages.toSorted((a, b) => pageNumber(a.id) - pageNumber(b.id)),
      verdicts,
      language: settings.lang,
    });
    const files = await writeReports(store, report, settings);
    const failOn = Array.isArray(own['failOn']) ? own['failOn'].map(String) : settings.failOn;
    const output = {
      files: files.map((file) => relative('.', file)),
      json: options['json'] === true,
    };
    return conclude(report, failOn, output, terminal);
  } finally {
    store.close();
  }
}

/** New verdicts from the stored evidence, kept in the run with how they were reached. */
async function judgeAgain(
  store: RunStore<JournalRecord>,
  settings: AuditSettings,
  earlier: RunInfo,
): Promise<{ verdicts: RunVerdicts; run: RunInfo }> {
  const verdicts = await judgeStored(store, rules, settings);
  const { lenient = [], strict = [] } = settings as Partial<AuditSettings>;
  const run = { ...earlier, settings: { ...earlier.settings, lenient, strict } };
  await store.writeJson('verdicts.json', verdicts);
  await store.writeJson('run.json', { settings, run });
  return { verdicts, run };
}

function unfinished(folder: string): UserError {
  return new UserError(
    {
      fr: `L’audit de ${folder} n’est pas allé à son terme. Reprenez-le avec rgaa audit --resume ${folder}.`,
      en: `The run in ${folder} did not reach its end. Go on with rgaa audit --resume ${folder}.`,
    },
    EXIT.incomplete,
  );
}
