import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { EXIT, UserError } from '#model';
import { launchBrowser } from './launch.ts';
import { LaunchError, type LaunchProblem } from './launch-problem.ts';

/** What a browser is, in the report's words. */
export type BrowserKind =
  'named' | 'playwright' | 'headless-shell' | 'chrome' | 'chromium' | 'edge';

export interface BrowserCandidate {
  readonly path: string;
  readonly kind: BrowserKind;
}

export interface UsableBrowser extends BrowserCandidate {
  readonly version: string;
}

export interface TriedBrowser extends BrowserCandidate {
  /** Its version when it started, else why it did not. */
  readonly result:
    | { readonly ok: true; readonly version: string }
    | { readonly ok: false; readonly problem: LaunchProblem };
}

/** Names on PATH, in the order of preference: the headless shell costs a fifth less than a full browser. */
const ON_PATH: readonly (readonly [BrowserKind, readonly string[]])[] = [
  ['headless-shell', ['chromium-headless-shell', 'chrome-headless-shell']],
  ['chrome', ['google-chrome-stable', 'google-chrome']],
  ['chromium', ['chromium', 'chromium-browser']],
  ['edge', ['microsoft-edge-stable', 'microsoft-edge']],
];

/** Usual places where browsers are installed without a name on PATH. */
const USUAL_PLACES: readonly (readonly [BrowserKind, string])[] = [
  ['headless-shell', '/usr/bin/chromium-headless-shell'],
  ['chrome', '/opt/google/chrome/chrome'],
  ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', '/usr/bin/chromium'],
  ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
];

/** Browsers of this machine, best first, each once: Playwright's own, then what is installed. */
export function findBrowsers(searchPath: string): BrowserCandidate[] {
  const candidates: BrowserCandidate[] = [{ path: chromium.executablePath(), kind: 'playwright' }];
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  for (const [kind, names] of ON_PATH) {
    for (const name of names) {
      candidates.push(...folders.map((folder) => ({ path: join(folder, name), kind })));
      candidates.push(
        ...USUAL_PLACES.filter(([known]) => known === kind).map(([, path]) => ({ path, kind })),
      );
    }
  }
  const seen = new Set<string>();
  return candidates.filter(({ path }) => {
    if (!isExecutable(path)) return false;
    const real = realpathSync(path);
    const isNew = !seen.has(real);
    seen.add(real);
    return isNew;
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const TRY_MS = 10_000;

/** Starts a browser once, to learn its version or why it cannot run. */
export async function tryBrowser(candidate: BrowserCandidate): Promise<TriedBrowser> {
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
    return { ...candidate, result: { ok: false, problem: error.problem } };
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
  if (named !== undefined) return await resolveNamed(named);
  for (const candidate of findBrowsers(searchPath)) {
    const { result } = await tryBrowser(candidate);
    if (result.ok) return { ...candidate, version: result.version };
  }
  return undefined;
}

async function resolveNamed(path: string): Promise<UsableBrowser> {
  if (!existsSync(path)) throw new LaunchError(path, { reason: 'missing', detail: '' });
  const { result } = await tryBrowser({ path, kind: 'named' });
  if (!result.ok) throw new LaunchError(path, result.problem);
  return { path, kind: kindOf(path), version: result.version };
}

/** A named browser is called by what its file is called. */
function kindOf(path: string): BrowserKind {
  const known = ON_PATH.find(([, names]) => names.some((name) => path.endsWith(name)));
  return known?.[0] ?? 'named';
}

/** Said when there is no browser and none may be installed. */
export function noBrowser(): UserError {
  return new UserError(
    {
      fr: 'Aucun navigateur Chromium utilisable : relancez avec --install-browser, installez-en un (Debian : apt-get install chromium-headless-shell) ou désignez-le avec --browser. « rgaa doctor » dit ce qui a été cherché.',
      en: 'No usable Chromium browser: run again with --install-browser, install one (Debian: apt-get install chromium-headless-shell) or name it with --browser. “rgaa doctor” tells what was looked for.',
    },
    EXIT.noBrowser,
  );
}
