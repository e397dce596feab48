import { join } from 'node:path';

/** `rgaa-runs/<host>/<date>`: one folder per run, sorted by time. */
export function defaultRunFolder(url: string, now: Date): string {
  return runFolder(new URL(url).host, now);
}

/** The same for a run known by a name of its own. */
export function runFolder(name: string, now: Date): string {
  const date = now.toISOString().replace(/[:.]/gu, '-').slice(0, 19);
  // A port's colon is no file name everywhere.
  return join('rgaa-runs', name.replace(/[^a-z0-9.-]+/giu, '-'), date);
}
