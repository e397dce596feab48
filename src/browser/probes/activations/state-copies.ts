import type { DomSnapshot, Effect, NodeIndex } from '#model';
import { collectDom } from '../../collect-dom.ts';
import { matchNodes } from '../../match-nodes.ts';
import type { SealedCopy } from '../../sealed-copy.ts';
import { openWorlds } from '../../worlds.ts';
import type { ActivationStage } from './activation-stage.ts';
import { Stages } from './stages.ts';

/** Nodes a state must show to be worth an audit of its own. */
export const MIN_SHOWN = 2;
export const PATIENT = { quietMs: 300, capMs: 1500 };

/** How one of the page's controls leads to another state of it. */
export interface FoundState {
  readonly node: NodeIndex;
  readonly by: 'enter' | 'space' | 'click';
}

/** A copy as it stands now, in the nodes of that state where it was seen before. */
export async function inState(copy: SealedCopy, state?: DomSnapshot): Promise<SealedCopy> {
  // Frames may have come and gone.
  const worlds = await openWorlds(copy.page, await copy.page.context().newCDPSession(copy.page));
  const { snapshot, offsets } = await collectDom(worlds);
  return { ...copy, worlds, snapshot, offsets, nodes: matchNodes(state ?? snapshot, snapshot) };
}

/** Copies in that state: the one that stands there first, then others that are led to it. */
export function stagesInState(stages: Stages, found: FoundState, there: SealedCopy): Stages {
  let first: SealedCopy | undefined = there;
  const open = async (): Promise<SealedCopy> => {
    const ready = first;
    first = undefined;
    if (ready) return ready;
    stages.spoil();
    stages.takeTime(PATIENT);
    const stage = await stages.clean();
    if (!(await reach(stage, found))) throw new Error('the state was not reached again');
    return await inState(stage.copy, there.snapshot);
  };
  return new Stages({ open, closeAll: () => Promise.resolve() }, true);
}

/** Activates the control, and tells whether it shows something as it did before. */
export async function reach(stage: ActivationStage, { node, by }: FoundState): Promise<boolean> {
  await stage.blur();
  await stage.mark(node);
  if (by === 'click') {
    const point = await stage.aim(node);
    if (!point) return false;
    await stage.pressAt(point);
    await stage.releaseAt(point);
  } else {
    if (!(await stage.focus(node))) return false;
    await stage.press(by);
  }
  const { shown, added }: Effect = await stage.effect();
  return (shown?.length ?? 0) + (added?.length ?? 0) >= MIN_SHOWN;
}
