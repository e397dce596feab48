import type { Effect, StuckWindow } from '#model';
import type { WireContents, WirePointerWay, WireStop } from '../../in-page/way-out.ts';
import { neverActivated } from '../../never-activate.ts';
import type { ActivationStage } from './activation-stage.ts';

/** A window with more is large enough to hold a way out that is not tried. */
const MAX_STOPS = 8;
/** Parts of one field: day, month, year, a button. */
const PARTS = 5;

/**
 * Of a window that holds the focus, once Escape and a button that says so did not close it: walks round it with
 * Tab and Shift+Tab, presses Escape, Enter and Space on all that Tab reaches, then looks for what a pointer closes
 * it by. Undefined as soon as a key leads out or does anything at all, which may be a step on the way.
 */
export async function lookForWayOut(stage: ActivationStage): Promise<StuckWindow | undefined> {
  const contents = JSON.parse(String(await stage.ask('contentsOfWindow', null))) as WireContents;
  if (contents.isUnsure || mayHarm(contents)) return undefined;
  const round = await walkRound(stage);
  if (!round || round.stops === 0) return undefined;
  if (!(await staysWhateverIsPressed(stage, round.stops))) return undefined;
  const closer = await closedByPointer(stage);
  return {
    stops: round.stops,
    ...(round.isCircle && { isCircle: true }),
    ...(closer && { closer }),
  };
}

function mayHarm({ controls, fields }: WireContents): boolean {
  return controls.some((control) => neverActivated({ ...control, fields }) !== undefined);
}

/** Undefined when the focus gets out, or past the limit. */
async function walkRound(
  stage: ActivationStage,
): Promise<{ readonly stops: number; readonly isCircle: boolean } | undefined> {
  const there = await walk(stage, 'tab');
  const back = there && (await walk(stage, 'shiftTab'));
  if (!there || !back) return undefined;
  const stops = new Set([...there.met, ...back.met]).size;
  return stops > MAX_STOPS ? undefined : { stops, isCircle: there.isCircle && back.isCircle };
}

/** One way, until a stop comes again: not the same at once, since a field of several parts keeps Tab for a while. */
async function walk(
  stage: ActivationStage,
  key: 'tab' | 'shiftTab',
): Promise<{ readonly met: ReadonlySet<number>; readonly isCircle: boolean } | undefined> {
  const met = new Set<number>();
  let isCircle = true;
  let [last, times] = [-1, 0];
  for (let left = MAX_STOPS * 2; left > 0; left -= 1) {
    const { place, at } = await keepStop(stage);
    if (place === 'outside') return undefined;
    if (place === 'nothing') isCircle = false;
    times = at === last ? times + 1 : 1;
    if (place === 'inside' && met.has(at) && (at !== last || times > PARTS))
      return { met, isCircle };
    if (place === 'inside') met.add(at);
    last = at;
    await stage.press(key);
    await stage.effect();
  }
  return undefined;
}

async function keepStop(stage: ActivationStage): Promise<WireStop> {
  return JSON.parse(String(await stage.ask('keepStop', null))) as WireStop;
}

async function staysWhateverIsPressed(stage: ActivationStage, stops: number): Promise<boolean> {
  const before = seenIn(await stage.effect());
  for (let at = 0; at < stops; at += 1)
    for (const key of ['escape', 'enter', 'space', 'escape'] as const) {
      await stage.ask('focusStop', at);
      await stage.press(key);
      if (seenIn(await stage.effect()) !== before) return false;
      if ((await keepStop(stage)).place === 'outside') return false;
    }
  return (await stage.ask('isClosed', null)) !== true;
}

/** All that a visitor can see of an effect. */
function seenIn({
  focus: _focus,
  scrolled: _scrolled,
  stirred: _stirred,
  ...seen
}: Effect): string {
  return JSON.stringify(seen);
}

async function closedByPointer(stage: ActivationStage): Promise<StuckWindow['closer']> {
  const ways = JSON.parse(String(await stage.ask('pointerWays', null))) as WirePointerWay[];
  for (const { n, words, x, y } of ways) {
    if (neverActivated({ names: [words], targets: [], fields: [] }) !== undefined) continue;
    await stage.hover({ x, y });
    await stage.pressAt({ x, y });
    await stage.releaseAt({ x, y });
    await stage.effect();
    if ((await stage.ask('isClosed', null)) !== true) continue;
    return n === null ? 'around' : { node: stage.visited(n) ?? null, words };
  }
  return undefined;
}
