import type { Patience } from '../../in-page/reaction.ts';
import type { OpenCopy } from '../../sealed-copy.ts';
import { ActivationStage } from './activation-stage.ts';

/** Sealed copies of the page, one after the other: a copy serves until something was done that stays done. */
export class Stages {
  readonly #openCopy: OpenCopy;
  readonly #patience: Patience;
  #stage: ActivationStage | undefined;

  constructor(openCopy: OpenCopy, patience: Patience) {
    this.#openCopy = openCopy;
    this.#patience = patience;
  }

  /** A copy that is as the page was at rest. */
  async clean(): Promise<ActivationStage> {
    if (this.#stage) return this.#stage;
    const stage = new ActivationStage(await this.#openCopy(), this.#patience);
    await stage.open();
    this.#stage = stage;
    return stage;
  }

  /** The copy in use is no longer as it was. */
  spoil(): void {
    const spoilt = this.#stage;
    this.#stage = undefined;
    // Another one opens meanwhile; its end is awaited with all the others.
    void spoilt?.copy.close();
  }
}
