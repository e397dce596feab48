import type { MetStop } from './met-stop.ts';

/** Presses that bring nothing new, for each stop of a loop, before it counts as one. */
const ROUNDS = 3;
/** The same, where keys move inside an element without any script seeing it. */
export const INSIDE_PRESSES = 40;

/** The same few stops, several times over. */
export function isLoop(stale: readonly MetStop[]): boolean {
  const distinct = new Set(stale);
  const presses = [...distinct].some(({ hasInside }) => hasInside) ? INSIDE_PRESSES : ROUNDS;
  return stale.length > 0 && stale.length >= presses * distinct.size;
}
