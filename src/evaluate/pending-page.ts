import type {
  FailedState,
  JudgedPage,
  JudgedState,
  PageEvidence,
  PageRef,
  StateEvidence,
  TestId,
  TestOnPage,
} from '#model';
import type { FoldedTest, SaidOfTest } from './fold-test.ts';

export interface ClosedTest {
  readonly fold: FoldedTest;
  /** Serials of its findings in the ledger. */
  readonly serials: readonly number[];
}

/** A test that a rule across pages may still change: what its rules said, findings already told. */
export interface WaitingTest {
  readonly test: TestId;
  readonly said: readonly SaidOfTest[];
  readonly serials: readonly number[];
  /** Its outcomes in the other states of the page. */
  readonly inStates?: readonly FoldedTest[];
}

export interface PendingPage {
  readonly page: PageRef;
  readonly blindSpots: readonly string[];
  readonly settled: boolean;
  readonly timings: PageEvidence['timings'];
  /** In the referential's order; a hole where a test still waits. */
  readonly tests: (ClosedTest | undefined)[];
  readonly waiting: WaitingTest[];
  readonly pairedTests: ReadonlySet<TestId>;
  readonly states?: readonly JudgedState[];
  readonly failedStates?: readonly FailedState[];
}

/** The page as reports read it; `ids` are the tests in the referential's order. */
export function toJudged(
  pending: PendingPage,
  ids: readonly TestId[],
  idOf: (serial: number) => string,
): JudgedPage {
  const { page, tests, blindSpots, settled, timings, states, failedStates } = pending;
  const judged: Record<TestId, TestOnPage> = {};
  for (const [place, test] of ids.entries()) {
    const closed = tests[place];
    if (closed) judged[test] = { ...closed.fold, findings: closed.serials.map(idOf) };
  }
  return {
    ...{ page, tests: judged, blindSpots, settled, timings },
    ...(states && { states }),
    ...(failedStates && { failedStates }),
  };
}

/** What reports tell of a state. */
export function judgedState({ id, name, how, page }: StateEvidence): JudgedState {
  return { id, name, how, page };
}
