import { setTimeout as pause } from 'node:timers/promises';
import type { FocusChange, KeyboardFacts, KeyboardStop, StopSight } from '#model';
import type { FocusShot, FocusShots } from '../in-page/focus-change.ts';
import type { WireSight } from '../in-page/focus-sight.ts';
import { LookGroups } from './look-groups.ts';
import type { MetStop, TabWalker } from './tab-walker.ts';

type Looks = Map<string, KeyboardStop>;

interface Lit {
  readonly stop: MetStop;
  readonly shot: FocusShot;
}

/** Stops photographed between two pictures of the window without the focus. */
const MAX_RUN = 30;
/** The same number at each visit, whatever the time it takes. */
const MAX_PHOTOGRAPHS = 60;
const MAX_AGAIN = 12;
const REACTION_MS = 150;
/** For what comes into sight with the focus. */
const ENTRANCE_MS = 500;
/** Links that lead to the content are among the first stops. */
const FIRST = 8;

/**
 * Looks at each stop with the focus: photographs of it, and of the window without the focus before and after,
 * as long as nothing scrolls; then a second look at those where nothing changed. Of stops drawn alike two are
 * photographed. Stops of inner frames are left.
 */
export class FocusLooks {
  readonly looks: Looks = new Map();
  capped: KeyboardFacts['looksCapped'];
  readonly #walker: TabWalker;
  readonly #deadline: number;
  readonly #waiting: MetStop[];
  readonly #groups = new LookGroups();
  #left = MAX_PHOTOGRAPHS;

