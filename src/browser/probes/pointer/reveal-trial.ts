import type { NodeIndex, Reveal, RevealedBy } from '#model';
import type { WireReveal, WireShown } from '../../in-page/reveal-trial.ts';
import type { Point } from '../../in-page/reveal-ways.ts';
import { isShown, type Hand, type Trial } from './pointer-hand.ts';
import { keyboardWays, pointerWays, type Ways } from './reveal-ways.ts';

/** A content that came up, its number in this copy, and the place of its trigger. */
export interface Shown {
  readonly n: number;
  readonly place: number;
  readonly reveal: Reveal;
}

/**
 * What comes up with the pointer or the focus on an element; undefined when it could not be put there. `isWhole`:
 * all of it went away again and was tried.
 */
export async function tryTrigger(
  hand: Hand,
  trial: Trial,
  deadline: number,
): Promise<{ found: readonly Shown[]; isWhole: boolean } | undefined> {
  const { ask } = hand;
  const point = await ask('pointOf', trial.n);
  if (trial.by === 'hover' && point === null) return undefined;
  await ask('calm', { leastMs: 30, capMs: 400 });
  await ask('keepShown', null);
  const isOn = await putOn(hand, trial);
  if (!isOn) return isOn === null ? { found: [], isWhole: true } : undefined;
  const shown = JSON.parse(String(await ask('readShown', trial.n))) as WireShown;
  const escaped = new Map<number, boolean>();
  if (shown.reveals.length > 0) {
    await hand.press('Escape');
    for (const { place } of shown.reveals) escaped.set(place, !(await isShown(hand, place)));
  }
  await hand.leave(!shown.changed && shown.reveals.length === 0);
  const found: Shown[] = [];
  for (const wire of shown.reveals) {
    // What stays once the pointer has left was not shown by it, or is not taken away: nothing is known.
    if ((await isShown(hand, wire.place)) || performance.now() > deadline) continue;
    const reveal = await follow(hand, trial, wire, !shown.changed);
    if (!reveal) continue;
    const onEscape = escaped.get(wire.place) ? 'gone' : 'stays';
    found.push({ n: trial.n, place: wire.place, reveal: { ...reveal, onEscape } });
  }
  return { found, isWhole: found.length === shown.reveals.length };
}

async function putOn(hand: Hand, { n, by }: Trial): Promise<Point | boolean | null> {
  return by === 'hover' ? ((await hand.hover(n)) ?? false) : await hand.focus(n);
}

/** Brings it up again, to see how it is reached and kept. */
async function follow(
  hand: Hand,
  trial: Trial,
  wire: WireReveal,
  byRules: boolean,
): Promise<Omit<Reveal, 'onEscape'> | undefined> {
  const { place } = wire;
  const point = await putOn(hand, trial);
  if (!point || !(await isShown(hand, place))) return undefined;
  let onPath: Reveal['onPath'];
  if (point !== true) {
    const way = (await hand.ask('wayInto', { place, trigger: trial.n, from: point })) as Point[];
    await hand.moveAlong(point, way);
    onPath = (await isShown(hand, place)) ? 'stays' : 'gone';
  }
  await hand.leave();
  const ways =
    trial.by === 'hover'
      ? await keyboardWays(hand, trial, wire)
      : await pointerWays(hand, trial, wire);
  const facts = factsOf(hand, wire, trial, ways);
  if (!facts) return undefined;
  return {
    ...facts,
    ...(byRules && { byRules }),
    ...(onPath && { onPath }),
    // Only a script or an animation takes away what a style rule shows.
    ...(byRules && { onWait: 'stays' as const }),
  };
}

function factsOf(
  { copy: { nodes } }: Hand,
  wire: WireReveal,
  { n, by }: Trial,
  { alsoBy, reached }: Ways,
): Omit<Reveal, 'onEscape'> | undefined {
  const known = (one: number | null): NodeIndex | null =>
    one === null ? null : (nodes.fromOther(one) ?? null);
  const trigger = known(n);
  if (trigger === null) return undefined;
  const also: RevealedBy[] = [...new Set(alsoBy)].sort();
  return {
    ...{ trigger, by, content: known(wire.n), text: wire.text, alsoBy: also },
    ...(wire.modal && { modal: true as const }),
    ...(wire.holdsTrigger && { holdsTrigger: true as const }),
    ...(wire.elsewhere && { elsewhere: true as const }),
    covers: wire.covers.flatMap((one) => {
      const node = known(one.n);
      return node === null
        ? []
        : [{ node, text: one.text, ...(one.own && { ofTrigger: true as const }) }];
    }),
    controls: wire.controls.map((control, at) => ({
      node: known(control.n),
      text: control.text,
      ...(reached.has(at) && { reached: true as const }),
      ...(control.elsewhere && { elsewhere: true as const }),
    })),
  };
}
