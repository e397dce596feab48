import { betterProblem } from './better-problem.ts';
import type { GuardedBrowser } from './guarded-browser.ts';
import type { LoadProblem } from './load.ts';
import { loadAgain } from './load-again.ts';
import { inContext, type OpenedContext } from './opened-context.ts';
import { reach, type Path } from './script/reach.ts';
import { logIn, type LoginRequest, type LoginResult, type Session } from './session.ts';
import type { CopyManner, SealOpening } from './seal.ts';
import { Slots, type Pause } from './slots.ts';
import { visit } from './visit.ts';
import { withStates } from './visit-states.ts';
import type { VisitRequest, VisitResult, VisitSurroundings } from './visit-types.ts';
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
  readonly openSealed: (
    request: VisitRequest,
    session: Session,
    manner: CopyManner,
  ) => Promise<SealOpening>;
}

/** Visits pages, each in a context of its own, and replaces the browser when a page broke it. */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #slots: Slots;
  #current: Lease | undefined;
  #session: Session = {};

  constructor(options: VisitorOptions) {
    this.#options = options;
    this.#slots = new Slots(options.slots);
  }

  /** Opens every context from now on with these credentials, cookies and storage. */
  useSession(session: Session): void {
    this.#session = { ...this.#session, ...session };
  }

  /** Does the steps of a login; what came of it serves every page from now on. */
  async logIn(request: LoginRequest): Promise<LoginResult> {
    const result = await this.#leased((lease) =>
      this.#inContext(lease, (opened) => logIn(opened, request)),
    );
    if (result.ok) this.useSession({ storageState: result.state });
    return result;
  }

  /** One page and its states; a page whose renderer crashed gets one more try on a fresh browser. */
  async visit(request: VisitRequest): Promise<VisitResult> {
    return await this.#slots.run(async (pause) => {
      const { states = [], ...atLoad } = request;
      const base = await this.#visit(atLoad, pause);
      if (base.kind === 'failed' || states.length === 0) return base;
      const { acts: _acts, ...looking } = atLoad;
      return await withStates(base, states, ({ path }) => this.#visit(looking, pause, path));
    });
  }

  async #visit(request: VisitRequest, pause: Pause, path?: Path): Promise<VisitResult> {
    const first = await this.#visitOnce(request, pause, path);
    if (first.kind === 'audited' || first.problem.reason !== 'crash') return first;
    return await this.#visitOnce(request, pause, path);
  }

  async #visitOnce(request: VisitRequest, pause: Pause, path?: Path): Promise<VisitResult> {
    return await this.#leased(async (lease) => {
      try {
        const result = await this.#inContext(lease, (opened) =>
          this.#visitIn(opened, lease, request, { pause, path }),
        );
        if (result.hung) lease.broken = true;
        return result;
      } catch (error) {
        // The browser itself failed us: the page is retried on another one.
        lease.broken = true;
        const text = error instanceof Error ? error.message : String(error);
        const message = text.split('\n')[0] ?? '';
        const problem = { reason: 'crash', message, finalUrl: null } as const;
        return { kind: 'failed', problem, hung: true };
      }
    });
  }

  async #visitIn(
    opened: OpenedContext,
    lease: Lease,
    request: VisitRequest,
    { pause, path }: { readonly pause: Pause; readonly path: Path | undefined },
  ): Promise<VisitResult> {
    const { page, watch, sensors } = opened;
    const { settle: rest, secrets } = request;
    const around: VisitSurroundings = {
      witnessed: () => ({ sensors, ...watch.facts() }),
      refused: watch.navigationRefused,
      pause,
      again: (window, finalUrl, look) =>
        this.#inContext(
          lease,
          async (other) => look(await loadAgain(other, request, finalUrl)),
          window,
        ),
      openSealed: (sealed, manner = {}) => this.#options.openSealed(sealed, this.#session, manner),
      ...(path && {
        reach: (session) => reach(opened, session, path, { rest, ...(secrets && { secrets }) }),
      }),
    };
    // Only the page as it loads: a trace holds whatever steps type.
    const folder = path ? null : (this.#options.traceFolder ?? null);
    const result = await recorded(page.context(), folder, request.id, () =>
      visit(page, request, around),
    );
    if (result.kind === 'audited' || result.step || result.isAbsent) return result;
    const reached = this.#options.problemOf(request.url);
    return { ...result, problem: betterProblem(result.problem, watch.facts(), reached) };
  }

  /** Works with the browser at hand, and closes one that broke once its last page ends. */
  async #leased<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    const lease = await this.#lease();
    lease.users += 1;
    try {
      return await work(lease);
    } finally {
      lease.users -= 1;
      if (lease.broken && this.#current === lease) this.#current = undefined;
      if (lease.broken && lease.users === 0) await (await lease.running).close();
    }
  }

  async #inContext<T>(
    lease: Lease,
    work: (opened: OpenedContext) => Promise<T>,
    viewport = this.#options.viewport,
  ): Promise<T> {
    const { userAgent } = this.#options;
    const own = { viewport, ...(userAgent && { userAgent }), ...this.#session };
    return await inContext(await lease.running, own, work, () => {
      lease.broken = true;
    });
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

async function isAlive(lease: Lease): Promise<boolean> {
  return (await lease.running).browser.isConnected();
}
