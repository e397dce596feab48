import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineMachine } from '#browser';
import { BROWSERS } from './canary.ts';

test('the machine is examined: every browser found, the folder to write to, the proxy by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  const checks = await examineMachine({
    searchPath: '/usr/bin',
    named: join(folder, 'no-browser'),
    outputFolder: join(folder, 'runs', 'later'),
    proxyVariables: ['HTTPS_PROXY'],
  });
  rmSync(folder, { recursive: true });
  const said = checks.map(({ state, sentence }) => `${state} ${sentence.en}`);
  expect(said).toContainEqual(expect.stringMatching(/^ok Node \d+/));
  expect(said).toContain(`ok ${join(folder, 'runs', 'later')} can be written to`);
  expect(said).toContain('ok Proxy taken from HTTPS_PROXY');
  expect(said).toContain(`warning ${join(folder, 'no-browser')}: there is no such file.`);
  for (const path of BROWSERS)
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^ok ${path}: Chromium \\d+`)));
  expect(checks.filter(({ state }) => state === 'failed')).toEqual([]);
  for (const { sentence } of checks) expect(sentence.fr).not.toBe('');
});

test('a folder nobody can write to is a failure that says what to do', async () => {
  const checks = await examineMachine({
    searchPath: '',
    named: undefined,
    outputFolder: join(import.meta.filename, 'below-a-file'),
    proxyVariables: [],
  });
  const failed = checks
    .filter(({ state }) => state === 'failed')
    .map(({ sentence }) => sentence.en);
  expect(failed).toContainEqual(expect.stringMatching(/cannot be written to.*--out/));
});
