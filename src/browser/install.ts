import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EXIT, UserError } from '#model';

export interface InstallPorts {
  /** One line of what the installer says. */
  readonly onLine: (line: string) => void;
}

/**
 * Installs a Chromium: on Debian and Ubuntu as root by apt-get, elsewhere by Playwright's own installer.
 * @throws {UserError} exit 5, with what to run by hand
 */
export async function installBrowser(ports: InstallPorts): Promise<void> {
  const failures: string[] = [];
  for (const plan of plans()) {
    const failure = await follow(plan, ports);
    if (failure === undefined) return;
    failures.push(failure);
  }
  throw new UserError(
    {
      fr: `L’installation du navigateur a échoué (${failures.join(' ; ')}). À la main, sous Debian : apt-get install chromium-headless-shell ; ailleurs : npx playwright install --only-shell chromium.`,
      en: `Installing the browser failed (${failures.join('; ')}). By hand, on Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install --only-shell chromium.`,
    },
    EXIT.noBrowser,
  );
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}
/** Commands that must all succeed. */
type Plan = readonly Command[];

const FONTS = 'fonts-liberation';

function plans(): Plan[] {
  const playwright: Plan = [
    { program: process.execPath, args: [playwrightCli(), 'install', '--only-shell', 'chromium'] },
  ];
  if (!mayUseApt()) return [playwright];
  const update: Command = { program: 'apt-get', args: ['update'] };
  const install = (...names: string[]): Command => ({
    program: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', ...names],
  });
  // Ubuntu's chromium is a snap in disguise, which cannot be driven.
  const packages = isUbuntu()
    ? []
    : [install('chromium-headless-shell', FONTS), install('chromium', FONTS)];
  const first = hasPackageLists() ? packages.map((one): Plan => [one]) : [];
  return [...first, ...packages.map((one): Plan => [update, one]), playwright];
}

function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function isUbuntu(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID=ubuntu$/mu.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function hasPackageLists(): boolean {
  const lists = '/var/lib/apt/lists';
  return (
    existsSync(lists) &&
    readdirSync(lists).some((name) => name.endsWith('Packages') || name.endsWith('Packages.lz4'))
  );
}

function playwrightCli(): string {
  return join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
}

async function follow(plan: Plan, ports: InstallPorts): Promise<string | undefined> {
  for (const command of plan) {
    const failure = await run(command, ports);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** Runs one command with its output passed on line by line. Returns what went wrong, if anything. */
function run({ program, args }: Command, { onLine }: InstallPorts): Promise<string | undefined> {
  const shown = [program.split('/').at(-1), ...args.slice(0, 2)].join(' ');
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    const read = (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split(/[\r\n]+/u);
      rest = lines.pop() ?? '';
      lines.filter((line) => line.trim() !== '').forEach(onLine);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => resolve(`${shown}: ${error.message}`));
    child.once('close', (code) => resolve(code === 0 ? undefined : `${shown}: ${String(code)}`));
  });
}
