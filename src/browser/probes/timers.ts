import type { DomSnapshot, TimedChange, TimedEvent, TimerFacts } from '#model';
import { converse, type Ask } from '../conversation.ts';
import { TIME_WATCH_FUNCTIONS, type WireChange, type WireWatch } from '../in-page/time-watch.ts';
import { TREE_FUNCTIONS } from '../in-page/trees.ts';
import type { SealedAttempt } from '../sealed-attempts.ts';
import { ownDocument, type OpenCopy, type SealedCopy } from '../sealed-copy.ts';
import { runForward } from '../virtual-time.ts';

/** Seconds of each step: the first ones tell soon from late, then every half minute of twenty. */
const STEPS: readonly number[] = [1, 4, 5, 10, 10, ...Array<number>(39).fill(30)];
/** Seconds by steps; a presence is shown at each. */
const WATCHED = STEPS.reduce((sum, one) => sum + one, 0);
/** Twenty hours: no limit beyond it is too short (RGAA 13.1). */
const LONG_ENOUGH = 72_000;
const STEP_MS = 1500;
/** The last step may be too much for a page that never rests: what it leaves unknown is told. */
const LAST_STEP_MS = 3000;
const TIME_MS = 7000;
const EXCHANGE_MS = 1500;
const MAX_CHANGES = 40;

const CODE_ATTRIBUTE = /^on[a-z]{3,}$/u;

/**
 * Runs the clock of a sealed copy forward, twenty minutes by steps and then to twenty hours, while nobody touches
 * it: where it would go, what it opens, what it writes anew. What it did is looked for in a second copy, in which
 * somebody seems to be there. Undefined for a page without any code: nothing can happen.
 */
export async function collectTimers(
  open: OpenCopy,
  visited: DomSnapshot,
): Promise<TimerFacts | undefined> {
  if (!hasCode(visited)) return undefined;
  const deadline = performance.now() + TIME_MS;
  const run = await runOnce(await open(), deadline, false);
  const { events, ...facts } = run;
  if (events.length === 0) return { ...facts, events: [] };
  const second = await runOnce(await open(), deadline + TIME_MS, true);
  const times = new Set(second.events.map(keyOf));
  const againOf = (event: EventOnce): TimedEvent['again'] => {
    if (event.after >= WATCHED) return 'unknown';
    return times.has(keyOf(event)) ? 'same' : 'moved';
  };
  return { ...facts, events: events.map((event) => ({ ...event, again: againOf(event) })) };
}

function keyOf({ kind, url, before }: EventOnce): string {
  return `${kind} ${before} ${url}`;
}

/** Scripts, event attributes, frames: something of the page may act later. */
export function hasCode({ nodes, frames }: DomSnapshot): boolean {
  return (
    frames.length > 1 ||
    nodes.some(
      (node) =>
        node.kind === 'element' &&
        (node.tag === 'script' ||
          Object.keys(node.attributes).some((name) => CODE_ATTRIBUTE.test(name))),
    )
  );
}

type EventOnce = Omit<TimedEvent, 'again'>;
type Run = Omit<TimerFacts, 'events'> & { readonly events: readonly EventOnce[] };

async function runOnce(copy: SealedCopy, deadline: number, isPresent: boolean): Promise<Run> {
  const { main } = ownDocument(copy);
  const ask = converse(main, 'timers', EXCHANGE_MS, [...TREE_FUNCTIONS, ...TIME_WATCH_FUNCTIONS]);
  await ask('openTimeWatch', null);
  const watch = new AttemptWatch(copy.attempts);
  let seconds = 0;
  const step = async (length: number, limitMs: number): Promise<void> => {
    if (performance.now() > deadline) throw new Error('timers: out of time');
    if (isPresent) await ask('showPresence', null);
    await runForward(main.session, length * 1000, limitMs);
    // What the page asked for has reached us once the page answers a question of ours.
    if (seconds < WATCHED) await ask('readTimeWatch', null);
    watch.note(seconds, seconds + length);
    seconds += length;
  };
  let isCapped = false;
  let seen: Seen = { still: false, changes: [] };
  try {
    for (const length of STEPS) await step(length, STEP_MS);
    seen = await readChanges(ask, copy);
    await step(LONG_ENOUGH - WATCHED, LAST_STEP_MS);
  } catch {
    isCapped = true;
  }
  const capped = copy.page.workers().length > 0 ? 'workers' : isCapped ? 'time' : undefined;
  await copy.close();
  const { events, asked } = watch;
  return { seconds, ...seen, asked, events, ...(capped && { capped }) };
}

type Seen = Pick<TimerFacts, 'still' | 'changes'>;

async function readChanges(
  ask: Ask,
  copy: SealedCopy,
): Promise<Pick<TimerFacts, 'still' | 'changes'>> {
  const { offset } = ownDocument(copy);
  const wire = await ask('readTimeWatch', null)
    .then((answer) => JSON.parse(String(answer)) as WireWatch)
    .catch((): WireWatch => ({ still: false, changes: [] }));
  const changes = wire.changes.flatMap((change): TimedChange[] => {
    const node = copy.nodes.fromOther(change.n + offset);
    return node === undefined ? [] : [{ node, text: change.text, ...rhythmOf(change) }];
  });
  changes.sort((one, other) => one.node - other.node);
  return { still: wire.still, changes: changes.slice(0, MAX_CHANGES) };
}

function rhythmOf({ times }: WireChange): Pick<TimedChange, 'first' | 'every'> {
  const gaps = times.slice(1).map((time, place) => time - (times[place] ?? 0));
  const [shortest, longest] = [Math.min(...gaps), Math.max(...gaps)];
  const isEven = gaps.length > 0 && longest - shortest <= Math.max(0.5, longest * 0.2);
  // The first comes at a moment of its period that depends on when the page came to rest.
  return { first: Math.ceil(times[0] ?? 0), every: isEven ? Math.round(longest * 2) / 2 : null };
}

/** Sorts what a copy asks for by the seconds in which it does. */
class AttemptWatch {
  readonly events: EventOnce[] = [];
  asked = false;
  readonly #attempts: readonly SealedAttempt[];
  #read: number;

  constructor(attempts: readonly SealedAttempt[]) {
    this.#attempts = attempts;
    this.#read = attempts.length;
    this.asked = attempts.length > 0;
  }

  note(after: number, before: number): void {
    for (const { kind, url } of this.#attempts.slice(this.#read)) {
      if (kind !== 'navigation' && kind !== 'window' && kind !== 'dialog') {
        this.asked ||= kind !== 'program';
        continue;
      }
      const isKnown = this.events.some((event) => event.kind === kind && event.url === url);
      if (!isKnown) this.events.push({ kind, url: url.slice(0, 300), after, before });
    }
    this.#read = this.#attempts.length;
  }
}
