import {
  createFrontier,
  createGate,
  createGet,
  createScope,
  withRobots,
  type Frontier,
  type Gate,
} from '#crawl';
import { axeQuestions, Judge } from '#evaluate';
import { Secrets, type Localized, type PageRecord, type RunInfo, type RunVerdicts } from '#model';
import { TEST_IDS } from '#referential';
import { collectPages } from './collect.ts';
import { offerSitemaps, readWishes } from './discover.ts';
import { linkedOfRun } from './linked.ts';
import { judgingOf } from './judging.ts';
import type { AuditRequest } from './request.ts';
import { runInfo } from './run-info.ts';
import type { AuditSettings } from './settings.ts';

export interface AuditPorts {
  readonly onProgress: (state: AuditProgress) => void;
  readonly onNotice: (notice: Localized) => void;
  /** Aborted: the run ends after the pages in flight and says it was interrupted. */
  readonly signal: AbortSignal;
}

export interface AuditProgress {
  readonly audited: number;
  readonly failed: number;
  readonly expected: number;
  readonly current: string;
}

/** What a run leaves for reports. */
export interface AuditedRun {
  readonly run: RunInfo;
  readonly pages: readonly PageRecord[];
  readonly verdicts: RunVerdicts;
}

/** Crawls, visits, judges. Everything it learns is in the store before it counts; it can be cut off anywhere. */
export async function audit(request: AuditRequest, ports: AuditPorts): Promise<AuditedRun> {
  const { settings, store, rules } = request;
  const startedAt = new Date().toISOString();
  const notices = new Set<Localized>();
  const note = (notice: Localized) => {
    if (!notices.has(notice)) ports.onNotice(notice);
    notices.add(notice);
  };
  request.notices.forEach(note);
  const judge = new Judge({ rules, tests: TEST_IDS, ...judgingOf(settings) });
  const opened = await openFrontier(request, ports.signal);
  const { frontier, wishes, gate, linked } = opened;
  wishes.notices.forEach(note);
  await store.writeJson('run.json', { settings, run: null, startedAt });
  await judgeEarlierPages(frontier, store, judge);
  if (settings.crawl) (await readSitemaps(settings, opened, ports.signal)).forEach(note);
  const stoppedBecause = await collectPages({
    settings,
    frontier,
    wishes,
    gate,
    linked,
    visitor: request.visitor,
    axe: axeQuestions(rules),
    secrets: request.secrets ?? new Secrets(),
    keep: (evidence, pictures) => store.savePage(evidence, pictures),
    onPage: (record, evidence) => {
      store.journal.sync();
      if (evidence) judge.addPage(evidence);
      ports.onProgress(progressOf(frontier, record.url));
    },
    signal: ports.signal,
  });
  const verdicts = judge.conclude();
  const told = [...notices];
  const run = runInfo(request, { startedAt, stoppedBecause, frontier, notices: told, verdicts });
  await store.writeJson('verdicts.json', verdicts);
  await store.writeJson('run.json', { settings, run });
  return { run, pages: frontier.records(), verdicts };
}

/** A resumed run judges the pages of its earlier sessions from their evidence. */
async function judgeEarlierPages(
  frontier: Frontier,
  store: AuditRequest['store'],
  judge: Judge,
): Promise<void> {
  for (const { id, status } of frontier.records())
    if (status === 'audited') judge.addPage(await store.readPage(id));
}

/** Offers the pages of the sitemaps to the frontier; what readers must know of them is returned. */
function readSitemaps(
  settings: AuditSettings,
  { frontier, wishes, get }: Awaited<ReturnType<typeof openFrontier>>,
  signal: AbortSignal,
) {
  const scope = createScope({ ...settings, seeds: startsOf(settings) });
  return offerSitemaps(settings, scope, wishes, frontier, { get, signal });
}

/** Addresses whose origins are the audit's scope. */
function startsOf({ seeds, pages, crawl }: AuditSettings): string[] {
  // A list names pages; the crawl goes on from the seeds, or from the list when it stands alone.
  return crawl && seeds.length > 0 ? [...seeds] : [...seeds, ...pages.map((page) => page.url)];
}

async function openFrontier(
  { settings, store, userAgent, headers = [] }: AuditRequest,
  signal: AbortSignal,
) {
  const scope = createScope({
    seeds: startsOf(settings),
    include: settings.include,
    exclude: settings.exclude,
  });
  const gates = new Map<string, Gate>();
  const gateOf = (origin: string): Gate => {
    const gate = gates.get(origin) ?? createGate({ delayMs: settings.delayMs });
    gates.set(origin, gate);
    return gate;
  };
  const get = createGet({ userAgent, headers, signal }, gateOf);
  const wishes = await readWishes(settings, scope, get);
  const gate = createGate({ delayMs: Math.max(settings.delayMs, wishes.crawlDelayMs) });
  // What pages link to waits at the gate of pages: one pace for all that is asked of the site.
  const politely = createGet({ userAgent, headers, signal }, () => gate);
  const linked = linkedOfRun(settings, politely, scope, wishes);
  const frontier = createFrontier({
    journal: store.journal,
    limits: { maxPages: settings.maxPages, maxDepth: settings.maxDepth },
    replay: store.replay,
    scope: withRobots(scope, (url) => wishes.isAllowed(url)),
  });
  for (const url of settings.seeds) frontier.offer(url, { source: 'seed', depth: 0 });
  for (const { url, name } of settings.pages)
    frontier.offer(url, { source: 'list', depth: 0, name: name ?? null });
  return { frontier, wishes, gate, get, linked };
}

function progressOf(frontier: Frontier, current: string): AuditProgress {
  const { audited, errors, queued, started } = frontier.counts();
  return { audited, failed: errors, expected: audited + errors + queued + started, current };
}
