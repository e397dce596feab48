import { setTimeout as pause } from 'node:timers/promises';
import type { FocusChange, KeyboardStop } from '#model';
import type { FocusShot, FocusShots } from '../../in-page/focus-change.ts';
import type { WireSight } from '../../in-page/focus-sight.ts';
import type { TabWalker } from './tab-walker.ts';

/** For scripts and animations that answer to the focus. */
const REACTION_MS = 150;
/** For what comes into sight with the focus. */
const ENTRANCE_MS = 500;

export type Sight = WireSight | 'scrolls' | null;

export async function sightOf(walker: TabWalker, entry: string, argument: unknown): Promise<Sight> {
  const answer = await walker.ask(entry, argument);
  return answer === null ? null : (JSON.parse(String(answer)) as Sight);
}

/** What changed in each lit picture; null where the window changes by itself. */
export async function compareShots(
  walker: TabWalker,
  shots: FocusShots,
): Promise<(FocusChange | null)[]> {
  if (shots.lit.length === 0) return [];
  return JSON.parse(String(await walker.ask('focusChanges', shots))) as (FocusChange | null)[];
}

/**
 * A stop reached anew, with real keys: whether it is in sight now, if it was not; or whether anything changes in
 * the whole window, if nothing did in and around it. Undefined where that could not be seen.
 */
export async function lookTwice(
  walker: TabWalker,
  key: string,
  look: KeyboardStop,
): Promise<KeyboardStop | undefined> {
  const stop = walker.stops.get(key);
  if (!stop || !(await sightOf(walker, 'focusMet', { met: stop.met, stays: false })))
    return undefined;
  await walker.press(false);
  const { at } = await walker.press(true);
  if (at?.key !== key) return undefined;
  if (look.sight !== 'shown') {
    await pause(ENTRANCE_MS);
    const standing = await sightOf(walker, 'focusHere', stop.met);
    return standing && standing !== 'scrolls' ? { ...look, sightAgain: standing.sight } : undefined;
  }
  await pause(REACTION_MS);
  const again = await changeOfWindow(walker);
  return again && look.change ? { ...look, change: { ...look.change, again } } : undefined;
}

async function changeOfWindow(walker: TabWalker): Promise<FocusChange['again']> {
  const size = JSON.parse(String(await walker.ask('windowSize', null))) as [number, number];
  const picture = await walker.photograph();
  if (!(await walker.ask('dropFocus', null))) return undefined;
  const [bare, later] = [await walker.photograph(), await walker.photograph()];
  const shot: FocusShot = { picture, area: [0, 0, ...size], outline: 1, native: false };
  const [change] = await compareShots(walker, { bare, later, lit: [shot] });
  return change ? (change.line === 0 ? 'nothing' : 'something') : undefined;
}
