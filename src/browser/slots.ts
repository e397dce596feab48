/** Gives the slot up while something is waited for, and takes one again before going on. */
export type Pause = <T>(wait: () => Promise<T>) => Promise<T>;

/**
 * Bounds how many pages work at the same time. A page that only waits for its own timers to end keeps no
 * slot, so that the processors stay busy and the site is never asked for more pages at once than agreed.
 */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async run<T>(work: (pause: Pause) => Promise<T>): Promise<T> {
    await this.#take();
    try {
      return await work((wait) => this.#pause(wait));
    } finally {
      this.#give();
    }
  }

  async #pause<T>(wait: () => Promise<T>): Promise<T> {
    this.#give();
    try {
      return await wait();
    } finally {
      await this.#take();
    }
  }

  async #take(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** First come, first served: a freed slot goes straight to who waits longest. */
  #give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
