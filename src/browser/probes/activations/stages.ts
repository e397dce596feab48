import type { Patience } from '../../in-page/reaction.ts';
import type { Copies } from '../../sealed-copy.ts';
import { ActivationStage } from './activation-stage.ts';

/**
 * Sealed copies of the page, one after the other: a copy serves until something was done that stays done, from one
 * step to the next.
 */
export class Stages {
  readonly #copies: Copies;
  readonly #isFragile: boolean;
  #patience: Patience = { quietMs: 150, capMs: 800 };
  #stage: ActivationStage | undefined;
  /** A copy was watched, and nothing moved by itself. */
  #isStill = false;
  #opened = 0;

  /** `isFragile`: the copies stand in a state that a press beside what is open would end. */
  constructor(copies: Copies, isFragile = false) {
    this.#copies = copies;
    this.#isFragile = isFragile;
  }

  /** How long the page is given to react from now on. */
  takeTime(patience: Patience): void {
    this.#patience = patience;
    if (this.#stage) this.#stage.patience = patience;
  }

  /** A copy that is as the page was at rest. */
  async clean(): Promise<ActivationStage> {
    if (this.#stage) return this.#stage;
    this.#opened += 1;
    const stage = new ActivationStage(await this.#copies.open(), this.#patience);
    this.#isStill = await stage.open(this.#isStill, this.#isFragile);
    this.#stage = stage;
    return stage;
  }

  /** Copies that were loaded. */
  get opened(): number {
    return this.#opened;
  }

  /** Nothing moves by itself, as far as it was seen. */
  get isStill(): boolean {
    return this.#isStill;
  }

  /** The copy in use is no longer as it was. */
  spoil(): void {
    const spoilt = this.#stage;
    this.#stage = undefined;
    // Another one opens meanwhile; its end is awaited with all the others.
    void spoilt?.copy.close();
  }

  /** Nothing is tried any more. Never rejects. */
  async end(): Promise<void> {
    this.#stage = undefined;
    await this.#copies.closeAll();
  }
}
