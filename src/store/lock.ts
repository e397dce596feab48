import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { EXIT, UserError } from '#model';
import { outputError } from './atomic.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Takes a run directory for this process, so that two runs never mix. A lock left by a process of this
 * machine that no longer exists is taken over. Returns the function that gives the directory back.
 */
export function lockRun(path: string): () => void {
  const mine: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      return () => unlinkSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw outputError(path, error);
      const holder = readHolder(path);
      if (attempt > 2 || (holder && !isStale(holder))) throw lockedError(path, holder);
      unlinkSync(path);
    }
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isStale(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return true;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function lockedError(path: string, holder: Holder | undefined): UserError {
  const who = holder ? `pid ${holder.pid}, ${holder.host}, ${holder.since}` : '?';
  return new UserError(
    {
      fr: `Ce dossier sert déjà à un audit en cours (${who}). Attendez sa fin, choisissez un autre --out, ou supprimez ${path} si cet audit n’existe plus.`,
      en: `This folder is in use by a running audit (${who}). Wait for it to end, choose another --out, or delete ${path} if that audit is gone.`,
    },
    EXIT.output,
  );
}
