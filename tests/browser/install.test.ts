import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '#model';
import { installBrowser, installPlans, type InstallGround } from '../../src/browser/install.ts';

const debian: InstallGround = {
  system: 'debian',
  isRoot: true,
  aptGet: '/usr/bin/apt-get',
  hasPackageLists: true,
};
/** Plans as a person would type them. */
const typed = (ground: InstallGround): string[] =>
  installPlans(ground).map((plan) =>
    plan
      .map(({ program, args }) => [program, ...args].map((word) => basename(word)).join(' '))
      .join(' && ')
      .replaceAll('env DEBIAN_FRONTEND=noninteractive ', '')
      .replaceAll(' -o DPkg::Lock::Timeout=120', ''),
  );
const SHELL = 'apt-get install -y --no-install-recommends chromium-headless-shell fonts-liberation';
const FULL = 'apt-get install -y --no-install-recommends chromium fonts-liberation';

describe('how a browser gets installed', () => {
  test('on Debian as root: the headless shell, fresh lists, Chromium, Playwright’s', () => {
    expect(typed(debian)).toEqual([
      SHELL,
      `apt-get update && ${SHELL}`,
      FULL,
      'node cli.js install --with-deps --only-shell chromium',
    ]);
  });

  test('without package lists they are fetched first', () => {
    expect(typed({ ...debian, hasPackageLists: false })[0]).toBe(`apt-get update && ${SHELL}`);
  });

  test('on Ubuntu, whose package is a snap, and for ordinary accounts: Playwright’s', () => {
    expect(typed({ ...debian, system: 'ubuntu' })).toEqual([
      'node cli.js install --with-deps --only-shell chromium',
    ]);
    expect(typed({ ...debian, isRoot: false })).toEqual([
      'node cli.js install --only-shell chromium',
    ]);
  });

  test('Playwright’s installer is where the plan says', () => {
    const [[command] = []] = installPlans({ ...debian, isRoot: false });
    expect(existsSync(command?.args[0] ?? '')).toBe(true);
  });
});

describe('an installation', () => {
  let folder: string;
  let lines: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-'));
    lines = [];
    return () => rmSync(folder, { recursive: true });
  });
  afterEach(() => expect(lines).not.toContain(''));

  /** A package manager that does what the body says. */
  const aptGet = (body: string): string => {
    const path = join(folder, 'apt-get');
    writeFileSync(path, `#!/bin/sh\nfor last; do :; done\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const onLine = (line: string): void => void lines.push(line);

  test('passes on what the installer says and asks it no questions', async () => {
    const path = aptGet('echo "frontend $DEBIAN_FRONTEND"; echo; echo warned >&2; exit 0');
    await installBrowser({ onLine }, { ...debian, aptGet: path });
    expect(lines.sort()).toEqual(['frontend noninteractive', 'warned']);
  });

  test('goes on to Chromium where there is no headless shell', async () => {
    const path = aptGet(`echo "$@" >> ${folder}/calls
      case "$*" in *headless-shell*) echo "E: Unable to locate package" >&2; exit 100;; esac`);
    await installBrowser({ onLine }, { ...debian, aptGet: path });
    expect(lines).toEqual(['E: Unable to locate package', 'E: Unable to locate package']);
  });

  test('stops when it is told to', async () => {
    const path = aptGet('echo started; exec sleep 60');
    const stop = new AbortController();
    const installing = installBrowser(
      { onLine: () => stop.abort(new Error('stopped')), signal: stop.signal },
      { ...debian, aptGet: path },
    );
    await expect(installing).rejects.toThrow('stopped');
  });

  test('that fails ends with one sentence and exit code 5', async () => {
    const path = aptGet('echo "E: no disk" >&2; exit 100');
    const broken = { ...debian, aptGet: path, isRoot: true };
    const error: unknown = await installBrowser({ onLine }, broken, [
      [{ program: path, args: [] }],
    ]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ exitCode: 5 });
    expect((error as UserError).sentence.en).toMatch(/E: no disk.*apt-get install.*--browser/);
  });
});
