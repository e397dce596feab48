import { tmpdir } from 'node:os';
import type { Localized } from '#model';
import { installAdvice } from './install-advice.ts';
import { launchSentence } from './launch-problem.ts';
import { availableMemory, countFonts, freeSpace, isWritable } from './machine-resources.ts';
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

/** Looks at everything an audit needs of a machine; the browsers come last, the one to be used first of them. */
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
    sandboxCheck(tried),
    ...tried.map(browserCheck),
    ...(tried.some(({ result }) => result.ok) ? [] : [noBrowserCheck()]),
  ];
}

const same = (state: MachineCheck['state'], fr: string, en: string): MachineCheck => ({
  state,
  sentence: { fr, en },
});

function noBrowserCheck(): MachineCheck {
  const { fr, en } = installAdvice();
  return same(
    'failed',
    `Aucun navigateur utilisable : « rgaa doctor --install-browser » en installe un (${fr})`,
    `No usable browser: “rgaa doctor --install-browser” installs one (${en})`,
  );
}

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

function oneDecimal(value: number): { readonly fr: string; readonly en: string } {
  const en = value.toFixed(1);
  return { fr: en.replace('.', ','), en };
}

function memoryCheck(): MachineCheck {
  const free = availableMemory() / GIB;
  const { fr, en } = oneDecimal(free);
  return free > 1
    ? same('ok', `Mémoire disponible : ${fr} Gio`, `Available memory: ${en} GiB`)
    : same(
        'warning',
        `Mémoire disponible : ${fr} Gio ; auditez une page à la fois (--concurrency 1)`,
        `Available memory: ${en} GiB; audit one page at a time (--concurrency 1)`,
      );
}

function diskCheck(folder: string): MachineCheck {
  const bytes = freeSpace(folder);
  if (bytes === undefined)
    return same(
      'warning',
      `Place libre dans ${folder} : inconnue`,
      `Free space in ${folder}: unknown`,
    );
  const free = bytes / GIB;
  const { fr, en } = oneDecimal(free);
  return free > 0.5
    ? same('ok', `Place libre dans ${folder} : ${fr} Gio`, `Free space in ${folder}: ${en} GiB`)
    : same(
        'warning',
        `Place libre dans ${folder} : ${fr} Gio ; faites de la place ou changez de dossier`,
        `Free space in ${folder}: ${en} GiB; make room or use another folder`,
      );
}

function writableCheck(folder: string): MachineCheck {
  return isWritable(folder)
    ? same('ok', `Écriture possible dans ${folder}`, `${folder} can be written to`)
    : same(
        'failed',
        `Écriture impossible dans ${folder} : choisissez un autre dossier avec --out`,
        `${folder} cannot be written to: choose another folder with --out`,
      );
}

/** Text sizes, and so contrast and reflow, depend on the fonts that are there. */
function fontCheck(): MachineCheck {
  const count = countFonts();
  return count > 0
    ? same('ok', `Polices installées : ${count}`, `Installed fonts: ${count}`)
    : same(
        'warning',
        'Aucune police installée : les tailles de texte seront fausses (Debian : apt-get install fonts-liberation)',
        'No font installed: text sizes will be wrong (Debian: apt-get install fonts-liberation)',
      );
}

function proxyChecks(names: readonly string[]): MachineCheck[] {
  if (names.length === 0) return [];
  return [
    same('ok', `Mandataire lu dans ${names.join(', ')}`, `Proxy taken from ${names.join(', ')}`),
  ];
}

function sandboxCheck(tried: readonly TriedBrowser[]): MachineCheck {
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return same(
      'warning',
      'Compte root : le navigateur tournera sans bac à sable',
      'Root account: the browser will run without its sandbox',
    );
  const isRefused = ({ result }: TriedBrowser) => !result.ok && result.problem.reason === 'sandbox';
  return tried.some(isRefused)
    ? same(
        'warning',
        'Le système refuse le bac à sable à un navigateur au moins',
        'The system refuses the sandbox to at least one browser',
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
