import { getFailure } from './get-failure.ts';
import type { Get, Visitor } from './get-types.ts';
import { getWithinLimits } from './get.ts';
import type { Gate } from './politeness.ts';

/** The `Get` of a run: every request waits for its turn at the gate of its origin, redirects included in it. */
export function createGet(visitor: Visitor, gateOf: (origin: string) => Gate): Get {
  return async (request) => {
    const gate = gateOf(URL.canParse(request.url) ? new URL(request.url).origin : '');
    const turn = await gate.enter(visitor.signal).catch((reason: unknown) => {
      if (visitor.signal?.aborted) return undefined;
      throw reason;
    });
    if (!turn) return getFailure('aborted', '');
    const result = await getWithinLimits(request, visitor);
    turn.end(result.ok ? result : null);
    return result;
  };
}
