import type { Collected } from '#model';
import { DeadlineError, within } from './deadline.ts';

/** Times the steps of one visit; a step that fails or overruns fails alone. */
export class StepClock {
  readonly timings: Record<string, number> = {};
  deadlines = 0;

  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.timings[name] = Math.round((this.timings[name] ?? 0) + performance.now() - start);
    }
  }

  readonly step = async <T>(
    name: string,
    limitMs: number,
    work: () => Promise<T>,
  ): Promise<Collected<T>> => {
    try {
      return { ok: true, value: await this.time(name, () => within(limitMs, name, work())) };
    } catch (error) {
      if (error instanceof DeadlineError) {
        this.deadlines += 1;
        return { ok: false, failure: { kind: 'timeout', afterMs: limitMs } };
      }
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, failure: { kind: 'error', message: message.slice(0, 300) } };
    }
  };
}
