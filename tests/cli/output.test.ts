import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const BIN = join(import.meta.dirname, '../../bin/rgaa.js');

/** Exit code and error stream of a command line whose reader closed one of its streams at once. */
async function withClosed(
  closed: 'stdout' | 'stderr',
  args: readonly string[],
): Promise<[number | null, string]> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child[closed].destroy();
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return [code, stderr];
}

describe('what the command line writes', () => {
  it('survives a reader that has seen enough', async () => {
    expect(await withClosed('stdout', ['rules'])).toEqual([0, '']);
    expect(await withClosed('stdout', ['--help'])).toEqual([0, '']);
  });

  it('keeps its exit code when nobody reads', async () => {
    const [code, stderr] = await withClosed('stdout', ['rules', '8.33']);
    expect(code).toBe(2);
    expect(stderr).toContain('8.33');
    expect(await withClosed('stderr', ['rules', '8.33'])).toEqual([2, '']);
  });

  it('has colour in a pipe only when forced, and never against NO_COLOR', async () => {
    const rules = async (env: Record<string, string>, ...args: string[]) =>
      (await cli(['rules', '8.3', ...args], { NO_COLOR: '', ...env })).stdout.includes('\u001b[');
    expect(await rules({})).toBe(false);
    expect(await rules({ FORCE_COLOR: '1' })).toBe(true);
    expect(await rules({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await rules({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
  });

  it('says in words what the tool decides', async () => {
    const french = await cli(['rules', '8.3.1']);
    expect(french.stdout).toMatch(/L’outil décide : non validé/u);
    expect((await cli(['rules', '8.3.1', '--lang', 'en'])).stdout).toMatch(
      /The tool decides: failed/u,
    );
  });

  it('names the values of options in the language of the help page', async () => {
    expect((await cli(['audit', '--help'])).stdout).toContain('--out <dossier>');
    const english = (await cli(['audit', '--help', '--lang', 'en'])).stdout;
    expect(english).toContain('--out <folder>');
    expect(english).not.toMatch(/dossier|fichier|défaut/u);
  });
});
