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

/**
 * The browser to use: the one that was named, which must then work, else the first of this machine that
 * starts. Undefined when there is none.
 */
export async function resolveBrowser(
  named: string | undefined,
  searchPath: string,
): Promise<UsableBrowser | undefined> {
  if (named !== undefined) return await resolveNamed(named, searchPath);
  for (const candidate of findBrowsers(searchPath)) {
    const { result } = await tryBrowser(candidate);
    if (result.ok) return { ...candidate, version: result.version };
  }
  return undefined;
}

/** A path, or the name of a program of the search path. */
async function resolveNamed(named: string, searchPath: string): Promise<UsableBrowser> {
  const path = /[\\/]/.test(named) ? named : (onPath(named, searchPath)[0] ?? named);
  const { result } = await tryBrowser({ path, kind: 'named' });
  if (!result.ok) throw new LaunchError(path, result.problem);
  return { path, kind: kindOf(path), version: result.version };
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
