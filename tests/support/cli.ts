import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly done: Promise<CliResult>;
  /** Resolves once the error stream holds this text. */
  said(text: string): Promise<void>;
}

const BIN = join(import.meta.dirname, '../../bin/rgaa.js');

/** Starts the compiled command line as a person would, without a terminal. */
export function startCli(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd?: string,
): RunningCli {
  const quiet = { LANG: '', LC_ALL: '', CI: '', NO_COLOR: '1', DISPLAY: '', WAYLAND_DISPLAY: '' };
  const base = { ...process.env, ...quiet, ...env };
  const child = spawn(process.execPath, [BIN, ...args], {
    env: base,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const one of waiting) if (stderr.includes(one.text)) one.resolve();
  });
  const done = new Promise<CliResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      if (stderr.includes(text)) return resolve();
      waiting.push({ text, resolve });
      void done.then(() => reject(new Error(`ended without saying “${text}”: ${stderr}`)));
    });
  return { child, done, said };
}

export function cli(
  args: readonly string[],
  env: Record<string, string> = {},
  cwd?: string,
): Promise<CliResult> {
  return startCli(args, env, cwd).done;
}
