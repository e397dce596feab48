import type { CDPSession } from 'playwright';
import { STYLE_PROPERTIES, type DomSnapshot } from '#model';
import { SNAPSHOT_FUNCTIONS, type SnapshotRequest, type WireSnapshot } from './in-page/snapshot.ts';
import { addFacts, addNodes, unreadableFrame, type Assembly } from './assemble-dom.ts';
import { collectStyles } from './collect-styles.ts';
import { countClosedRoots } from './closed-roots.ts';
import type { FrameOffsets } from './frame-offsets.ts';
import { frameOwner } from './frame-owner.ts';
import { callInPage, evaluateIn, type FrameWorld, type Worlds } from './worlds.ts';

/** Nodes over all frames; past it the snapshot says so and nothing is proven absent. */
const MAX_NODES = 60_000;
const FRAME_LIMIT_MS = 10_000;

export interface CollectedDom {
  readonly snapshot: DomSnapshot;
  readonly offsets: FrameOffsets;
}

/** Describes every readable frame and joins them into one snapshot with one numbering. */
export async function collectDom(worlds: Worlds): Promise<CollectedDom> {
  await Promise.all(worlds.sessions.map(keepAccessibilityTree));
  const assembly: Assembly = {
    frames: [],
    nodes: [],
    styles: [],
    offsets: new Map(),
    capped: false,
  };
  for (const world of byDepth(worlds.open)) await addFrame(world, worlds, assembly);
  for (const closed of worlds.closed) {
    const owner = await frameOwner(closed, worlds, assembly.offsets);
    assembly.frames.push(unreadableFrame(closed, assembly.frames.length, owner));
  }
  return {
    snapshot: {
      frames: assembly.frames,
      nodes: assembly.nodes,
      styles: assembly.styles,
      capped: assembly.capped,
      closedShadowRoots: await countClosedRoots(worlds),
    },
    offsets: assembly.offsets,
  };
}

/**
 * Makes the browser keep one accessibility tree while names are read. Enabling the domain alone does not:
 * without a first question every single name would build and drop the whole tree.
 */
async function keepAccessibilityTree(session: CDPSession): Promise<void> {
  await session.send('Accessibility.enable');
  await session.send('Accessibility.getRootAXNode');
}

async function addFrame(world: FrameWorld, worlds: Worlds, assembly: Assembly): Promise<void> {
  const request: SnapshotRequest = {
    properties: STYLE_PROPERTIES,
    maxNodes: Math.max(0, MAX_NODES - assembly.nodes.length),
  };
  const expression = callInPage(SNAPSHOT_FUNCTIONS, 'snapshotDocument', request);
  const index = assembly.frames.length;
  const owner = await frameOwner(world, worlds, assembly.offsets);
  try {
    // An error page of the browser stands where the frame's document did not load.
    if (world.url.startsWith('chrome-error:')) throw new Error('the frame did not load');
    const answer = evaluateIn(world, expression, FRAME_LIMIT_MS, 'snapshot');
    // Asked at once: the page answers in order, and an exchange is saved.
    const asked = collectStyles(world);
    const wire = JSON.parse(String(await answer)) as WireSnapshot;
    const { facts, styleRules, colors } = await asked;
    const offset = assembly.nodes.length;
    assembly.offsets.set(world.frameId, { frame: index, offset });
    assembly.capped ||= wire.capped;
    assembly.frames.push({
      ...wire.frame,
      index,
      owner,
      root: wire.nodes.length > 0 ? offset : null,
      unreadable: null,
      ...(styleRules && { styleRules }),
      ...(colors.known && { colorsKnown: true }),
      ...(facts.turns.length > 0 && { turns: facts.turns }),
      ...(facts.unread > 0 && { unreadSheets: facts.unread }),
    });
    addNodes(wire, { frame: index, offset, owner }, assembly);
    for (const { n, state } of facts.media) addFacts(n + offset, { media: state }, assembly);
    for (const n of colors.declared) addFacts(n + offset, { declaresColor: true }, assembly);
    for (const { n, generated } of facts.generated) addFacts(n + offset, { generated }, assembly);
  } catch (error) {
    if (index === 0) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    assembly.frames.push(unreadableFrame({ ...world, reason }, index, owner));
  }
}

function byDepth(worlds: readonly FrameWorld[]): FrameWorld[] {
  const parents = new Map(worlds.map((world) => [world.frameId, world.parentId]));
  const depth = (id: string | null | undefined): number => (id ? 1 + depth(parents.get(id)) : 0);
  return [...worlds].sort((a, b) => depth(a.frameId) - depth(b.frameId));
}
