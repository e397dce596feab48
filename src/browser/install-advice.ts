import { readFileSync } from 'node:fs';
import type { Localized } from '#model';

/** The system as far as installing a browser goes. */
export type System =
  'debian' | 'ubuntu' | 'fedora' | 'arch' | 'alpine' | 'macos' | 'windows' | 'other';

const BY_ID: Readonly<Record<string, System>> = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  fedora: 'fedora',
  rhel: 'fedora',
  centos: 'fedora',
  arch: 'arch',
  alpine: 'alpine',
};

/** Reads `/etc/os-release`; a system that is like a known one counts as it. */
export function systemOf(osRelease = readOsRelease(), platform = process.platform): System {
  if (platform === 'darwin') return 'macos';
  if (platform === 'win32') return 'windows';
  const field = (name: string): string[] =>
    new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(osRelease)?.[1]?.split(' ') ?? [];
  const ids = [...field('ID'), ...field('ID_LIKE')];
  const known = ids.find((id) => BY_ID[id] !== undefined) ?? '';
  return BY_ID[known] ?? 'other';
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** What to type on this system to get a browser. */
export function installAdvice(system = systemOf()): Localized {
  const command = COMMANDS[system];
  return command === undefined
    ? { fr: 'Chrome, Chromium ou Edge', en: 'Chrome, Chromium or Edge' }
    : { fr: `ici : ${command}`, en: `here: ${command}` };
}

const COMMANDS: Readonly<Record<System, string | undefined>> = {
  debian: 'apt-get install -y --no-install-recommends chromium-headless-shell fonts-liberation',
  // Its chromium package is a snap in disguise.
  ubuntu: 'npx playwright install --with-deps --only-shell chromium',
  fedora: 'dnf install chromium-headless liberation-fonts',
  arch: 'pacman -S chromium ttf-liberation',
  alpine: 'apk add chromium font-liberation',
  macos: 'brew install --cask google-chrome',
  windows: undefined,
  other: undefined,
};
