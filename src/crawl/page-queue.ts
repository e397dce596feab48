/** What the place of a page in the queue depends on, the most important first. */
export interface Place {
  readonly rank: number;
  /** Number of the page that linked to it, 0 without. */
  readonly parent: number;
  /** Order of discovery. */
  readonly serial: number;
}

export function isBefore(one: Place, other: Place): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank;
  if (one.parent !== other.parent) return one.parent < other.parent;
  return one.serial < other.serial;
}

interface Queued {
  readonly place: Place;
  readonly state: string;
}

/** A binary heap: the first page still waiting at any time, whatever order they were added in. */
export class PageQueue<T extends Queued> {
  readonly #items: T[] = [];

  add(item: T): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  /** Pages that are no longer waiting drop out here. */
  first(): T | undefined {
    while (this.#items[0] && this.#items[0].state !== 'waiting') this.#removeFirst();
    return this.#items[0];
  }

  #removeFirst(): void {
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return;
    this.#items[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [one, other] = [this.#items[left], this.#items[left + 1]];
      if (!one) return;
      const child = other && isBefore(other.place, one.place) ? left + 1 : left;
      if (!this.#swapIfBefore(child, at)) return;
      at = child;
    }
  }

  #swapIfBefore(low: number, high: number): boolean {
    const [one, other] = [this.#items[low], this.#items[high]];
    if (!one || !other || !isBefore(one.place, other.place)) return false;
    this.#items[low] = other;
    this.#items[high] = one;
    return true;
  }
}
