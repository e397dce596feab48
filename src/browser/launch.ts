import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { within } from './deadline.ts';
import { BROWSER_FLAGS } from './flags.ts';
import { classifyLaunch, LaunchError } from './launch-problem.ts';
import { chromium } from './playwright.ts';
import { killBrowser, processGroupOf } from './process-group.ts';

export interface LaunchOptions {
  readonly executablePath: string;
  /** `auto`: on, except for root on Linux, where Chromium refuses to start with it. */
  readonly sandbox: 'auto' | 'off';
  /** More switches: the egress proxy's. */
  readonly browserArguments?: readonly string[];
  readonly timeoutMs?: number;
  /** In a window on the screen. */
  readonly headed?: boolean;
  /** Rest after each action, in milliseconds. */
  readonly slowMoMs?: number;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** Of the browser process itself, not of a script in front of it. */
  readonly pid: number;
  readonly version: string;
  readonly path: string;
  /** Renderers of hostile pages are confined. When false, `unsandboxedBecause` says why. */
  readonly sandboxed: boolean;
  readonly unsandboxedBecause: 'root' | 'asked' | null;
  /** Ends it: politely for five seconds, then by killing its process group. Never rejects. */
  readonly close: () => Promise<void>;
}

const LAUNCH_MS = 30_000;
const CLOSE_MS = 5000;

/**
 * Starts Chromium for an audit. Its process id comes from the browser itself, so that it can be ended when
 * it no longer answers; signals stay ours, since Playwright's own handlers would end the run before a
 * partial report is written. Throws a `LaunchError` (exit 5) that says what to do.
 */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { executablePath, timeoutMs = LAUNCH_MS } = options;
  const unsandboxedBecause = whyUnsandboxed(options.sandbox);
  const sandboxed = unsandboxedBecause === null;
  const fail = (error: unknown): never => {
    throw new LaunchError(executablePath, classifyLaunch(error));
  };
  const launching = chromium.launch({
    executablePath,
    headless: options.headed !== true,
    slowMo: options.slowMoMs ?? 0,
    chromiumSandbox: sandboxed,
    args: [...BROWSER_FLAGS, ...(options.browserArguments ?? [])],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: timeoutMs,
  });
  const browser = await launching.catch(fail);
  try {
    const { pid, profileFolder } = await within(timeoutMs, 'launch', identify(browser));
    const group = processGroupOf(pid);
    const close = (): Promise<void> => closeBrowser(browser, pid, group, profileFolder);
    const version = browser.version();
    return { browser, pid, version, path: executablePath, sandboxed, unsandboxedBecause, close };
  } catch (error) {
    await within(CLOSE_MS, 'close', browser.close()).catch(() => undefined);
    return fail(error);
  }
}

function whyUnsandboxed(sandbox: LaunchOptions['sandbox']): LaunchedBrowser['unsandboxedBecause'] {
  if (sandbox === 'off') return 'asked';
  return process.platform === 'linux' && process.getuid?.() === 0 ? 'root' : null;
}

async function identify(
  browser: Browser,
): Promise<{ pid: number; profileFolder: string | undefined }> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { commandLine } = await session.send('SystemInfo.getInfo');
  await session.detach();
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('the browser does not tell its process id');
  return { pid, profileFolder: /--user-data-dir=("?)(.+?)\1(?= --|$)/.exec(commandLine)?.[2] };
}

async function closeBrowser(
  browser: Browser,
  pid: number,
  group: number | undefined,
  profileFolder: string | undefined,
): Promise<void> {
  const closing = browser.close();
  try {
    await within(CLOSE_MS, 'close', closing);
  } catch {
    // On a hung page even closing the browser waits for ever.
    killBrowser(pid, group);
    await within(CLOSE_MS, 'close', closing).catch(() => undefined);
  }
  // Playwright removes the profile of a browser that it saw end; one that died earlier may have left it.
  if (profileFolder?.includes('playwright_chromiumdev_profile-'))
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
