import type { ElementNode, StateColorFacts } from '#model';
import type { DomView } from '#rule-kit';
import { isWhole, measureOfLook } from '../_in-state.ts';

/** How a control's sign looks on hover and on focus. */
export interface SignStates {
  /** Best ratio of those that were measured. */
  readonly best: number;
  /** No other look in these states is left unknown. */
  readonly isWhole: boolean;
}

/** Undefined where states were not brought about. */
export function signStates(
  dom: DomView,
  control: ElementNode,
  facts: StateColorFacts | undefined,
): SignStates | undefined {
  if (!facts) return undefined;
  const own = new Set([control.index, ...[...dom.descendants(control)].map(({ index }) => index)]);
  const measures = facts.texts
    .filter(({ node, state }) => own.has(node) && state !== 'active')
    .map(({ look, unsure }) => (unsure ? undefined : measureOfLook(look)));
  return {
    best: Math.max(0, ...measures.map((one) => one?.worst ?? 0)),
    isWhole: isWhole(facts) && measures.every((one) => one !== undefined),
  };
}
