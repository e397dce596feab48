import type { Collected, DomSnapshot, PageEvidence } from '#model';
import type { SealOpening } from './seal.ts';
import { probeForms } from './probes/forms.ts';
import { copiesOf, type OpenCopy } from './sealed-copy.ts';
import type { StepClock } from './step-clock.ts';

const STEP_MS = { forms: 45_000 };

/**
 * Acts on sealed copies of the page: its controls are activated, its forms sent, its time run forward. Nothing
 * leaves these copies. A step that fails is no gap in the evidence: what it leaves out stays a question.
 */
export async function actOn(
  page: PageEvidence,
  openSealed: () => Promise<SealOpening>,
  { step }: StepClock,
): Promise<PageEvidence> {
  const { dom } = page.evidence;
  if (!dom?.ok) return page;
  const act = async <T>(
    name: string,
    limitMs: number,
    probe: (open: OpenCopy, visited: DomSnapshot) => Promise<T>,
  ): Promise<Collected<T>> => {
    const { open, closeAll } = copiesOf(openSealed, dom.value);
    try {
      return await step(name, limitMs, () => probe(open, dom.value));
    } finally {
      await closeAll();
    }
  };
  const forms = await act('forms', STEP_MS.forms, probeForms);
  return { ...page, evidence: { ...page.evidence, ...(forms.ok && { forms }) } };
}
