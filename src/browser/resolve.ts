import { EXIT, UserError } from '#model';
import { installAdvice } from './install-advice.ts';
import { launchBrowser } from './launch.ts';
import { LaunchError, type LaunchProblem } from './launch-problem.ts';
import { findBrowsers, isSnap, kindOf, onPath, type BrowserCandidate } from './places.ts';

export { findBrowsers, type BrowserKind } from './places.ts';

export interface UsableBrowser extends BrowserCandidate {
  readonly version: string;
}

export interface TriedBrowser extends BrowserCandidate {
  /** Its version when it started, else why it did not. */
  readonly result:
    | { readonly ok: true; readonly version: string }
    | { readonly ok: false; readonly problem: LaunchProblem };
}

const TRY_MS = 10_000;

/** Starts a browser once, to learn its version or why it cannot run. */
export async function tryBrowser(candidate: BrowserCandidate): Promise<TriedBrowser> {
  const fail = (problem: LaunchProblem): TriedBrowser => ({
    ...candidate,
    result: { ok: false, problem },
  });
  if (isSnap(candidate.path)) return fail({ reason: 'snap', detail: '' });
  try {
    const { version, close } = await launchBrowser({
      executablePath: candidate.path,
      sandbox: 'auto',
      timeoutMs: TRY_MS,
    });
    await close();
    return { ...candidate, result: { ok: true, version } };
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    return fail(error.problem);
  }
}

/** The browser that was named, by a path or as a program of the search path. */
export function namedCandidate(named: string, searchPath: string): BrowserCandidate {
  const path = /[\\/]/.test(named) ? named : (onPath(named, searchPath)[0] ?? named);
  return { path, kind: kindOf(path) };
}

/**
 * The first candidate that `launch` starts; undefined when none does. A browser the user named must start:
 * its own problem is thrown.
 */
export async function firstToStart<T>(
  candidates: readonly BrowserCandidate[],
  isNamed: boolean,
  launch: (path: string) => Promise<T>,
): Promise<{ readonly candidate: BrowserCandidate; readonly started: T } | undefined> {
  for (const candidate of candidates) {
    if (isSnap(candidate.path) && !isNamed) continue;
    try {
      return { candidate, started: await launch(candidate.path) };
    } catch (error) {
      if (isNamed || !(error instanceof LaunchError)) throw error;
    }
  }
  return undefined;
}

/** The browser to use, tried once: the one that was named, else the first of this machine that starts. */
export async function resolveBrowser(
  named: string | undefined,
  searchPath: string,
): Promise<UsableBrowser | undefined> {
  const candidates =
    named === undefined ? findBrowsers(searchPath) : [namedCandidate(named, searchPath)];
  const found = await firstToStart(candidates, named !== undefined, async (executablePath) => {
    const { version, close } = await launchBrowser({
      executablePath,
      sandbox: 'auto',
      timeoutMs: TRY_MS,
    });
    await close();
    return version;
  });
  return found && { ...found.candidate, version: found.started };
}

/** Said when there is no browser and none may be installed. */
export function noBrowser(): UserError {
  const advice = installAdvice();
  return new UserError(
    {
      fr: `Aucun navigateur Chromium utilisable : relancez avec --install-browser, installez-en un (${advice.fr}) ou désignez-le avec --browser. « rgaa doctor » dit ce qui a été cherché.`,
      en: `No usable Chromium browser: run again with --install-browser, install one (${advice.en}) or name it with --browser. “rgaa doctor” tells what was looked for.`,
    },
    EXIT.noBrowser,
  );
}
