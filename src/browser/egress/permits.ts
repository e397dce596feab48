/** Origins to which forms may be sent at this moment, each as often as it was permitted. */
export class Permits {
  readonly #counts = new Map<string, number>();

  has(origin: string): boolean {
    return (this.#counts.get(origin) ?? 0) > 0;
  }

  /** Permits an origin; the function returned takes this one permit back, once. */
  give(origin: string): () => void {
    this.#count(origin, 1);
    let isGiven = true;
    return () => {
      if (isGiven) this.#count(origin, -1);
      isGiven = false;
    };
  }

  #count(origin: string, by: number): void {
    this.#counts.set(origin, (this.#counts.get(origin) ?? 0) + by);
  }
}
