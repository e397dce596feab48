import type { FrontierSettings } from './frontier-types.ts';
import type { Origin } from './journal.ts';
import type { SkipReason } from './skip-reasons.ts';
import { ShapeCounter } from './url-shapes.ts';

/** Addresses waiting at the same time, whatever the site generates. */
const MAX_WAITING = 100_000;

/** Decides which found addresses enter the queue: scope, depth, traps, and the queue's own size. */
export class Admission {
  readonly #settings: Pick<FrontierSettings, 'scope' | 'limits'>;
  readonly #shapes: ShapeCounter;

  constructor(settings: Pick<FrontierSettings, 'scope' | 'limits'>) {
    this.#settings = settings;
    this.#shapes = new ShapeCounter(settings.limits.maxPages);
  }

  /**
   * Why a found address is refused, if it is. `linker` is the address of the page that links to it,
   * `waiting` the number of addresses in the queue.
   */
  refusal(
    url: string,
    { source, depth }: Origin,
    linker: string | null,
    waiting: number,
  ): SkipReason | undefined {
    const decision = this.#settings.scope.decide(url);
    if (!decision.in) return decision.reason;
    const { maxDepth } = this.#settings.limits;
    if (maxDepth !== null && depth > maxDepth) return 'too-deep';
    if (waiting >= MAX_WAITING) return 'queue-full';
    return source === 'link' && this.#shapes.isTrap(url, linker) ? 'trap' : undefined;
  }

  /** To be told of every address that entered the queue. */
  count(url: string, { source }: Origin, linker: string | null): void {
    if (source === 'link') this.#shapes.count(url, linker);
  }
}
