import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { EXIT, UserError } from '#model';
import { installAdvice, systemOf, type System } from './install-advice.ts';

export interface InstallPorts {
  /** One line of what the installer says. */
  readonly onLine: (line: string) => void;
  /** Ends the installation; `installBrowser` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What decides how a browser can be installed here. */
export interface InstallGround {
  readonly system: System;
  readonly isRoot: boolean;
  /** Path of apt-get; undefined where there is none. */
  readonly aptGet: string | undefined;
  /** The lists of available packages are there: containers often come without. */
  readonly hasPackageLists: boolean;
}

/**
 * Installs a Chromium: on Debian as root by apt-get, elsewhere by Playwright's own installer.
 * @throws {UserError} exit 5, with what to run by hand
 */
export async function installBrowser(
  ports: InstallPorts,
  ground = surveyGround(),
  plans = installPlans(ground),
): Promise<void> {
  const failures: string[] = [];
  for (const plan of plans) {
    const failure = await follow(plan, ports);
    if (failure === undefined) return;
    failures.push(failure);
  }
  const last = failures.at(-1) ?? '';
  const advice = installAdvice(ground.system);
  throw new UserError(
    {
      fr: `L’installation du navigateur a échoué (${last}) : installez-en un à la main (${advice.fr}) ou désignez-le avec --browser.`,
      en: `Installing the browser failed (${last}): install one by hand (${advice.en}) or name it with --browser.`,
    },
    EXIT.noBrowser,
  );
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}
/** Commands that must all succeed. */
export type Plan = readonly Command[];

/** Text sizes, and so reflow and contrast, need real fonts: a bare machine has none. */
const FONTS = 'fonts-liberation';
const LISTS = '/var/lib/apt/lists';
const APT_GET = '/usr/bin/apt-get';
/** Another installation may be under way: it is waited for. */
const LOCK = ['-o', 'DPkg::Lock::Timeout=120'];

/** Ways to install, the best first; each is tried when the ones before failed. */
export function installPlans({ system, isRoot, aptGet, hasPackageLists }: InstallGround): Plan[] {
  const isApt = isRoot && aptGet !== undefined;
  // As root on these systems Playwright can also bring the libraries its browser needs.
  const withLibraries = isApt ? ['--with-deps'] : [];
  const playwright: Plan = [
    {
      program: process.execPath,
      args: [playwrightCli(), 'install', ...withLibraries, '--only-shell', 'chromium'],
    },
  ];
  // Ubuntu's chromium is a snap in disguise, which cannot be driven.
  if (!isApt || system === 'ubuntu') return [playwright];
  const apt = (...args: string[]): Command => ({
    program: 'env',
    args: ['DEBIAN_FRONTEND=noninteractive', aptGet, ...LOCK, ...args],
  });
  const install = (name: string): Command =>
    apt('install', '-y', '--no-install-recommends', name, FONTS);
  const shell = install('chromium-headless-shell');
  const update = apt('update');
  const fresh: Plan[] = [[update, shell], [install('chromium')], playwright];
  return hasPackageLists ? [[shell], ...fresh] : fresh;
}

function surveyGround(): InstallGround {
  const lists = existsSync(LISTS) ? readdirSync(LISTS) : [];
  return {
    system: systemOf(),
    isRoot: process.platform === 'linux' && process.getuid?.() === 0,
    aptGet: existsSync(APT_GET) ? APT_GET : undefined,
    hasPackageLists: lists.some((name) => /_Packages(\.\w+)?$/.test(name)),
  };
}

function playwrightCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
}

async function follow(plan: Plan, ports: InstallPorts): Promise<string | undefined> {
  for (const command of plan) {
    const failure = await run(command, ports);
    ports.signal?.throwIfAborted();
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** Runs one command with its output passed on line by line. Returns what went wrong, if anything. */
function run(command: Command, { onLine, signal }: InstallPorts): Promise<string | undefined> {
  const { program, args } = command;
  return new Promise((resolve) => {
    let last = '';
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input, crlfDelay: Infinity }).on('line', (line) => {
        if (line.trim() === '') return;
        last = line.trim();
        onLine(line);
      });
    }
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => {
      resolve(code === 0 ? undefined : last.slice(0, 200) || `${program}: ${String(code)}`);
    });
  });
}
