import type {
  CollectedEvidence,
  DomSnapshot,
  EvidenceKey,
  NodeIndex,
  PageEvidence,
  StateEvidence,
} from '#model';
import { ActingSteps } from './acting-steps.ts';
import { collectActivations } from './probes/activations/activations.ts';
import { collectKeyPresses } from './probes/activations/key-presses.ts';
import { collectSound } from './probes/sound/sound.ts';
import { collectMotion } from './probes/motion/motion.ts';
import {
  collectFoundStates,
  seeState,
  statesWorthSeeing,
} from './probes/activations/found-states.ts';
import { inState } from './probes/activations/state-copies.ts';
import { collectTimers } from './probes/timers.ts';
import type { AxeQuestions } from './collect-axe.ts';
import { knowsAllFields } from './collect-crops.ts';
import { withStrips } from './crop-pictures.ts';
import type { Seen } from './look-at.ts';
import type { CopyManner, SealOpening } from './seal.ts';
import { probeForms, type KeepState } from './probes/forms/forms.ts';
import { probePointer } from './probes/pointer/pointer.ts';
import type { OpenCopy } from './sealed-copy.ts';
import type { StepClock } from './step-clock.ts';

const STEP_MS = {
  forms: 45_000,
  activations: 45_000,
  pointer: 48_000,
  timers: 20_000,
  keyPresses: 40_000,
  motion: 30_000,
  sound: 25_000,
  states: 60_000,
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
export async function actOn(seen: Seen, clock: StepClock, how: Acting): Promise<Seen> {
  const { dom, crops } = seen.evidence.evidence;
  if (!dom?.ok) return seen;
  const steps = new ActingSteps({ ...how, visited: dom.value, step: clock.step });
  const films = crops?.ok && knowsAllFields(dom.value) ? new Map<NodeIndex, string>() : undefined;
  const evidence = await actInSteps(seen.evidence, dom.value, steps, how, films).finally(() =>
    steps.end(),
  );
  if (!crops?.ok || !films) return { ...seen, evidence };
  const { facts, pictures } = withStrips(
    { facts: crops.value, pictures: seen.pictures },
    'motion',
    films,
  );
  const shown = { ...evidence.evidence, crops: { ok: true, value: facts } as const };
  return { evidence: { ...evidence, evidence: shown }, pictures };
}

async function actInSteps(
  page: PageEvidence,
  visited: DomSnapshot,
  steps: ActingSteps,
  how: Acting,
  films: Map<NodeIndex, string> | undefined,
): Promise<PageEvidence> {
  const states: StateEvidence[] = [...(page.states ?? [])];
  const keep = keeperOf(page, how, states);
  const forms = (open: OpenCopy) => probeForms(open, visited, keep);
  const motion = async (open: OpenCopy) => {
    const { facts, strips } = await collectMotion(open, visited, films !== undefined);
    for (const [node, strip] of strips) films?.set(node, strip);
    return facts;
  };
  const controls = {
    ...(await steps.onCopies('forms', STEP_MS.forms, forms)),
    ...(await steps.onStages('activations', STEP_MS.activations, collectActivations)),
    ...(await steps.onStages('keyPresses', STEP_MS.keyPresses, collectKeyPresses)),
  };
  states.push(...(await foundStates(controls.activations, page, visited, steps, how)));
  const evidence = {
    ...page.evidence,
    ...controls,
    ...(await steps.onCopies('pointer', STEP_MS.pointer, probePointer)),
    ...(await steps.onCopies('timers', STEP_MS.timers, collectTimers)),
    ...(await steps.onCopies('motion', STEP_MS.motion, motion)),
    ...(await steps.onCopies('sound', STEP_MS.sound, collectSound, { maySound: true })),
  };
  return { ...page, evidence, ...(states.length > 0 && { states }) };
}

/** Sees the page in the state of a copy; who asks for some evidence only wants no other state. */
function keeperOf(
  page: PageEvidence,
  { wanted, askAxe }: Acting,
  states: StateEvidence[],
): KeepState {
  return async (copy, ref) => {
    if (wanted === true)
      states.push({ ...ref, ...(await seeState(await inState(copy), page, askAxe)) });
  };
}

/** The page as those of its controls that show most leave it. */
async function foundStates(
  activations: CollectedEvidence['activations'],
  page: PageEvidence,
  visited: DomSnapshot,
  steps: ActingSteps,
  { wanted, askAxe }: Acting,
): Promise<readonly StateEvidence[]> {
  const found = wanted === true && activations?.ok ? statesWorthSeeing(activations.value) : [];
  if (found.length === 0) return [];
  const base = { ...page, evidence: { ...page.evidence, ...(activations && { activations }) } };
  const seen = await steps.handOn('states', STEP_MS.states, (stages) =>
    collectFoundStates(stages, base, visited, found, askAxe),
  );
  return seen.ok ? seen.value : [];
}
