import type { RevealedBy } from '#model';
import type { WireReveal } from '../../in-page/reveal-trial.ts';
import type { Point } from '../../in-page/reveal-ways.ts';
import { isShown, type Hand, type Trial } from './pointer-hand.ts';

const MOST_TABS = 7;

/** Other ways that bring a content up, and which of its controls the keyboard reached, by their place. */
export interface Ways {
  readonly alsoBy: readonly RevealedBy[];
  readonly reached: ReadonlySet<number>;
}

/** For a content that hovering shows: by the focus of what is near, else by Enter on it, else directly. */
export async function keyboardWays(hand: Hand, trial: Trial, wire: WireReveal): Promise<Ways> {
  const { ask } = hand;
  const { place, controls } = wire;
  const reached = new Set<number>();
  const near = (await ask('waysTo', { place, trigger: trial.n })) as number[];
  for (const how of ['focus', 'activation'] as const)
    for (const n of near) {
      if (how === 'activation' && !trial.mayActivate(n)) continue;
      if (!(await hand.focus(n))) continue;
      if (how === 'activation') await hand.press('Enter');
      const isUp = await isShown(hand, place);
      if (isUp && controls.length > 0) await tabThrough(hand, wire, reached);
      if (how === 'activation') await hand.press('Escape');
      await hand.leave();
      if (isUp) return { alsoBy: [how], reached };
    }
  let alsoBy: readonly RevealedBy[] = [];
  for (const at of controls.keys()) {
    if ((await ask('focusControl', { place, at })) !== true) continue;
    reached.add(at);
    await ask('calm', { leastMs: 100, capMs: 400 });
    if (await isShown(hand, place)) alsoBy = ['focus'];
    await hand.leave();
  }
  return { alsoBy, reached };
}

/** For a content that the focus shows: by the pointer on the same element, else by a click on it. */
export async function pointerWays(hand: Hand, trial: Trial, wire: WireReveal): Promise<Ways> {
  const { place, controls } = wire;
  const reached = new Set<number>();
  const alsoBy: RevealedBy[] = [];
  if (controls.length > 0 && (await hand.focus(trial.n)) && (await isShown(hand, place))) {
    await tabThrough(hand, wire, reached);
    await hand.leave();
  }
  const point: Point | null = await hand.hover(trial.n);
  if (point && (await isShown(hand, place))) alsoBy.push('hover');
  else if (point && trial.mayActivate(trial.n)) {
    await hand.copy.page.mouse.click(point.x, point.y);
    await hand.ask('calm', { leastMs: 150, capMs: 600 });
    if (await isShown(hand, place)) alsoBy.push('activation');
    await hand.press('Escape');
  }
  await hand.leave();
  return { alsoBy, reached };
}

/** Presses Tab from where the focus is, and notes the controls it comes to. */
async function tabThrough(
  hand: Hand,
  { place, controls }: WireReveal,
  reached: Set<number>,
): Promise<void> {
  for (let left = MOST_TABS; left > 0 && reached.size < controls.length; left -= 1) {
    const at = Number(await hand.ask('focusedIn', place));
    if (at >= 0) reached.add(at);
    await hand.copy.page.keyboard.press('Tab');
    await hand.ask('calm', { leastMs: 40, capMs: 200 });
  }
  const last = Number(await hand.ask('focusedIn', place));
  if (last >= 0) reached.add(last);
}
