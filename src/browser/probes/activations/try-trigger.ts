import type { Activation, Effect } from '#model';
import type { ActivationStage, Point } from './activation-stage.ts';
import { followOpened } from './opened-window.ts';
import type { Stages } from './stages.ts';
import type { Key } from './strokes.ts';
import type { Trigger } from './triggers.ts';

const AWAY: Point = { x: 2, y: 2 };
const DOWN = /^(mousedown|pointerdown|touchstart)$/u;

/**
 * Acts upon one control in each way that may tell something: keys first where the browser turns them into
 * clicks, the pointer first elsewhere. What was done is undone by a second activation or by Escape; where that
 * is not possible, another copy of the page serves the rest.
 */
export async function tryTrigger(trigger: Trigger, stages: Stages): Promise<Activation> {
  const { node, kind, listens } = trigger;
  const tried: Activation = { node: node.index, kind, listens };
  if (trigger.isNever) return { ...tried, left: 'never' };
  const ways = trigger.isNative ? nativeWays : customWays;
  const found = { ...tried, ...(await ways(trigger, stages)) };
  if (!listens.some((type) => DOWN.test(type))) return found;
  const press = await tryPress(trigger, stages);
  return press ? { ...found, press } : found;
}

type Ways = Omit<Activation, 'node' | 'kind' | 'listens' | 'press' | 'twice'>;

async function nativeWays(trigger: Trigger, stages: Stages): Promise<Ways> {
  const byKeys = await tryKey(trigger, 'enter', stages);
  if (byKeys.enter && isAnything(byKeys.enter)) return byKeys;
  const ways = { ...byKeys, ...(await tryClick(trigger, stages)) };
  if (!ways.click || !isAnything(ways.click)) return ways;
  return { ...ways, ...(await tryKey(trigger, 'space', stages)) };
}

async function customWays(trigger: Trigger, stages: Stages): Promise<Ways> {
  const byClick = await tryClick(trigger, stages);
  if (!trigger.node.focusable || !byClick.click || !isAnything(byClick.click)) return byClick;
  const byEnter = await tryKey(trigger, 'enter', stages);
  const ways = { ...byClick, ...byEnter };
  if (byEnter.enter && isAnything(byEnter.enter)) return ways;
  return { ...ways, ...(await tryKey(trigger, 'space', stages)) };
}

async function tryClick({ node: { index } }: Trigger, stages: Stages): Promise<Ways> {
  const stage = await stages.clean();
  await stage.blur();
  const point = await stage.aim(index);
  if (!point) return { left: 'covered' };
  await stage.hover(point);
  const act = async () => {
    await stage.pressAt(point);
    await stage.releaseAt(point);
  };
  await stage.mark(index);
  await act();
  const click = await stage.effect();
  const undone = isTelling(click) ? await undo(stage, click, act, stages) : undefined;
  return { click, ...(undone && { undone }) };
}

async function tryKey(
  { node: { index }, isNative }: Trigger,
  key: 'enter' | 'space',
  stages: Stages,
): Promise<Ways> {
  const stage = await stages.clean();
  await stage.blur();
  await stage.mark(index);
  if (!(await stage.focus(index))) return {};
  // Native controls are reached by everyone: what the focus alone does is looked at elsewhere.
  const focus = isNative ? {} : await stage.effect();
  await stage.press(key);
  const effect = await stage.effect();
  const opened = isTelling(effect) ? await followOpened(stage, index) : undefined;
  const again = async (): Promise<void> => {
    if (await stage.focus(index)) await stage.press(key);
  };
  const now = opened ? await stage.effect() : effect;
  const undone = isTelling(now) ? await undo(stage, effect, again, stages) : undefined;
  return {
    ...(isAnything(focus) && { focus }),
    [key]: effect,
    ...(undone && { undone }),
    ...(opened && { opened }),
  };
}

/** Pressed on the control, moved away, released: what is left of it. */
async function tryPress({ node }: Trigger, stages: Stages): Promise<Effect | undefined> {
  const stage = await stages.clean();
  const point = await stage.aim(node.index);
  if (!point) return undefined;
  await stage.hover(point);
  await stage.mark(node.index);
  await stage.pressAt(point);
  await stage.effect();
  await stage.releaseAt(AWAY);
  const press = await stage.effect();
  if (isTelling(press)) await undo(stage, press, () => Promise.resolve(), stages);
  return press;
}

/** Puts the page back as it was; a page that cannot be is not used again. */
async function undo(
  stage: ActivationStage,
  effect: Effect,
  again: () => Promise<void>,
  stages: Stages,
): Promise<'again' | 'escape' | undefined> {
  await again();
  if (!isTelling(await stage.effect())) return isVisible(effect) ? 'again' : undefined;
  await stage.press('escape' satisfies Key);
  if (!isTelling(await stage.effect())) return isVisible(effect) ? 'escape' : undefined;
  stages.spoil();
  return undefined;
}

/** The page is not as it was, as far as it can be put back: what was asked for stays asked. */
function isTelling(effect: Effect): boolean {
  const { states, fields, media } = effect;
  return isVisible(effect) || [states, fields, media].some((part) => part !== undefined);
}

function isVisible({ shown, hidden, reworded, added }: Effect): boolean {
  return [shown, hidden, reworded, added].some((part) => part !== undefined);
}

function isAnything({ focus: _focus, ...effect }: Effect): boolean {
  return Object.keys(effect).length > 0;
}
