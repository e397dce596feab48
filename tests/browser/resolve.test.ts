import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemOf } from '../../src/browser/install-advice.ts';
import { LaunchError } from '../../src/browser/launch-problem.ts';
import { findBrowsers, resolveBrowser, tryBrowser } from '../../src/browser/resolve.ts';
import { BROWSERS } from './canary.ts';

const [working = ''] = BROWSERS;
let folder: string;

const script = (name: string, body: string, mode = 0o755): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, mode);
  return path;
};
const problemOf = async (path: string) => {
  const { result } = await tryBrowser({ path, kind: 'named' });
  return result.ok ? undefined : result.problem;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a browser that cannot run says why', () => {
  test('no such file', async () => {
    expect(await problemOf(join(folder, 'absent'))).toEqual({ reason: 'missing', detail: '' });
  });

  test('a file that is no program', async () => {
    const path = script('plain', 'exit 0', 0o644);
    expect((await problemOf(path))?.reason).toBe('not-executable');
  });

  test('a missing library, by name', async () => {
    const path = script(
      'unlinked',
      'echo "$0: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127',
    );
    expect(await problemOf(path)).toEqual({ reason: 'missing-library', detail: 'libnss3.so' });
  });

  test('a snap behind a script', async () => {
    const path = script('chromium-browser', 'exec /snap/bin/chromium "$@"');
    expect((await problemOf(path))?.reason).toBe('snap');
  });

  test('a program that is no browser', async () => {
    expect((await problemOf('/bin/true'))?.reason).toBe('other');
  });
});

describe('the browser of an audit', () => {
  test('one that was named must work: no other takes its place', async () => {
    const asked = resolveBrowser(join(folder, 'absent'), process.env['PATH'] ?? '');
    const error: unknown = await asked.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LaunchError);
    expect(error).toMatchObject({ exitCode: 5 });
    expect((error as LaunchError).sentence.fr).toContain(join(folder, 'absent'));
  });

  test('a name is looked up on the search path', async () => {
    symlinkSync(working, join(folder, 'my-browser'));
    const found = await resolveBrowser('my-browser', folder);
    expect(found).toMatchObject({ path: join(folder, 'my-browser'), kind: 'named' });
    expect(found?.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('broken ones are passed over for the first that starts', async () => {
    script('chromium-headless-shell', 'exit 1');
    script('google-chrome', `exec ${working} "$@"`);
    const candidates = findBrowsers(folder).filter(({ path }) => path.startsWith(folder));
    expect(candidates.map(({ kind }) => kind)).toEqual(['headless-shell', 'chrome', 'chromium']);
    const found = await resolveBrowser(undefined, folder);
    expect(found?.version).toMatch(/^\d+\./);
    expect(found?.path).not.toBe(join(folder, 'chromium-headless-shell'));
  });

  test('each browser is listed once, whatever its names', () => {
    symlinkSync(working, join(folder, 'chromium'));
    const paths = findBrowsers(`${folder}:${folder}:/usr/bin:/usr/bin`).map(({ path }) => path);
    expect(paths).toContain(join(folder, 'google-chrome'));
    expect(new Set(paths).size).toBe(paths.length);
    expect(
      paths.filter((path) => path === working || path === join(folder, 'chromium')),
    ).toHaveLength(1);
  });
});

test('systems are known by what they are or are like', () => {
  expect(systemOf('ID=debian\n', 'linux')).toBe('debian');
  expect(systemOf('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', 'linux')).toBe(
    'ubuntu',
  );
  expect(systemOf('ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'linux')).toBe('fedora');
  expect(systemOf('', 'linux')).toBe('other');
  expect(systemOf('ID=debian\n', 'darwin')).toBe('macos');
});
