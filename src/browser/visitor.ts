import { watchSensorUse } from './collect-runtime.ts';
import { CONTEXT_OPTIONS } from './context-options.ts';
import { within } from './deadline.ts';
import type { GuardedBrowser } from './guarded-browser.ts';
import type { GuardFacts } from './guard-watch.ts';
import type { LoadProblem } from './load.ts';
import { Slots, type Pause } from './slots.ts';
import { visit, type VisitRequest, type VisitResult, type VisitSurroundings } from './visit.ts';
import { recorded } from './watching.ts';

export interface VisitorOptions {
  readonly launch: () => Promise<GuardedBrowser>;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly userAgent?: string;
  /** Pages that work at the same time; those that wait for their own timers do not count. */
  readonly slots: number;
  /** Pages after which the browser is replaced, so that memory stays flat. */
  readonly recycleAfter: number;
  /** Why an address could not be reached, when the browser only saw its proxy fail. */
  readonly problemOf: (url: string) => Pick<LoadProblem, 'reason' | 'message'> | undefined;
  /** Where a recording of each page's visit goes; null for none. */
  readonly traceFolder?: string | null;
  /** Loads a page in a browser of its own, ready to be sealed. */
  readonly openSealed: VisitSurroundings['openSealed'];
}

const CLOSE_MS = 5000;
const OPEN_MS = 15_000;

/** Visits pages, each in a context of its own, and replaces the browser when a page broke it. */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #slots: Slots;
  #current: Lease | undefined;

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#slots = new Slots(options.slots);
  }

  /** One page; a page whose renderer crashed gets one more try on a fresh browser. */
  async visit(request: VisitRequest): Promise<VisitResult> {
    return await this.#slots.run((pause) => this.#visit(request, pause));
  }

  async #visit(request: VisitRequest, pause: Pause): Promise<VisitResult> {
    const first = await this.#visitOnce(request, pause);
    if (first.kind === 'audited' || first.problem.reason !== 'crash') return first;
    return await this.#visitOnce(request, pause);
  }

  async #visitOnce(request: VisitRequest, pause: Pause): Promise<VisitResult> {
    const lease = await this.#lease();
    lease.users += 1;
    let result: VisitResult | undefined;
    try {
      result = await this.#inContext(lease, request, pause);
      return result;
    } catch (error) {
      // The browser itself failed us: the page is retried on another one.
      lease.broken = true;
      const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      return { kind: 'failed', problem: { reason: 'crash', message, finalUrl: null }, hung: true };
    } finally {
      lease.users -= 1;
      if (result?.hung) lease.broken = true;
      if (lease.broken && this.#current === lease) this.#current = undefined;
      if (lease.broken && lease.users === 0) await (await lease.running).close();
    }
  }

  async #inContext(lease: Lease, request: VisitRequest, pause: Pause): Promise<VisitResult> {
    const { browser, watch } = await lease.running;
    const { viewport, userAgent, problemOf, openSealed, traceFolder } = this.#options;
    const options = { ...CONTEXT_OPTIONS, viewport, ...(userAgent && { userAgent }) };
    const context = await within(OPEN_MS, 'context', browser.newContext(options));
    try {
      const sensors = await watchSensorUse(context);
      const page = await within(OPEN_MS, 'page', context.newPage());
      const { facts, navigationRefused } = await within(OPEN_MS, 'guard', watch(page));
      const witnessed = () => ({ sensors, ...facts() });
      const around = { witnessed, refused: navigationRefused, pause, openSealed };
      const result = await recorded(context, traceFolder ?? null, request.id, () =>
        visit(page, request, around),
      );
      if (result.kind === 'audited') return result;
      const problem = better(result.problem, facts(), problemOf(request.url));
      return { ...result, problem };
    } finally {
      await within(CLOSE_MS, 'close', context.close()).catch(() => {
        lease.broken = true;
      });
    }
  }

  async #lease(): Promise<Lease> {
    const current = this.#current;
    if (current && current.served < this.#options.recycleAfter && (await isAlive(current))) {
      current.served += 1;
      return current;
    }
    if (current) this.#retire(current);
    const lease: Lease = { running: this.#options.launch(), users: 0, served: 1, broken: false };
    this.#current = lease;
    await lease.running;
    return lease;
  }

  #retire(lease: Lease): void {
    lease.broken = true;
    if (lease.users === 0) void lease.running.then((running) => running.close());
  }

  async close(): Promise<void> {
    const lease = this.#current;
    this.#current = undefined;
    if (lease) await (await lease.running).close();
  }
}

interface Lease {
  readonly running: Promise<GuardedBrowser>;
  users: number;
  served: number;
  /** No new page goes to it; closed when its last page ends. */
  broken: boolean;
}

/** The guard and the proxy know why a navigation failed where the page only saw an error. */
function better(
  seen: LoadProblem,
  { refusedNavigation }: GuardFacts,
  reached: Pick<LoadProblem, 'reason' | 'message'> | undefined,
): LoadProblem {
  if (refusedNavigation) {
    const { url, reason } = refusedNavigation;
    return { reason: 'out-of-scope', message: reason, finalUrl: url };
  }
  const isNetwork =
    seen.reason === 'connection' || seen.reason === 'internal' || seen.reason === 'http';
  return isNetwork && reached ? { ...seen, ...reached } : seen;
}

async function isAlive(lease: Lease): Promise<boolean> {
  return (await lease.running).browser.isConnected();
}
