import { relative } from 'node:path';
import {
  audit,
  scriptNotices,
  type AuditedRun,
  type AuditRequest,
  type AuditSettings,
} from '#audit';
import type { JournalRecord } from '#crawl';
import type { Secrets } from '#model';
import { buildReport } from '#report-model';
import { rules } from '#rules';
import { RunStore } from '#store';
import { auditSettings, type Options } from './audit-settings.ts';
import { conclude } from './conclude.ts';
import { listenForStop, type StopListener } from './interrupt.ts';
import { openAuditBrowser, type AuditBrowser } from './open-browser.ts';
import { Progress } from './progress.ts';
import type { CommandSpec } from './program.ts';
import { defaultRunFolder } from './run-folder.ts';
import { identify, secretsOf } from './secrets-of.ts';
import type { Terminal } from './terminal.ts';
import { toolVersion } from './version.ts';
import { watchOptions } from './watch-options.ts';
import { writeReports } from './write-reports.ts';

/** `rgaa audit`: the main job. */
export const auditCommand = (terminal: Terminal): CommandSpec => ({
  name: 'audit',
  argument: '[url...]',
  summary: { fr: 'auditer un site et écrire le rapport', en: 'audit a site and write the report' },
  options: [
    ...(['out', 'pages', 'noCrawl', 'maxPages', 'maxDepth', 'include', 'exclude'] as const),
    ...(['sitemap', 'ignoreRobots', 'probes', 'concurrency', 'delay', 'timeout'] as const),
    ...(['viewport', 'format', 'failOn', 'lenient', 'strict', 'resume', 'browser'] as const),
    ...(['headed', 'slowMo', 'trace'] as const),
    ...(['installBrowser', 'config', 'lang', 'json', 'quiet', 'verbose', 'noColor'] as const),
  ],
  examples: [
    'rgaa audit https://www.exemple.fr/',
    'rgaa audit --pages pages.txt --no-crawl --out audit-2026',
    'rgaa audit https://www.exemple.fr/ --max-pages 200 --fail-on "certain>0"',
    'rgaa audit --resume rgaa-runs/www.exemple.fr/2026-11-25T09-00-00',
  ],
  run: (urls, options) => runAudit(urls, options, terminal),
});

/** One audit from arguments to exit code. */
export async function runAudit(
  urls: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const prepared = await prepare(urls, options);
  const { store } = prepared;
  const browser = await openBrowserOf(prepared, terminal).catch((error: unknown) => {
    if (prepared.isNew) store.abandon();
    else store.close();
    throw error;
  });
  const stop = listenForStop(terminal);
  try {
    return await auditWith(browser, prepared, stop, terminal);
  } finally {
    stop.release();
    await browser.close();
    store.close();
  }
}

/** Opens a browser that the site knows, where the page list has an account. */
async function openBrowserOf(
  { settings, own, store, secrets }: Prepared,
  terminal: Terminal,
): Promise<KnownBrowser> {
  const hasSecrets = secrets.hasValues || settings.script?.storageState !== undefined;
  const watching = watchOptions(own, store.folder, hasSecrets);
  const browser = await openAuditBrowser(settings, own, watching, terminal);
  try {
    const headers = await identify(browser.visitor, settings, secrets, process.env);
    return { ...browser, headers, notices: [...browser.notices, ...scriptNotices(settings)] };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

type KnownBrowser = AuditBrowser & Required<Pick<AuditRequest, 'headers'>>;

async function auditWith(
  browser: KnownBrowser,
  { settings, store, own, secrets }: Prepared,
  stop: StopListener,
  terminal: Terminal,
): Promise<number> {
  const progress = new Progress(terminal);
  progress.begin();
  const audited = await audit(
    {
      settings,
      store,
      visitor: browser.visitor,
      userAgent: browser.userAgent,
      rules,
      engines: { tool: { name: 'rgaa-audit', version: toolVersion }, engines: browser.engines },
      notices: browser.notices,
      headers: browser.headers,
      secrets,
    },
    {
      onProgress: (state) => progress.update(state),
      onNotice: (notice) => progress.tell(notice),
      signal: stop.signal,
    },
  );
  const how = { json: own['json'] === true, stopCode: stop.exitCode() };
  return await finishRun(audited, settings, store, how, terminal);
}

interface Prepared {
  readonly settings: AuditSettings;
  readonly store: RunStore<JournalRecord>;
  readonly own: Options;
  readonly secrets: Secrets;
  /** Created just now, not resumed. */
  readonly isNew: boolean;
}

/** Opens the run: a new one from the options, or the one to resume with its own settings. */
async function prepare(urls: readonly string[], options: Options): Promise<Prepared> {
  const resume = options['resume'];
  if (typeof resume === 'string') {
    const store = RunStore.open<JournalRecord>(resume);
    try {
      const { settings } = store.readJson('run.json') as { settings: AuditSettings };
      const secrets = secretsOf(settings, process.env);
      return { settings, store, own: options, secrets, isNew: false };
    } catch (error) {
      store.close();
      throw error;
    }
  }
  const { settings, own } = await auditSettings(urls, options);
  const secrets = secretsOf(settings, process.env);
  const [first = settings.pages[0]?.url ?? ''] = settings.seeds;
  const folder = typeof own['out'] === 'string' ? own['out'] : defaultRunFolder(first, new Date());
  return { settings, store: RunStore.create<JournalRecord>(folder), own, secrets, isNew: true };
}

async function finishRun(
  audited: AuditedRun,
  settings: AuditSettings,
  store: RunStore<JournalRecord>,
  how: { readonly json: boolean; readonly stopCode: number | undefined },
  terminal: Terminal,
): Promise<number> {
  const report = buildReport({ ...audited, language: settings.lang });
  const files = await writeReports(store, report, settings);
  const code = conclude(
    report,
    settings.failOn,
    { files: files.map((file) => relative('.', file)), json: how.json },
    terminal,
  );
  return how.stopCode ?? code;
}
