import { execFileSync } from 'node:child_process';
import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import type { Localized } from '#model';
import { launchSentence } from './launch-problem.ts';
import { findBrowsers, tryBrowser, type TriedBrowser } from './resolve.ts';

/** One thing looked at on the machine. */
export interface MachineCheck {
  readonly state: 'ok' | 'warning' | 'failed';
  readonly sentence: Localized;
}

export interface MachineFacts {
  /** PATH of the environment. */
  readonly searchPath: string;
  /** A browser the user named. */
  readonly named: string | undefined;
  readonly outputFolder: string;
  /** Proxy variables that are set, by name; never their values. */
  readonly proxyVariables: readonly string[];
}

const NODE_FLOOR = [20, 20] as const;
const GIB = 1024 ** 3;

/** Looks at everything an audit needs of a machine. A usable browser is the last check. */
export async function examineMachine(facts: MachineFacts): Promise<readonly MachineCheck[]> {
  const named = facts.named === undefined ? [] : [{ path: facts.named, kind: 'named' as const }];
  const tried: TriedBrowser[] = [];
  for (const candidate of [...named, ...findBrowsers(facts.searchPath)])
    tried.push(await tryBrowser(candidate));
  return [
    nodeCheck(),
    memoryCheck(),
    ...[facts.outputFolder, tmpdir()].map(diskCheck),
    writableCheck(facts.outputFolder),
    fontCheck(),
    ...proxyChecks(facts.proxyVariables),
    sandboxCheck(),
    ...tried.map(browserCheck),
    ...(tried.some(({ result }) => result.ok) ? [] : [NO_BROWSER]),
  ];
}

const same = (state: MachineCheck['state'], fr: string, en: string): MachineCheck => ({
  state,
  sentence: { fr, en },
});

const NO_BROWSER = same(
  'failed',
  'Aucun navigateur utilisable. « rgaa doctor --install-browser » en installe un.',
  'No usable browser. “rgaa doctor --install-browser” installs one.',
);

function nodeCheck(): MachineCheck {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = NODE_FLOOR;
  const isRecent = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return same(
    isRecent ? 'ok' : 'failed',
    `Node ${process.versions.node}${isRecent ? '' : ` : il faut au moins ${NODE_FLOOR.join('.')}`}`,
    `Node ${process.versions.node}${isRecent ? '' : `: at least ${NODE_FLOOR.join('.')} is needed`}`,
  );
}

function memoryCheck(): MachineCheck {
  const free = freemem() / GIB;
  const shown = free.toFixed(1);
  return same(
    free > 1 ? 'ok' : 'warning',
    `Mémoire libre : ${shown} Gio`,
    `Free memory: ${shown} GiB`,
  );
}

function diskCheck(folder: string): MachineCheck {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = (bavail * bsize) / GIB;
    const shown = free.toFixed(1);
    return same(
      free > 0.5 ? 'ok' : 'warning',
      `Place libre dans ${folder} : ${shown} Gio`,
      `Free space in ${folder}: ${shown} GiB`,
    );
  } catch {
    return same(
      'warning',
      `Place libre dans ${folder} : inconnue`,
      `Free space in ${folder}: unknown`,
    );
  }
}

function writableCheck(folder: string): MachineCheck {
  try {
    accessSync(folder, constants.W_OK);
    return same('ok', `Écriture possible dans ${folder}`, `${folder} can be written to`);
  } catch {
    return same(
      'failed',
      `Écriture impossible dans ${folder} : choisissez un autre dossier avec --out`,
      `${folder} cannot be written to: choose another folder with --out`,
    );
  }
}

/** Text sizes, and so contrast and reflow, depend on the fonts that are there. */
function fontCheck(): MachineCheck {
  try {
    const count =
      execFileSync('fc-list', { encoding: 'utf8', timeout: 5000 }).split('\n').length - 1;
    return same(
      count > 0 ? 'ok' : 'warning',
      `Polices installées : ${count}`,
      `Installed fonts: ${count}`,
    );
  } catch {
    return same(
      'warning',
      'Polices installées : inconnues (fc-list absent)',
      'Installed fonts: unknown (no fc-list)',
    );
  }
}

function proxyChecks(names: readonly string[]): MachineCheck[] {
  if (names.length === 0) return [];
  return [
    same('ok', `Mandataire lu dans ${names.join(', ')}`, `Proxy taken from ${names.join(', ')}`),
  ];
}

function sandboxCheck(): MachineCheck {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot
    ? same(
        'warning',
        'Compte root : le navigateur tournera sans bac à sable',
        'Root account: the browser will run without its sandbox',
      )
    : same(
        'ok',
        'Le navigateur tournera dans son bac à sable',
        'The browser will run in its sandbox',
      );
}

function browserCheck({ path, kind, result }: TriedBrowser): MachineCheck {
  if (result.ok)
    return same(
      'ok',
      `${path} : Chromium ${result.version} (${kind})`,
      `${path}: Chromium ${result.version} (${kind})`,
    );
  return { state: 'warning', sentence: launchSentence(path, result.problem) };
}
