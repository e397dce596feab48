import type { Page } from 'playwright';
import type { DomSnapshot } from '#model';
import { collectDom } from './collect-dom.ts';
import type { FrameOffsets } from './frame-offsets.ts';
import { matchNodes, type NodeMatch } from './match-nodes.ts';
import type { SealOpening } from './seal.ts';
import type { SealedAttempt } from './sealed-attempts.ts';
import { openWorlds, type FrameWorld, type Worlds } from './worlds.ts';

/**
 * The page loaded anew in a browser of its own, at rest and sealed: its controls may be activated, and nothing
 * of it reaches anyone. What was done to it cannot be undone: for a page at rest, open another.
 */
export interface SealedCopy {
  readonly page: Page;
  readonly worlds: Worlds;
  /** Where each frame's nodes begin in the copy's own snapshot. */
  readonly offsets: FrameOffsets;
  /** The copy at rest. */
  readonly snapshot: DomSnapshot;
  /** Nodes of the copy by nodes of the visited page (`toOther`), and back (`fromOther`). */
  readonly nodes: NodeMatch;
  /** What the copy asked for since the seal, in order; it grows. */
  readonly attempts: readonly SealedAttempt[];
  /** Destroys its browser. Never rejects. */
  readonly close: () => Promise<void>;
}

/** The copy's own document, without its frames: its world, and where its nodes begin in the copy's snapshot. */
export function ownDocument({ worlds, offsets }: Pick<SealedCopy, 'worlds' | 'offsets'>): {
  readonly main: FrameWorld;
  readonly offset: number;
} {
  const [main] = worlds.open;
  if (!main) throw new Error('copy: no page');
  return { main, offset: offsets.get(main.frameId)?.offset ?? 0 };
}

/** Opens a sealed copy of the page under visit. Rejects when the page does not load a second time. */
export type OpenCopy = () => Promise<SealedCopy>;

/** How one page is opened and closed again. */
export interface Copies {
  readonly open: OpenCopy;
  /** Closes those that were left open, by a step that ran out of time above all: it opens no other. */
  readonly closeAll: () => Promise<void>;
}

/** Copies of one page. `openSealed` loads it; `visited` is its snapshot in the visit itself. */
export function copiesOf(openSealed: () => Promise<SealOpening>, visited: DomSnapshot): Copies {
  const opened = new Set<Promise<SealOpening>>();
  let isOver = false;
  const open = async (): Promise<SealedCopy> => {
    if (isOver) throw new Error('copy: too late');
    const opening = openSealed();
    opened.add(opening);
    const sealable = await opening;
    if (sealable.kind === 'failed') throw new Error(`copy: ${sealable.problem.message}`);
    const { page, attempts, close, seal } = sealable;
    const session = await page.context().newCDPSession(page);
    const worlds = await openWorlds(page, session);
    const { snapshot, offsets } = await collectDom(worlds);
    await seal();
    const nodes = matchNodes(visited, snapshot);
    return { page, worlds, offsets, snapshot, nodes, attempts, close };
  };
  const closeAll = async (): Promise<void> => {
    isOver = true;
    await Promise.all([...opened].map(closeOne));
    opened.clear();
  };
  return { open, closeAll };
}

async function closeOne(opening: Promise<SealOpening>): Promise<void> {
  const sealable = await opening.catch(() => undefined);
  if (sealable?.kind === 'open') await sealable.close();
}
