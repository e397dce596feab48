import type { PageProblem } from '#model';

/** A request that was not let out. */
export interface RefusedRequest {
  readonly method: string;
  /** What the browser told: the whole URL for plain http, only the origin for https and WebSockets. */
  readonly url: string;
  readonly reason: 'address' | 'method' | 'websocket' | 'malformed' | 'sealed';
}

/** Why an origin could not be reached at the last attempt, in the report's words. */
export interface EgressProblem {
  readonly reason: Extract<PageProblem, 'dns' | 'connection' | 'timeout' | 'out-of-scope'>;
  readonly message: string;
}

/** What the egress proxy did not let out or could not reach. */
export interface Ledger {
  /** The first refused requests; a page that asks for ever cannot fill the memory. */
  readonly refused: readonly RefusedRequest[];
  refuse(request: RefusedRequest): void;
  fail(origin: string, problem: EgressProblem): void;
  reach(origin: string): void;
  problemOf(origin: string): EgressProblem | undefined;
}

const MAX_REFUSED = 1000;
const MAX_PROBLEMS = 1000;

export function openLedger(onRefused: (request: RefusedRequest) => void): Ledger {
  const refused: RefusedRequest[] = [];
  const problems = new Map<string, EgressProblem>();
  const fail = (origin: string, problem: EgressProblem): void => {
    if (problems.size < MAX_PROBLEMS || problems.has(origin)) problems.set(origin, problem);
  };
  return {
    refused,
    refuse(request) {
      if (refused.length < MAX_REFUSED) refused.push(request);
      onRefused(request);
    },
    fail,
    reach: (origin) => void problems.delete(origin),
    problemOf: (origin) => problems.get(origin),
  };
}