  constructor(walker: TabWalker, deadline: number) {
    this.#walker = walker;
    this.#deadline = deadline;
    this.#waiting = [...walker.stops.values()].filter(
      ({ frame, key }) => frame === 0 && !walker.dropped.has(key),
    );
  }

  /** Looks at all that was met; what was seen before an interruption is kept. */
  async take(): Promise<void> {
    try {
      while (this.#waiting.length > 0 && !this.#isOver()) await this.#run();
      await this.#walker.ask('letMove', null);
      await this.#lookAgain();
    } catch {
      this.#walker.interrupt();
    }
  }

  #isOver(): boolean {
    if (this.#left <= 0) this.capped ??= 'photographs';
    if (performance.now() > this.#deadline) this.capped = 'time';
    return this.capped !== undefined;
  }

  /** Takes the stops that can be seen without scrolling, one at least. */
  async #run(): Promise<void> {
    const walker = this.#walker;
    const lit: Lit[] = [];
    let bare: string | undefined;
    let isFirst = true;
    for (let stop = this.#waiting.shift(); stop; stop = this.#waiting.shift()) {
      const sight = await sightOf(walker, 'focusMet', { met: stop.met, stays: !isFirst });
      if (sight === 'scrolls' || lit.length === MAX_RUN || this.#isOver()) {
        this.#waiting.unshift(stop);
        break;
      }
      isFirst = false;
      if (!sight || !this.#isToPhotograph(stop, sight)) continue;
      if (bare === undefined) {
        if (!(await walker.ask('dropFocus', null))) return;
        bare = await walker.photograph();
      }
      const shown = lit.length === 0 ? await sightOf(walker, 'focusHere', stop.met) : sight;
      if (shown && shown !== 'scrolls') lit.push({ stop, shot: await this.#photograph(shown) });
    }
    if (bare !== undefined) await this.#compare(bare, lit);
    this.#waiting.unshift(...this.#groups.settle(this.looks));
  }

  /** Keeps how the stop stands; whether a photograph has more to tell. */
  #isToPhotograph(stop: MetStop, { sight, on, area, group }: WireSight): boolean {
    const place = on === null ? undefined : this.#walker.nodeOf(on);
    this.looks.set(stop.key, { node: stop.node, sight, ...(place !== undefined && { on: place }) });
    const [, , width, height] = area;
    if (width === 0 || height === 0) return false;
    return sight !== 'shown' || this.#groups.photographs(group, stop);
  }

  async #photograph({ area, outline, scroll, native }: WireSight): Promise<FocusShot> {
    const [left, top, width, height] = area;
    const [scrolledX, scrolledY] = scroll;
    this.#left -= 1;
    const place = { x: left + scrolledX, y: top + scrolledY, width, height };
    return { picture: await this.#walker.photograph(place), area, outline, native };
  }

  async #compare(bare: string, lit: readonly Lit[]): Promise<void> {
    if (!(await this.#walker.ask('dropFocus', null))) return;
    const later = await this.#walker.photograph();
    const changes = await compare(this.#walker, { bare, later, lit: lit.map(({ shot }) => shot) });
    for (const [at, { stop }] of lit.entries()) {
      const [look, change] = [this.looks.get(stop.key), changes[at]];
      if (look && change) this.looks.set(stop.key, { ...look, change });
    }
  }

  /** Where nothing changed or nothing was to be seen: once more, with real keys. */
  async #lookAgain(): Promise<void> {
    let left = MAX_AGAIN;
    for (const [at, [key, look]] of [...this.looks].entries()) {
      if (!isWorthAnother(look, at < FIRST)) continue;
      left -= 1;
      if (left < 0) this.capped ??= 'photographs';
      if (left < 0 || this.#isOver()) return;
      const again = await lookAgain(
        this.#walker,
        key,
        look.sight === 'shown' ? REACTION_MS : ENTRANCE_MS,
      );
      if (again) this.looks.set(key, withAgain(look, again));
    }
  }
}

function withAgain(look: KeyboardStop, { sight, changed }: Again): KeyboardStop {
  if (look.sight !== 'shown') return { ...look, sightAgain: sight };
  return look.change && changed ? { ...look, change: { ...look.change, again: changed } } : look;
}

function isWorthAnother({ change, sight }: KeyboardStop, isFirst: boolean): boolean {
  if (sight === 'outside' || sight === 'hidden') return isFirst;
  return sight === 'shown' && change?.line === 0 && change.like === undefined;
}

type Sight = WireSight | 'scrolls' | null;

async function sightOf(walker: TabWalker, entry: string, argument: unknown): Promise<Sight> {
  const answer = await walker.ask(entry, argument);
  return answer === null ? null : (JSON.parse(String(answer)) as Sight);
}

async function compare(walker: TabWalker, shots: FocusShots): Promise<(FocusChange | null)[]> {
  if (shots.lit.length === 0) return [];
  return JSON.parse(String(await walker.ask('focusChanges', shots))) as (FocusChange | null)[];
}

interface Again {
  readonly sight: StopSight;
  readonly changed?: 'nothing' | 'something';
}

/** A second look at a stop, reached with real keys: how it stands, and whether anything changed in the window. */
async function lookAgain(
  walker: TabWalker,
  key: string,
  reactionMs: number,
): Promise<Again | undefined> {
  const stop = walker.stops.get(key);
  if (!stop || !(await sightOf(walker, 'focusMet', { met: stop.met, stays: false })))
    return undefined;
  await walker.press(false);
  const { at } = await walker.press(true);
  if (at?.key !== key) return undefined;
  const size = JSON.parse(String(await walker.ask('windowSize', null))) as [number, number];
  // Scripts and animations that answer to the focus get time to show.
  await pause(reactionMs);
  const standing = await sightOf(walker, 'focusHere', stop.met);
  const picture = await walker.photograph();
  if (!standing || standing === 'scrolls' || !(await walker.ask('dropFocus', null)))
    return undefined;
  const bare = await walker.photograph();
  const later = await walker.photograph();
  const shot: FocusShot = { picture, area: [0, 0, ...size], outline: 1, native: false };
  const [change] = await compare(walker, { bare, later, lit: [shot] });
  const changed = change && (change.line === 0 ? 'nothing' : 'something');
  return { sight: standing.sight, ...(changed && { changed }) };
}
