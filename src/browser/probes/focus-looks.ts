import { setTimeout as pause } from 'node:timers/promises';
import type { FocusChange, KeyboardStop } from '#model';
import type { FocusShot, FocusShots, WireChange } from '../in-page/focus-change.ts';
import type { WireSight } from '../in-page/focus-sight.ts';
import type { MetStop, TabWalker } from './tab-walker.ts';

type Looks = Map<string, KeyboardStop>;

interface Lit {
  readonly stop: MetStop;
  readonly sight: WireSight;
  readonly shot: FocusShot;
}

/** Stops photographed between two pictures of the window without the focus. */
const MAX_RUN = 30;
const REACTION_MS = 150;

/**
 * Photographs each stop with the focus, and the window without it before and after, as long as nothing
 * scrolls; then looks again at those where nothing changed. Stops of inner frames are left.
 */
export async function lookAtStops(walker: TabWalker, deadline: number): Promise<Looks> {
  const looks: Looks = new Map();
  const waiting = [...walker.stops.values()].filter(
    ({ frame, key }) => frame === 0 && !walker.dropped.has(key),
  );
  const isOver = () => performance.now() > deadline;
  try {
    while (waiting.length > 0 && !isOver()) await lookAtRun(walker, waiting, looks, isOver);
    await walker.ask('letMove', null);
    for (const [key, stop] of looks) {
      if (stop.change?.line !== 0 || stop.sight !== 'shown') continue;
      if (isOver()) break;
      const again = await lookAgain(walker, key);
      if (again) looks.set(key, { ...stop, change: { ...stop.change, again } });
    }
  } catch {
    walker.interrupt();
  }
  if (isOver()) walker.capped ??= 'time';
  return looks;
}

/** Takes from `waiting` the stops that can be photographed without scrolling, one at least. */
async function lookAtRun(
  walker: TabWalker,
  waiting: MetStop[],
  looks: Looks,
  isOver: () => boolean,
): Promise<void> {
  const first = waiting.shift();
  if (!first) return;
  if (!(await sightOf(walker, 'focusMet', { met: first.met, stays: false }))) return;
  if (!(await walker.ask('dropFocus', null))) return;
  const bare = await walker.photograph();
  const lit: Lit[] = [];
  for (let stop: MetStop | undefined = first; stop && !isOver(); stop = waiting.shift()) {
    const sight: Sight =
      stop === first
        ? await sightOf(walker, 'focusHere', stop.met)
        : await sightOf(walker, 'focusMet', { met: stop.met, stays: true });
    if (sight === 'scrolls' || lit.length === MAX_RUN) {
      waiting.unshift(stop);
      break;
    }
    if (!sight) continue;
    looks.set(stop.key, { node: stop.node, sight: sight.sight });
    const photographed = await photograph(walker, stop, sight);
    if (photographed) lit.push(photographed);
  }
  if (!(await walker.ask('dropFocus', null))) return;
  const changes = await compare(walker, bare, await walker.photograph(), lit);
  for (const [at, { stop, sight }] of lit.entries()) {
    const seen = { node: stop.node, sight: sight.sight };
    const change = changes[at];
    if (change) looks.set(stop.key, { ...seen, change: { ...change, native: sight.native } });
  }
}

type Sight = WireSight | 'scrolls' | null;

async function sightOf(walker: TabWalker, entry: string, argument: unknown): Promise<Sight> {
  const answer = await walker.ask(entry, argument);
  return answer === null ? null : (JSON.parse(String(answer)) as Sight);
}

async function photograph(
  walker: TabWalker,
  stop: MetStop,
  sight: WireSight,
): Promise<Lit | undefined> {
  const [left, top, width, height] = sight.area;
  if (width === 0 || height === 0) return undefined;
  const [scrolledX, scrolledY] = sight.scroll;
  const picture = await walker.photograph({
    x: left + scrolledX,
    y: top + scrolledY,
    width,
    height,
  });
  return { stop, sight, shot: { picture, area: sight.area, outline: sight.outline } };
}

async function compare(
  walker: TabWalker,
  bare: string,
  later: string,
  lit: readonly Lit[],
): Promise<(WireChange | null)[]> {
  if (lit.length === 0) return [];
  const shots: FocusShots = { bare, later, lit: lit.map(({ shot }) => shot) };
  return JSON.parse(String(await walker.ask('focusChanges', shots))) as (WireChange | null)[];
}

/** A second look at a stop where nothing changed: reached with real keys, the whole window compared. */
async function lookAgain(walker: TabWalker, key: string): Promise<FocusChange['again']> {
  const stop = walker.stops.get(key);
  if (!stop || !(await sightOf(walker, 'focusMet', { met: stop.met, stays: false })))
    return undefined;
  await walker.press(false);
  const { at } = await walker.press(true);
  const size = await walker.ask('windowSize', null);
  const [width = 0, height = 0] = JSON.parse(String(size)) as number[];
  if (at?.key !== key) return undefined;
  // Scripts and animations that answer to the focus get time to show.
  await pause(REACTION_MS);
  const picture = await walker.photograph();
  if (!(await walker.ask('dropFocus', null))) return undefined;
  const bare = await walker.photograph();
  const shot: FocusShot = { picture, area: [0, 0, width, height], outline: 1 };
  const later = await walker.photograph();
  const answer = await walker.ask('focusChanges', {
    bare,
    later,
    lit: [shot],
  } satisfies FocusShots);
  const [change] = JSON.parse(String(answer)) as (WireChange | null)[];
  return change === null || change === undefined
    ? undefined
    : change.line === 0
      ? 'nothing'
      : 'something';
}
