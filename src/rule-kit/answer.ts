import type { ElementNode, JsonObject, TestId } from '#model';

/** Where an answer points when it is not an element of the DOM: a place in the served source, say. */
export interface Place {
  readonly selector: string;
  readonly html: string;
}

export interface AnswerDetail {
  /** Measured values; they also fill the `{places}` of the message. */
  readonly data?: JsonObject;
  /** The element to show when it is not the target itself. */
  readonly at?: ElementNode | Place;
}

interface AnswerOf<O extends string, M extends string> extends AnswerDetail {
  readonly outcome: O;
  readonly message: M;
}
export type Passed = { readonly outcome: 'passed' };
export type Failed<M extends string> = AnswerOf<'failed', M> & {
  /** Set when the defect is certain but belongs to this test or to one of these: it blocks both, fails none. */
  readonly failPair?: readonly TestId[];
};
export type CantTell<M extends string> = AnswerOf<'cantTell', M> & {
  readonly certainty: 'proposed' | 'lead';
};

/** What a rule says about one target. */
export type Answer<M extends string> = Passed | Failed<M> | CantTell<M>;

/** The target satisfies the test. */
export function passed(): Passed {
  return { outcome: 'passed' };
}

/** The target certainly does not satisfy the test. */
export function failed<const M extends string>(message: M, detail: AnswerDetail = {}): Failed<M> {
  return { outcome: 'failed', message, ...detail };
}

/** Certainly not compliant, here or on one of the paired tests; which one is for a person to say. */
export function failedHereOrOn<const M extends string>(
  pairs: readonly TestId[],
  message: M,
  detail: AnswerDetail = {},
): Failed<M> {
  return { outcome: 'failed', message, failPair: pairs, ...detail };
}

/** A person must look; nothing suggests an answer. */
export function cantTell<const M extends string>(
  message: M,
  detail: AnswerDetail = {},
): CantTell<M> {
  return { outcome: 'cantTell', certainty: 'lead', message, ...detail };
}

/** Probably a failure: proposed to a person, never decided. */
export function proposed<const M extends string>(
  message: M,
  detail: AnswerDetail = {},
): CantTell<M> {
  return { outcome: 'cantTell', certainty: 'proposed', message, ...detail };
}
