/*
 * Runs inside a sealed copy of the page, after a control was acted upon: waits until the page has reacted, and
 * tells what changed since the mark.
 */
import type { ActivationWorld, activationState as ActivationStateOf } from './activation.ts';
import type {
  compareInventories as CompareInventories,
  takeInventory as TakeInventory,
  WireChange,
} from './inventory.ts';
import type { nextFrames as NextFrames } from './painting.ts';
import type { openTrees as OpenTrees } from './trees.ts';

declare const activationState: typeof ActivationStateOf;
declare const compareInventories: typeof CompareInventories;
declare const nextFrames: typeof NextFrames;
declare const openTrees: typeof OpenTrees;
declare const takeInventory: typeof TakeInventory;

export interface Patience {
  /** Without a change for so long, the page has reacted; in milliseconds. */
  readonly quietMs: number;
  readonly capMs: number;
}

export interface WireEffect extends WireChange {
  readonly stirred: boolean;
}

/** Entry: once the page has reacted, what changed since the mark, as JSON. */
export async function readEffect(patience: Patience): Promise<string> {
  await untilQuiet(patience);
  const state = activationState();
  const after = takeInventory();
  const { noise, mark } = state;
  for (const element of noise) {
    after.seen.delete(element);
    mark.seen.delete(element);
    after.states.delete(element);
    mark.states.delete(element);
  }
  const change = compareInventories(mark, after);
  const effect: WireEffect = {
    ...change,
    added: state.addsByItself ? [] : change.added,
    stirred: state.changes > 0,
  };
  return JSON.stringify(effect);
}

/** Movements that end are brought to their end at once. */
async function untilQuiet({ quietMs, capMs }: Patience): Promise<void> {
  const start = performance.now();
  const isOver = () => {
    const now = performance.now();
    const last = Math.max(start, activationState().lastChange);
    return now - last >= quietMs || now - start >= capMs;
  };
  while (!isOver()) {
    await nextFrames(1, 40);
    for (const tree of openTrees()) tree.getAnimations().forEach(finishOne);
  }
}

function finishOne(animation: Animation): void {
  const end = Number(animation.effect?.getComputedTiming().endTime ?? Infinity);
  if (end !== Infinity && animation.playState === 'running') animation.finish();
}

/** Entry: what has changed since the mark is left out of every effect from now on. Whether nothing has so far. */
export async function learnNoise(patience: Patience): Promise<boolean> {
  await untilQuiet(patience);
  const state = activationState();
  const after = takeInventory();
  const { seen, states } = state.mark;
  for (const [element, words] of after.seen) {
    if (seen.get(element) === words) continue;
    state.noise.add(element);
    state.addsByItself ||= !(globalThis as unknown as ActivationWorld).rgaaElements.has(element);
  }
  for (const element of seen.keys()) if (!after.seen.has(element)) state.noise.add(element);
  for (const [element, own] of after.states)
    if (JSON.stringify(states.get(element)) !== JSON.stringify(own)) state.noise.add(element);
  return state.noise.size === 0 && state.changes === 0 && !state.addsByItself;
}

/** All of the above, in the order in which the page receives them. */
export const REACTION_FUNCTIONS = [readEffect, untilQuiet, finishOne, learnNoise] as const;
