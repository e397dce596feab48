import { createRequire } from 'node:module';
import type { RunInfo } from '#model';
import { startEgressProxy, type EgressProxy } from './egress.ts';
import {
  launchGuarded,
  type GuardedBrowser,
  type GuardedLaunchOptions,
} from './guarded-browser.ts';
import type { BrowserCandidate } from './places.ts';
import { firstToStart } from './resolve.ts';
import { openSealed, type SealOptions } from './seal.ts';
import { SealableBrowsers, startSealable } from './sealable-browser.ts';
import { Visitor, type VisitorOptions } from './visitor.ts';
import { UNWATCHED, type Watching } from './watching.ts';

export interface OpenOptions {
  /** Browsers to try, best first. */
  readonly candidates: readonly BrowserCandidate[];
  /** The user named the only candidate: it must start. */
  readonly isNamed: boolean;
  /** Origins under audit: the only ones whose pages may be opened, wherever they resolve to. */
  readonly origins: readonly string[];
  readonly viewport: { readonly width: number; readonly height: number };
  /** Pages that work at the same time. */
  readonly concurrency: number;
  /** Named in the user agent, so that the site's owner knows who came. */
  readonly toolVersion: string;
  /** How a person watches the browser at work; absent: not at all. */
  readonly watching?: Watching;
  /** A proxy this machine must go through, and the hosts reached without it. */
  readonly upstream: { readonly proxy: string; readonly without: readonly string[] } | null;
}

/** A browser ready for a run: guarded, replaced when it breaks, with one way out. */
export interface OpenBrowser {
  readonly visitor: Visitor;
  readonly userAgent: string;
  readonly engines: RunInfo['engines'];
  readonly sandboxed: boolean;
  readonly close: () => Promise<void>;
}

/** Pages after which a browser is replaced: memory stays flat, and a start costs less than a page. */
const RECYCLE_AFTER = 100;

/**
 * Starts the way out and a first browser, which tells its version; the visitor starts the others. Undefined
 * when no candidate starts.
 */
export async function openBrowser(options: OpenOptions): Promise<OpenBrowser | undefined> {
  const { origins, upstream } = options;
  const wayOut = {
    allowedOrigins: origins,
    ...(upstream && { upstreamProxy: upstream.proxy, withoutUpstream: upstream.without }),
  };
  const egress = await startEgressProxy(wayOut);
  const opened = await openBehind(egress, wayOut, options).catch(async (error: unknown) => {
    await egress.close();
    throw error;
  });
  if (!opened) await egress.close();
  return opened;
}

async function openBehind(
  egress: EgressProxy,
  wayOut: SealOptions['egress'],
  options: OpenOptions,
): Promise<OpenBrowser | undefined> {
  const { candidates, isNamed, origins, viewport, toolVersion } = options;
  const isAllowedDocument = documentsOf(new Set(origins));
  const watching = options.watching ?? UNWATCHED;
  const { headed, slowMoMs } = watching;
  const shown = { sandbox: 'auto', isAllowedDocument, headed, slowMoMs } as const;
  const launchAt = (executablePath: string) => launchGuarded({ ...shown, executablePath, egress });
  const found = await firstToStart(candidates.filter(canBe(headed)), isNamed, launchAt);
  if (!found) return undefined;
  const { candidate, started: first } = found;
  const userAgent = agentOf(first.version, toolVersion);
  const browsers = startingWith(first, () => launchAt(candidate.path));
  const sealed = { egress: wayOut, launch: { ...shown, executablePath: candidate.path } };
  const sealables = new SealableBrowsers(() => startSealable(sealed));
  const visitor = new Visitor({
    launch: browsers.launch,
    viewport,
    slots: options.concurrency,
    traceFolder: watching.traceFolder,
    userAgent,
    recycleAfter: RECYCLE_AFTER,
    problemOf: (url) => egress.problemOf(url),
    openSealed: openedWith(sealables, { ...sealed, viewport, userAgent }),
  });
  const close = async () => {
    await visitor.close();
    await sealables.close();
    await browsers.closeSpare();
    await egress.close();
  };
  const engines = enginesOf(candidate, first.version);
  return { visitor, userAgent, engines, sandboxed: first.sandboxed, close };
}

type SeenWith = Pick<SealOptions, 'egress' | 'launch' | 'viewport' | 'userAgent'>;

/** While a copy is worked with, the browser of the next one starts. */
function openedWith(sealables: SealableBrowsers, how: SeenWith): VisitorOptions['openSealed'] {
  return async ({ url, timeoutMs, settle }, session, manner) => {
    // One that may sound is another browser.
    const take = manner.maySound ? undefined : sealables.take;
    const opening = await openSealed(url, { ...how, session, timeoutMs, settle, ...manner }, take);
    sealables.prepare();
    return opening;
  };
}

/** The browser that told its version serves the first pages; others are launched after it. */
function startingWith(first: GuardedBrowser, launch: () => Promise<GuardedBrowser>) {
  let spare: GuardedBrowser | undefined = first;
  const take = () => {
    const ready = spare;
    spare = undefined;
    return ready;
  };
  return {
    launch: () => Promise.resolve(take() ?? launch()),
    closeSpare: async () => await take()?.close(),
  };
}

function enginesOf({ kind, path }: BrowserCandidate, version: string): OpenBrowser['engines'] {
  return { axe: axeVersion(), chromium: version, browserKind: kind, browserPath: path };
}

/** The headless shell has no window to show. */
function canBe(headed: boolean) {
  return ({ kind }: BrowserCandidate): boolean => !headed || kind !== 'headless-shell';
}

type IsAllowedDocument = GuardedLaunchOptions['isAllowedDocument'];

/** Frames of other sites are part of the page; the page itself stays on the audited origins. */
function documentsOf(audited: ReadonlySet<string>): IsAllowedDocument {
  return (url, isMainFrame) => (isMainFrame ? audited.has(originOf(url)) : /^https?:/u.test(url));
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** Systems as Chromium names them, by Node's platform. */
const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  win32: 'Windows NT 10.0; Win64; x64',
};

/** The browser's own words, so that the site serves what it serves to people, with our name at the end. */
function agentOf(version: string, toolVersion: string): string {
  const [major = '0'] = version.split('.');
  const system = SYSTEMS[process.platform] ?? 'X11; Linux x86_64';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 rgaa-audit/${toolVersion}`;
}

function axeVersion(): string {
  return (createRequire(import.meta.url)('axe-core/package.json') as { version: string }).version;
}
