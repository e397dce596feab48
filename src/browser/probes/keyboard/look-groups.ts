import type { FocusChange, KeyboardStop } from '#model';
import type { MetStop } from './met-stop.ts';

interface Group {
  /** Photographed, two at most. */
  readonly samples: MetStop[];
  readonly others: MetStop[];
}

const SAMPLES = 2;

/** Stops drawn alike: two of a group are photographed, the others are told to be as these. */
export class LookGroups {
  readonly #groups = new Map<number, Group>();
  /** Groups whose samples differ, or are not clear enough to speak for others. */
  readonly #mixed = new Set<number>();

  /** Whether this stop must be photographed; if not, it waits for `settle`. */
  photographs(number: number, stop: MetStop): boolean {
    if (this.#mixed.has(number)) return true;
    const group = this.#groups.get(number) ?? { samples: [], others: [] };
    this.#groups.set(number, group);
    const isSample = group.samples.length < SAMPLES;
    (isSample ? group.samples : group.others).push(stop);
    return isSample;
  }

  /**
   * Once the photographs of the samples were compared: those of their groups are told as they are. Returns the
   * stops that must be photographed themselves.
   */
  settle(looks: Map<string, KeyboardStop>): MetStop[] {
    const back: MetStop[] = [];
    for (const [number, { samples, others }] of this.#groups) {
      const change = commonTo(samples.map(({ key }) => looks.get(key)?.change));
      const like = samples[0]?.node ?? null;
      if (others.length === 0) continue;
      for (const stop of others.splice(0)) {
        const look = looks.get(stop.key);
        if (change && like !== null && look)
          looks.set(stop.key, { ...look, change: { ...change, like } });
        else back.push(stop);
      }
      if (!change || like === null) this.#mixed.add(number);
    }
    return back;
  }
}

/** The least of what both samples show, if both show it clearly. */
function commonTo(
  changes: readonly (FocusChange | undefined)[],
): Omit<FocusChange, 'like' | 'again'> | undefined {
  const [one, other] = changes;
  if (!one || !other || one.native !== other.native) return undefined;
  const clearness = clearnessOf(one);
  if (clearness === undefined || clearness !== clearnessOf(other)) return undefined;
  return {
    line: Math.min(one.line, other.line),
    strongLine: Math.min(one.strongLine, other.strongLine),
    ratio: Math.min(one.ratio, other.ratio),
    native: one.native,
  };
}

/** Far enough from where a judgement changes. */
function clearnessOf({ native, line, strongLine }: FocusChange): 'none' | 'strong' | undefined {
  if (line === 0) return 'none';
  return (native ? line >= 1.5 : strongLine >= 0.5) ? 'strong' : undefined;
}
