import type { KeyboardFacts, KeyboardStop } from '#model';
import type { FocusShot } from '../../in-page/focus-change.ts';
import type { WireSight } from '../../in-page/focus-sight.ts';
import { LookGroups } from './look-groups.ts';
import { compareShots, lookTwice, sightOf } from './second-look.ts';
import type { MetStop } from './met-stop.ts';
import type { TabWalker } from './tab-walker.ts';

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
/** Links that lead to the content are among the first stops; each that is out of sight takes time. */
const FIRST = 8;
const MAX_UNSEEN = 3;

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
  #isToPhotograph(stop: MetStop, seen: WireSight): boolean {
    const { sight, on, area, group, recolored } = seen;
    const place = on === null ? undefined : this.#walker.nodeOf(on);
    this.looks.set(stop.key, {
      ...{ node: stop.node, sight },
      ...(place !== undefined && { on: place }),
      ...(recolored && { recolored: true as const }),
    });
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
    const changes = await compareShots(this.#walker, {
      bare,
      later,
      lit: lit.map(({ shot }) => shot),
    });
    for (const [at, { stop }] of lit.entries()) {
      const [look, change] = [this.looks.get(stop.key), changes[at]];
      if (look && change) this.looks.set(stop.key, { ...look, change });
    }
  }

  /** Where nothing changed or nothing was to be seen: once more, with real keys. */
  async #lookAgain(): Promise<void> {
    let [left, leftUnseen] = [MAX_AGAIN, MAX_UNSEEN];
    for (const [at, [key, look]] of [...this.looks].entries()) {
      if (!isWorthAnother(look, at < FIRST && leftUnseen > 0)) continue;
      if (look.sight !== 'shown') leftUnseen -= 1;
      left -= 1;
      if (left < 0) this.capped ??= 'photographs';
      if (left < 0 || this.#isOver()) return;
      const again = await lookTwice(this.#walker, key, look);
      if (again) this.looks.set(key, again);
    }
  }
}

function isWorthAnother({ change, sight }: KeyboardStop, isFirst: boolean): boolean {
  if (sight === 'outside' || sight === 'hidden') return isFirst;
  return sight === 'shown' && change?.line === 0 && change.like === undefined;
}
