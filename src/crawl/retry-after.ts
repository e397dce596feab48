/** Longest pause a server may ask for. */
export const MAX_PAUSE_MS = 120_000;

/**
 * Milliseconds a `Retry-After` header asks to wait (seconds, or a date compared with `now`, the wall
 * clock), never over 120 s; undefined when it asks for nothing readable.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.length > 64) return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds * 1_000), MAX_PAUSE_MS);
}
