import type { GuardFacts } from './guard-watch.ts';
import type { LoadProblem } from './load.ts';

/** The guard and the proxy know why a navigation failed where the page only saw an error. */
export function betterProblem(
  seen: LoadProblem,
  { refusedNavigation }: GuardFacts,
  reached: Pick<LoadProblem, 'reason' | 'message'> | undefined,
): LoadProblem {
  if (refusedNavigation) {
    const { url, reason } = refusedNavigation;
    return { reason: 'out-of-scope', message: reason, finalUrl: url };
  }
  const isNetwork =
    seen.reason === 'connection' || seen.reason === 'internal' || seen.reason === 'http';
  return isNetwork && reached ? { ...seen, ...reached } : seen;
}
