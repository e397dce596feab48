import type { Collected, DomSnapshot, Evidence, EvidenceKey, PageEvidence } from '#model';
import { collectActivations } from './probes/activations.ts';
import { collectKeyPresses } from './probes/key-presses.ts';
import { collectMotion } from './probes/motion.ts';
import { collectTimers } from './probes/timers.ts';
import type { SealOpening } from './seal.ts';
import { probeForms } from './probes/forms.ts';
import { copiesOf, type OpenCopy } from './sealed-copy.ts';
import type { StepClock } from './step-clock.ts';

const STEP_MS = {
  forms: 45_000,
  activations: 45_000,
  timers: 20_000,
  keyPresses: 40_000,
  motion: 30_000,
};

/**
 * Acts on sealed copies of the page: its controls are activated, its forms sent, its time run forward. Nothing
 * leaves these copies. A step that fails is no gap in the evidence: what it leaves out stays a question.
 */
export async function actOn(
  page: PageEvidence,
  openSealed: () => Promise<SealOpening>,
  { step }: StepClock,
  wanted: true | readonly EvidenceKey[],
): Promise<PageEvidence> {
  const { dom } = page.evidence;
  if (!dom?.ok) return page;
  const act = async <K extends EvidenceKey>(
    key: K,
    limitMs: number,
    probe: (open: OpenCopy, visited: DomSnapshot) => Promise<Evidence[K] | undefined>,
  ): Promise<{ readonly [key in K]?: Collected<Evidence[K]> }> => {
    if (wanted !== true && !wanted.includes(key)) return {};
    const { open, closeAll } = copiesOf(openSealed, dom.value);
    try {
      return told(key, await step(key, limitMs, () => probe(open, dom.value)));
    } finally {
      await closeAll();
    }
  };
  const evidence = {
    ...page.evidence,
    ...(await act('forms', STEP_MS.forms, probeForms)),
    ...(await act('activations', STEP_MS.activations, collectActivations)),
    ...(await act('keyPresses', STEP_MS.keyPresses, collectKeyPresses)),
    ...(await act('timers', STEP_MS.timers, collectTimers)),
    ...(await act('motion', STEP_MS.motion, collectMotion)),
  };
  return { ...page, evidence };
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
