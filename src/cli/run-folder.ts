import { join } from 'node:path';

/** `rgaa-runs/<host>/<date>`: one folder per run, sorted by time. */
export function defaultRunFolder(url: string, now: Date): string {
  const { host } = new URL(url);
  const date = now.toISOString().replace(/[:.]/gu, '-').slice(0, 19);
  // A port's colon is no file name everywhere.
  return join('rgaa-runs', host.replace(/[^a-z0-9.-]+/giu, '-'), date);
}
