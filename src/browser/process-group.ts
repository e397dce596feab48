import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The process group of a browser: Playwright starts it (or the script in front of it) as the leader of a
 * group of its own, and renderers stay in it. Undefined where groups do not exist or are not told.
 */
export function processGroupOf(pid: number): number | undefined {
  try {
    const group =
      process.platform === 'linux'
        ? groupFromStat(readFileSync(`/proc/${pid}/stat`, 'latin1'))
        : Number(execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'latin1' }));
    return Number.isInteger(group) && group > 1 ? group : undefined;
  } catch {
    return undefined;
  }
}

/** `pid (name) state ppid pgrp …`; the name may hold spaces and parentheses. */
function groupFromStat(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

/** Ends a browser and everything it started, at once. A browser already gone is no error. */
export function killBrowser(pid: number, group: number | undefined): void {
  try {
    if (process.platform === 'win32')
      execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else if (group !== undefined && group !== ownGroup()) process.kill(-group, 'SIGKILL');
    else process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function ownGroup(): number | undefined {
  return processGroupOf(process.pid);
}
