import type { FocusPlace, NodeIndex, OpenedWindow } from '#model';
import type { WirePlace, WireWindow } from '../../in-page/opened-window.ts';
import type { ActivationStage } from './activation-stage.ts';
import { lookForWayOut } from './way-out.ts';

const PRESSES = 3;

/**
 * After a key opened something over the page: where the focus is, where Tab takes it, and where it is once the
 * window is closed from inside. Undefined when nothing opened.
 */
export async function followOpened(
  stage: ActivationStage,
  trigger: NodeIndex,
): Promise<OpenedWindow | undefined> {
  const found = await stage.ask('findOpened', null);
  if (found === null) return undefined;
  const { n, as, hasStops } = JSON.parse(String(found)) as WireWindow;
  const focus = await placeOfFocus(stage);
  const next: FocusPlace[] = [];
  for (let left = PRESSES; left > 0; left -= 1) {
    await stage.press('tab');
    await stage.effect();
    next.push(await placeOfFocus(stage));
  }
  const holds = await isInside(stage, next);
  const closed = holds ? await close(stage, trigger) : undefined;
  const stuck = holds && !closed ? await lookForWayOut(stage) : undefined;
  return {
    ...{ node: stage.visited(n) ?? null, as, hasStops, focus, next },
    ...(closed && { closed }),
    ...(stuck && { stuck }),
  };
}

/** Past its last stop the focus leaves the page once before it comes back. */
async function isInside(stage: ActivationStage, next: readonly FocusPlace[]): Promise<boolean> {
  const last = next.at(-1)?.place;
  if (last !== 'nothing') return last === 'inside';
  await stage.press('tab');
  await stage.effect();
  return (await placeOfFocus(stage)).place === 'inside';
}

async function close(
  stage: ActivationStage,
  trigger: NodeIndex,
): Promise<OpenedWindow['closed'] | undefined> {
  const by = (await pressed(stage, 'escape'))
    ? 'escape'
    : (await stage.ask('focusCloser', null)) === true && (await pressed(stage, 'enter'))
      ? 'button'
      : undefined;
  if (!by) return undefined;
  const { node, place } = await placeOfFocus(stage);
  await stage.press('tab');
  await stage.effect();
  const next = await placeOfFocus(stage);
  const focus = place === 'nothing' ? place : node === trigger ? 'trigger' : 'elsewhere';
  return { by, focus, next: next.node };
}

async function pressed(stage: ActivationStage, key: 'escape' | 'enter'): Promise<boolean> {
  await stage.press(key);
  await stage.effect();
  return (await stage.ask('isClosed', null)) === true;
}

async function placeOfFocus(stage: ActivationStage): Promise<FocusPlace> {
  const wire = JSON.parse(String(await stage.ask('placeOfFocus', null))) as WirePlace;
  const node = wire.n === null ? null : (stage.visited(wire.n) ?? null);
  return { node, place: wire.place, ...(wire.covered && { covered: true }) };
}
