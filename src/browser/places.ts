import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { chromium } from './playwright.ts';

/** What a browser is, in the report's words. */
export type BrowserKind =
  'named' | 'playwright' | 'headless-shell' | 'chrome' | 'chromium' | 'edge';

export interface BrowserCandidate {
  readonly path: string;
  readonly kind: BrowserKind;
}

type Places = readonly (readonly [BrowserKind, readonly string[]])[];

/** Names on PATH, in the order of preference: the headless shell costs a fifth less than a full browser. */
const ON_PATH: Places = [
  ['headless-shell', ['chromium-headless-shell', 'chrome-headless-shell']],
  ['chrome', ['google-chrome-stable', 'google-chrome']],
  ['chromium', ['chromium', 'chromium-browser']],
  ['edge', ['microsoft-edge-stable', 'microsoft-edge']],
];

/** Where browsers are installed without a name on PATH. */
const USUAL: Partial<Record<NodeJS.Platform, Places>> = {
  linux: [
    ['headless-shell', ['/usr/bin/chromium-headless-shell']],
    ['chrome', ['/opt/google/chrome/chrome']],
    ['chromium', ['/usr/bin/chromium', '/snap/bin/chromium']],
    ['edge', ['/opt/microsoft/msedge/msedge']],
  ],
  darwin: applications([
    ['chrome', 'Google Chrome'],
    ['chromium', 'Chromium'],
    ['edge', 'Microsoft Edge'],
  ]),
  win32: programs([
    ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['chromium', 'Chromium\\Application\\chrome.exe'],
    ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ]),
};

function applications(named: readonly (readonly [BrowserKind, string])[]): Places {
  const roots = ['/Applications', join(homedir(), 'Applications')];
  return named.map(([kind, name]) => [
    kind,
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  ]);
}

function programs(named: readonly (readonly [BrowserKind, string])[]): Places {
  const local = join(homedir(), 'AppData', 'Local');
  const roots = ['C:\\Program Files', 'C:\\Program Files (x86)', local];
  return named.map(([kind, path]) => [kind, roots.map((root) => `${root}\\${path}`)]);
}

/** Browsers of this machine, best first, each once: Playwright's own, then what is installed. */
export function findBrowsers(searchPath: string): BrowserCandidate[] {
  const candidates: BrowserCandidate[] = playwrightsOwn().map((path) => ({
    path,
    kind: 'playwright',
  }));
  const usual = USUAL[process.platform] ?? [];
  for (const [kind, names] of ON_PATH) {
    const paths = [
      ...names.flatMap((name) => onPath(name, searchPath)),
      ...usual.filter(([known]) => known === kind).flatMap(([, known]) => known),
    ];
    candidates.push(...paths.map((path) => ({ path, kind })));
  }
  const seen = new Set<string>();
  return candidates.filter(({ path }) => {
    if (!existsSync(path)) return false;
    const real = realpathSync(path);
    const isNew = !seen.has(real);
    seen.add(real);
    return isNew;
  });
}

/** Programs called so, in the order of PATH. */
export function onPath(name: string, searchPath: string): string[] {
  return searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .filter(isExecutable);
}

/** A named browser is called by what its file is called. */
export function kindOf(path: string): BrowserKind {
  const name = basename(path).replace(/\.exe$/i, '');
  return ON_PATH.find(([, names]) => names.includes(name))?.[0] ?? 'named';
}

/**
 * What `playwright install` put in its own folder for this version of it: the headless shell, then the
 * whole browser. Playwright only tells where the latter would be; the shell lies beside it.
 */
function playwrightsOwn(): string[] {
  const full = chromium.executablePath();
  let folder = dirname(full);
  while (!/^chromium-\d+$/.test(basename(folder))) {
    if (folder === dirname(folder)) return [full];
    folder = dirname(folder);
  }
  const shellFolder = join(
    dirname(folder),
    basename(folder).replace('chromium-', 'chromium_headless_shell-'),
  );
  const systems = existsSync(shellFolder) ? readdirSync(shellFolder) : [];
  const names = ['chrome-headless-shell', 'chrome-headless-shell.exe', 'headless_shell'];
  return [
    ...systems.flatMap((system) => names.map((name) => join(shellFolder, system, name))),
    full,
  ];
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const SCRIPT_BYTES = 10_000;

/** Ubuntu's `chromium` is a script that starts a snap, or asks to install one; such a browser cannot be driven. */
export function isSnap(path: string): boolean {
  try {
    const real = realpathSync(path);
    if (real.startsWith('/snap/') || basename(real) === 'snap') return true;
    const start = readFileSync(real).subarray(0, SCRIPT_BYTES).toString('latin1');
    return start.startsWith('#!') && start.includes('/snap/bin/');
  } catch {
    return false;
  }
}
