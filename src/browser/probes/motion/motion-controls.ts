import type { DomSnapshot, MovingPart, TriedControl } from '#model';
import type { OpenCopy } from '../../sealed-copy.ts';
import { candidatesFor, type Candidate } from './motion-candidates.ts';
import type { FoundPart } from './motion-animations.ts';
import { surfaceChanges } from './motion-scripts.ts';
import { MotionView } from './motion-view.ts';

/** Seconds for which nothing may move for a control to count as one that stops (RGAA 13.8). */
const REST_SECONDS = 6;
const MAX_TRIED = 8;

/** Looks at each part again in a copy of its own, and activates the controls that may stop it. */
export async function tryControls(
  open: OpenCopy,
  visited: DomSnapshot,
  parts: readonly FoundPart[],
  deadline: number,
): Promise<readonly MovingPart[]> {
  const told: MovingPart[] = [];
  let view = new MotionView(await open());
  await view.tell('watchScripts');
  for (const part of parts) {
    const { n: _, ...facts } = part;
    const candidates = candidatesFor(visited, part.node);
    const again = performance.now() < deadline && (await moves(view, part));
    const controls: TriedControl[] = [];
    for (const candidate of candidates.slice(0, MAX_TRIED)) {
      if (!again || performance.now() > deadline) break;
      const effect = await effectOf(view, part, candidate);
      const { node, name, promises } = candidate;
      controls.push({ node, name, promises, effect });
      if (effect === 'none' || effect === 'refused') continue;
      // What was stopped is still so for the next part: another copy.
      await view.copy.close();
      view = new MotionView(await open());
      await view.tell('watchScripts');
      break;
    }
    const isStopped = controls.some(({ effect }) => effect.startsWith('stops'));
    const left = isStopped ? 0 : candidates.length - controls.length;
    told.push({ ...facts, again, controls, left });
  }
  await view.copy.close();
  return told;
}

async function effectOf(
  view: MotionView,
  part: FoundPart,
  { node, isRefused }: Candidate,
): Promise<TriedControl['effect']> {
  const n = view.ownNumber(node);
  if (isRefused || n === undefined) return 'refused';
  await view.tell('activate', n);
  await view.run(1);
  if (await moves(view, part)) return 'none';
  await view.tell('activate', n);
  await view.run(1);
  return (await moves(view, part)) ? 'stops-and-restarts' : 'stops';
}

/** Whether a part moves during six seconds, more for one that changes seldom. */
async function moves(view: MotionView, { by, how, node, every }: FoundPart): Promise<boolean> {
  const n = view.ownNumber(node);
  if (n === undefined) return false;
  await view.stateOf(n, how === 'blinks');
  await view.run(Math.min(60, Math.max(REST_SECONDS, (every ?? 20) * 2.5)));
  const { isThere, animations, changes } = await view.stateOf(n, how === 'blinks');
  if (!isThere || by === 'image') return isThere;
  if (by === 'animation') return animations > 0;
  if (by === 'script') return changes > 0;
  return ((await surfaceChanges(view, [n])).get(n) ?? 0) > 0;
}
