import type {
  Collected,
  DomSnapshot,
  Evidence,
  EvidenceKey,
  PageEvidence,
  StateEvidence,
} from '#model';
import { collectActivations } from './probes/activations/activations.ts';
import { collectKeyPresses } from './probes/activations/key-presses.ts';
import { collectSound } from './probes/sound/sound.ts';
import { collectMotion } from './probes/motion/motion.ts';
import {
  collectFoundStates,
  seeState,
  statesWorthSeeing,
} from './probes/activations/found-states.ts';
import { collectTimers } from './probes/timers.ts';
import type { AxeQuestions } from './collect-axe.ts';
import type { CopyManner, SealOpening } from './seal.ts';
import { probeForms, type KeepState } from './probes/forms/forms.ts';
import { probePointer } from './probes/pointer/pointer.ts';
import { copiesOf, type OpenCopy } from './sealed-copy.ts';
import type { StepClock } from './step-clock.ts';

const STEP_MS = {
  forms: 45_000,
  activations: 45_000,
  pointer: 48_000,
  timers: 20_000,
  keyPresses: 40_000,
  motion: 30_000,
  sound: 25_000,
  states: 45_000,
};

/** How a page is acted upon. */
export interface Acting {
  readonly openSealed: (manner?: CopyManner) => Promise<SealOpening>;
  /** All evidence, or these keys alone. */
  readonly wanted: true | readonly EvidenceKey[];
  /** What axe is asked about a state of the page. */
  readonly askAxe: (dom: DomSnapshot) => AxeQuestions;
}

/**
 * Acts on sealed copies of the page: its controls are activated, its forms sent, its time run forward. Nothing
 * leaves these copies. A step that fails is no gap in the evidence: what it leaves out stays a question.
 */
export async function actOn(
  page: PageEvidence,
  clock: StepClock,
  how: Acting,
): Promise<PageEvidence> {
  const { openSealed, wanted } = how;
  const { step } = clock;
  const { dom } = page.evidence;
  if (!dom?.ok) return page;
  const act = async <K extends EvidenceKey>(
    key: K,
    limitMs: number,
    probe: (open: OpenCopy, visited: DomSnapshot) => Promise<Evidence[K] | undefined>,
    manner: CopyManner = {},
  ): Promise<{ readonly [key in K]?: Collected<Evidence[K]> }> => {
    if (wanted !== true && !wanted.includes(key)) return {};
    const { open, closeAll } = copiesOf(() => openSealed(manner), dom.value);
    try {
      return told(key, await step(key, limitMs, () => probe(open, dom.value)));
    } finally {
      await closeAll();
    }
  };
  const states: StateEvidence[] = [...(page.states ?? [])];
  const keep = keeperOf(page, how, states);
  const evidence = {
    ...page.evidence,
    ...(await act('forms', STEP_MS.forms, (open, visited) => probeForms(open, visited, keep))),
    ...(await act('activations', STEP_MS.activations, collectActivations)),
    ...(await act('keyPresses', STEP_MS.keyPresses, collectKeyPresses)),
    ...(await act('pointer', STEP_MS.pointer, probePointer)),
    ...(await act('timers', STEP_MS.timers, collectTimers)),
    ...(await act('motion', STEP_MS.motion, collectMotion)),
    ...(await act('sound', STEP_MS.sound, collectSound, { maySound: true })),
  };
  const whole = { ...page, evidence, ...(states.length > 0 && { states }) };
  return await withFoundStates(whole, dom.value, clock, how);
}

/** Sees the page in the state of a copy; who asks for some evidence only wants no other state. */
function keeperOf(
  page: PageEvidence,
  { wanted, askAxe }: Acting,
  states: StateEvidence[],
): KeepState {
  return async (copy, ref) => {
    if (wanted === true) states.push({ ...ref, ...(await seeState(copy, page, askAxe)) });
  };
}

/** Adds the page as those of its controls that show most leave it. */
async function withFoundStates(
  page: PageEvidence,
  visited: DomSnapshot,
  { step }: StepClock,
  { openSealed, wanted, askAxe }: Acting,
): Promise<PageEvidence> {
  const { activations } = page.evidence;
  const found = wanted === true && activations?.ok ? statesWorthSeeing(activations.value) : [];
  if (found.length === 0) return page;
  const { open, closeAll } = copiesOf(openSealed, visited);
  const see = () => collectFoundStates(open, page, visited, found, askAxe);
  const seen = await step('states', STEP_MS.states, see).finally(closeAll);
  return seen.ok ? { ...page, states: [...(page.states ?? []), ...seen.value] } : page;
}

/** The evidence of a probe that said something. */
function told<K extends EvidenceKey>(
  key: K,
  said: Collected<Evidence[K] | undefined>,
): { readonly [key in K]?: Collected<Evidence[K]> } {
  return said.ok && said.value !== undefined
    ? ({ [key]: said } as { [key in K]: Collected<Evidence[K]> })
    : {};
}
