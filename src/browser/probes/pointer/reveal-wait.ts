import type { Reveal } from '#model';
import type { Point } from '../../in-page/reveal-ways.ts';
import { runForward } from '../../virtual-time.ts';
import { isShown, type Hand } from './pointer-hand.ts';
import type { Shown } from './reveal-trial.ts';

/** Of the page's own clock. */
const SHOW_MS = 900;
const WAIT_MS = 8000;
const LIMIT_MS = 2500;
const MOST = 4;

/**
 * Whether contents that scripts or animations bring up go by themselves, while neither pointer nor focus moves. The
 * copy's clock is run by hand from then on: this comes last.
 */
export async function waitForEach(
  hand: Hand,
  shown: readonly Shown[],
  deadline: number,
): Promise<readonly Reveal[]> {
  const reveals: Reveal[] = [];
  let left = MOST;
  for (const one of shown) {
    const isToWait = one.reveal.onWait === undefined && left > 0 && performance.now() < deadline;
    const onWait = isToWait ? await wait(hand, one).catch(() => undefined) : undefined;
    if (isToWait) left -= 1;
    reveals.push({ ...one.reveal, ...(onWait && { onWait }) });
  }
  return reveals;
}

async function wait(hand: Hand, { n, place, reveal }: Shown): Promise<Reveal['onWait']> {
  const [main] = hand.copy.worlds.open;
  if (!main) return undefined;
  const run = (ms: number) => runForward(main.session, ms, LIMIT_MS);
  const point = (await hand.ask('pointOf', n)) as Point | null;
  if (reveal.by === 'focus') await hand.ask('focusInto', n);
  else if (point) await hand.copy.page.mouse.move(point.x, point.y);
  await run(SHOW_MS);
  const isUp = await isShown(hand, place);
  if (isUp) await run(WAIT_MS);
  const isLeft = isUp && (await isShown(hand, place));
  await hand.copy.page.mouse.move(-20, -20);
  await hand.ask('dropFocus', null);
  await run(SHOW_MS);
  return isUp ? (isLeft ? 'stays' : 'gone') : undefined;
}
