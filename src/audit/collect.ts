import pLimit from 'p-limit';
import { neverActivated, type CropPictures, type Visitor } from '#browser';
import type { SiteWishes } from './discover.ts';
import type { Frontier, Gate, StartedPage } from '#crawl';
import type { AxeQuestions } from '#evaluate';
import { HIDDEN, type PageEvidence, type PageRecord, type Secrets, type StopReason } from '#model';
import { inProcess } from './in-process.ts';
import { withLinked, type Linked } from './linked.ts';
import { endOf, type PageEnd } from './page-end.ts';
import { isKnownTo } from './log-in.ts';
import type { AuditSettings } from './settings.ts';
import { visitRequest } from './visit-request.ts';

/** Everything the loop needs; each part was made by its own layer. */
export interface CollectParts {
  readonly settings: AuditSettings;
  readonly frontier: Frontier;
  readonly wishes: SiteWishes;
  readonly gate: Gate;
  /** Null when nothing but pages is asked for. */
  readonly linked: Linked | null;
  readonly visitor: Visitor;
  readonly axe: AxeQuestions;
  /** Values that steps type, and that nothing kept may hold. */
  readonly secrets: Secrets;
  /** Stores evidence before its page counts as done. */
  readonly keep: (evidence: PageEvidence, pictures: CropPictures) => Promise<void>;
  readonly onPage: (record: PageRecord, evidence: PageEvidence | null) => void;
  /** Ends the run after the pages in flight. */
  readonly signal: AbortSignal;
}

/** How long an interrupted run waits for the pages it had begun. */
const GRACE_MS = 10_000;

/** Visits pages until the frontier is empty, the limit is reached or the run is told to stop. */
export async function collectPages(parts: CollectParts): Promise<StopReason> {
  const { frontier, settings, signal } = parts;
  // Twice as many are open: those that wait for their own timers leave their slot to another.
  const open = 2 * settings.concurrency;
  const limit = pLimit(open);
  const running = new Set<Promise<void>>();
  let failure: unknown;
  const fill = (): void => {
    while (!signal.aborted && failure === undefined && running.size < open) {
      const page = frontier.next();
      if (!page) return;
      const work = limit(() => onePage(page, parts))
        .catch((error: unknown) => {
          failure ??= error;
        })
        .finally(() => {
          running.delete(work);
          fill();
        });
      running.add(work);
    }
  };
  const stopped = aborted(signal);
  fill();
  while (running.size > 0) {
    if (!signal.aborted) await Promise.race([...running, stopped]);
    else if (!(await endsWithin(Promise.all(running), GRACE_MS))) break;
  }
  if (failure !== undefined) throw failure;
  if (signal.aborted) return 'interrupted';
  return frontier.counts().beyondLimit > 0 ? 'limit' : 'done';
}

async function onePage(page: StartedPage, parts: CollectParts): Promise<void> {
  const { wishes, gate, linked, visitor, secrets, keep, signal } = parts;
  // Found pages were judged when they were found; a page list is the user's own word.
  if (page.source === 'seed' && !wishes.isAllowed(page.url)) {
    return finish(page, { record: robotsRecord(page), evidence: null, links: null }, parts);
  }
  const turn = await gate.enter(signal).catch(() => undefined);
  // Stopped while waiting: the page stays started, and a resumed run begins with it.
  if (!turn) return;
  const result = secrets.redact(await visitor.visit(visitRequest(page, parts)));
  const end = withoutDoubles(page, endOf(page, result), parts.frontier);
  turn.end(answered(end));
  const seen = end.evidence && inProcess(end.evidence, parts.settings);
  const evidence = seen && secrets.redact(await withLinked(seen, linked));
  if (evidence) await keep(evidence, end.pictures ?? new Map());
  finish(page, { ...end, evidence }, parts);
}

/** A page that turns out to be one already known, by redirect or canonical address, is audited once. */
function withoutDoubles(page: StartedPage, end: PageEnd, frontier: Frontier): PageEnd {
  if (end.record.status !== 'audited') return end;
  const { finalUrl } = end.record;
  const redirect =
    finalUrl !== null && finalUrl !== page.url
      ? frontier.alias(page.id, finalUrl, 'redirect')
      : undefined;
  const canonical = end.links?.canonical;
  const twin =
    redirect ?? (canonical ? frontier.alias(page.id, canonical, 'canonical') : undefined);
  if (!twin) return end;
  const error = { reason: 'duplicate' as const, message: twin.url };
  return { record: { ...end.record, status: 'skipped', error }, evidence: null, links: null };
}

function finish(page: StartedPage, end: PageEnd, parts: CollectParts): void {
  const { frontier, settings, onPage } = parts;
  if (settings.crawl && end.links) {
    for (const url of end.links.links.filter((link) => mayFollow(link, settings)))
      frontier.offer(url, { source: 'link', depth: page.depth + 1, from: page.id });
  }
  frontier.finish(page.id, end.record);
  onPage(end.record, end.evidence);
}

/** With an account, a link that ends the session or undoes something is not followed; nor one that held a secret. */
function mayFollow(url: string, { script }: AuditSettings): boolean {
  if (!isKnownTo(script)) return true;
  const isHarmless = neverActivated({ names: [], targets: [url], fields: [] }) === undefined;
  return isHarmless && !url.includes(encodeURIComponent(HIDDEN)) && !url.includes(HIDDEN);
}

function answered({ record }: PageEnd): { status: number; retryAfter: string | null } | null {
  if (record.status === 'audited') return { status: 200, retryAfter: null };
  const status = /^HTTP (\d{3})$/u.exec(record.error?.message ?? '')?.[1];
  return status ? { status: Number(status), retryAfter: null } : null;
}

function robotsRecord(page: StartedPage): PageRecord {
  const error = { reason: 'robots' as const, message: 'robots.txt' };
  const status = page.isAsked ? 'error' : 'skipped';
  return { id: page.id, url: page.url, status, finalUrl: null, title: null, lang: null, error };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}
