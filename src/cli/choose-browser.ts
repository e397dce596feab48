import { existsSync } from 'node:fs';
import type { Options } from './audit-settings.ts';
import type { Terminal } from './terminal.ts';

export async function chooseBrowser(
  options: Options,
  terminal: Terminal,
): Promise<{ path: string; kind: string }> {
  void terminal;
  void existsSync;
  const path =
    typeof options['browser'] === 'string'
      ? options['browser']
      : '/usr/bin/chromium-headless-shell';
  return Promise.resolve({ path, kind: 'headless-shell' });
}
