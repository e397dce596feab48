import { retryAfterMs } from './retry-after.ts';

/** A server that says it is overloaded gets at least this long between two requests. */
const MIN_SLOWED_DELAY_MS = 1_000;
const MAX_SLOWED_DELAY_MS = 30_000;
/** Good answers in a row before the delay is halved again, down to the one asked for. */
const RECOVERY = 20;

/** The answer to one request, as far as politeness cares; null when there was none. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | null;
}

/** Leave to send one request; tell it what came of it. */
export interface Turn {
  end(answered: Answered | null): void;
}

export interface Gate {
  /** Resolves when a request may start, first come first served; rejects with the signal's reason. */
  enter(signal?: AbortSignal): Promise<Turn>;
  /** Time between two starts, in milliseconds, as it stands now. */
  readonly delayMs: number;
}

/**
 * The one gate through which every request to an origin goes, whoever sends it. `delayMs` is the least
 * time between two starts. 429 and 503 double it (to 1 s at least, 30 s at most) and their Retry-After
 * stops everybody, up to 120 s; only good answers bring it back, never below `delayMs`. Time is
 * monotonic: a changed clock neither opens nor closes the gate.
 */
export function createGate(settings: { readonly delayMs: number }): Gate {
  return new PoliteGate(settings.delayMs);
}

interface Waiter {
  readonly open: () => void;
}

class PoliteGate implements Gate {
  readonly #askedMs: number;
  readonly #waiters: Waiter[] = [];
  #delayMs: number;
  #nextStart = 0;
  #slowedAt = Number.NEGATIVE_INFINITY;
  #goodInARow = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(delayMs: number) {
    this.#askedMs = delayMs;
    this.#delayMs = delayMs;
  }

  get delayMs(): number {
    return this.#delayMs;
  }

  enter(signal?: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leave = () => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        this.#openInTime();
        reject(signal?.reason);
      };
      const waiter: Waiter = {
        open: () => {
          signal?.removeEventListener('abort', leave);
          const startedAt = performance.now();
          resolve({ end: (answered) => this.#learn(startedAt, answered) });
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiters.push(waiter);
      this.#openInTime();
    });
  }

  #openInTime(): void {
    clearTimeout(this.#timer);
    while (this.#waiters.length > 0) {
      const waitMs = this.#nextStart - performance.now();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#openInTime(), Math.ceil(waitMs));
        return;
      }
      this.#nextStart = performance.now() + this.#delayMs;
      this.#waiters.shift()?.open();
    }
  }

  #learn(startedAt: number, answered: Answered | null): void {
    if (answered?.status === 429 || answered?.status === 503) {
      this.#slowDown(startedAt, answered.retryAfter);
    } else if (answered && answered.status < 400) {
      this.#recover();
    } else {
      this.#goodInARow = 0;
    }
  }

  #slowDown(startedAt: number, retryAfter: string | null): void {
    const now = performance.now();
    this.#goodInARow = 0;
    // Requests sent before the last slow-down say nothing new about the pace it set.
    if (startedAt > this.#slowedAt) {
      const doubled = Math.max(2 * this.#delayMs, MIN_SLOWED_DELAY_MS);
      this.#delayMs = Math.max(this.#askedMs, Math.min(doubled, MAX_SLOWED_DELAY_MS));
      this.#slowedAt = now;
    }
    const pauseMs = Math.max(retryAfterMs(retryAfter, Date.now()) ?? 0, this.#delayMs);
    this.#nextStart = Math.max(this.#nextStart, now + pauseMs);
    this.#openInTime();
  }

  #recover(): void {
    this.#goodInARow += 1;
    if (this.#goodInARow < RECOVERY || this.#delayMs === this.#askedMs) return;
    this.#goodInARow = 0;
    const halved = this.#delayMs / 2;
    this.#delayMs = halved < MIN_SLOWED_DELAY_MS ? this.#askedMs : Math.max(halved, this.#askedMs);
  }
}
