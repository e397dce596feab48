import { startEgressProxy, type EgressOptions, type RefusedRequest } from './egress.ts';
import {
  launchGuarded,
  type GuardedBrowser,
  type GuardedLaunchOptions,
} from './guarded-browser.ts';

export interface SealableOptions {
  /** The way out while the page loads, as in a visit. It is this browser's alone: sealing ends it. */
  readonly egress: Omit<EgressOptions, 'onRefused'>;
  readonly launch: Omit<GuardedLaunchOptions, 'egress'>;
}

/** A browser for one page, behind a way out of its own that can be closed for good. */
export interface SealableBrowser extends Pick<GuardedBrowser, 'browser' | 'watch'> {
  /** Ends the way out. */
  readonly seal: () => void;
  /** Who hears of what the way out refuses from now on. */
  readonly listen: (hear: (request: RefusedRequest) => void) => void;
  /** Seals, then destroys the browser. Never rejects. */
  readonly close: () => Promise<void>;
}

/**
 * The proxy resolves every name; a browser that looked one up itself (WebRTC does, for its servers) would
 * tell that name to the network.
 */
const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Throws a `LaunchError` when the browser does not start. */
export async function startSealable(
  options: SealableOptions,
  switches: readonly string[] = [],
): Promise<SealableBrowser> {
  let heard: (request: RefusedRequest) => void = () => undefined;
  const egress = await startEgressProxy({
    ...options.egress,
    onRefused: (request) => heard(request),
  });
  const browserArguments = [...egress.browserArguments, NO_NAMES, ...switches];
  const launching = launchGuarded({ ...options.launch, egress: { ...egress, browserArguments } });
  const guarded = await launching.catch(async (error: unknown) => {
    await egress.close();
    throw error;
  });
  return {
    browser: guarded.browser,
    watch: guarded.watch,
    seal: egress.seal,
    listen: (hear) => (heard = hear),
    close: async () => {
      egress.seal();
      await guarded.close();
      await egress.close();
    },
  };
}

/**
 * Keeps the next browser at hand, since a start costs a good part of a copy. It has opened no page and asked nobody
 * for anything: whichever page comes next may have it.
 */
export class SealableBrowsers {
  readonly #start: () => Promise<SealableBrowser>;
  #next: Promise<SealableBrowser | undefined> | undefined;
  #isOver = false;

  constructor(start: () => Promise<SealableBrowser>) {
    this.#start = start;
  }

  readonly take = async (): Promise<SealableBrowser> => {
    const next = this.#next;
    this.#next = undefined;
    const ready = await next;
    if (ready?.browser.isConnected()) return ready;
    await ready?.close();
    return await this.#start();
  };

  /** Starts the next one while nobody waits for it. One that does not start is started again when it is wanted. */
  prepare(): void {
    if (!this.#isOver) this.#next ??= this.#start().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await (await this.#next)?.close();
  }
}
