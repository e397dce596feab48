import type { Collected, DomSnapshot, Evidence, EvidenceKey } from '#model';
import { Stages } from './probes/activations/stages.ts';
import type { CopyManner, SealOpening } from './seal.ts';
import { copiesOf, type OpenCopy } from './sealed-copy.ts';
import type { StepClock } from './step-clock.ts';

/** The evidence of a probe that said something. */
export type Told<K extends EvidenceKey> = { readonly [key in K]?: Collected<Evidence[K]> };

/** What acting needs to know of the page. */
export interface Acted {
  readonly openSealed: (manner: CopyManner) => Promise<SealOpening>;
  readonly visited: DomSnapshot;
  readonly step: StepClock['step'];
  /** All evidence, or these keys alone. */
  readonly wanted: true | readonly EvidenceKey[];
}

/** Runs probes on copies of one page: each on copies of its own, or on the stages that some of them hand on. */
export class ActingSteps {
  readonly #of: Acted;
  #stages: Stages;

  constructor(of: Acted) {
    this.#of = of;
    this.#stages = this.#newStages();
  }

  #newStages(): Stages {
    const { openSealed, visited } = this.#of;
    return new Stages(copiesOf(() => openSealed({}), visited));
  }

  async onCopies<K extends EvidenceKey>(
    key: K,
    limitMs: number,
    probe: (open: OpenCopy, visited: DomSnapshot) => Promise<Evidence[K] | undefined>,
    manner: CopyManner = {},
  ): Promise<Told<K>> {
    const { openSealed, visited, step } = this.#of;
    if (!this.#isWanted(key)) return {};
    const { open, closeAll } = copiesOf(() => openSealed(manner), visited);
    return told(key, await step(key, limitMs, () => probe(open, visited)).finally(closeAll));
  }

  async onStages<K extends EvidenceKey>(
    key: K,
    limitMs: number,
    probe: (stages: Stages, visited: DomSnapshot) => Promise<Evidence[K] | undefined>,
  ): Promise<Told<K>> {
    if (!this.#isWanted(key)) return {};
    return told(key, await this.handOn(key, limitMs, (stages) => probe(stages, this.#of.visited)));
  }

  /** Whatever a step that failed goes on doing, it does on stages that nobody else gets. */
  async handOn<T>(
    name: string,
    limitMs: number,
    work: (stages: Stages) => Promise<T>,
  ): Promise<Collected<T>> {
    const said = await this.#of.step(name, limitMs, () => work(this.#stages));
    if (said.ok) return said;
    await this.end();
    this.#stages = this.#newStages();
    return said;
  }

  /** Never rejects. */
  async end(): Promise<void> {
    await this.#stages.end();
  }

  #isWanted(key: EvidenceKey): boolean {
    const { wanted } = this.#of;
    return wanted === true || wanted.includes(key);
  }
}

function told<K extends EvidenceKey>(key: K, said: Collected<Evidence[K] | undefined>): Told<K> {
  return said.ok && said.value !== undefined ? ({ [key]: said } as Told<K>) : {};
}
