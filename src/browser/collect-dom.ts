import type { CDPSession } from 'playwright';
import {
  STYLE_PROPERTIES,
  type DomNode,
  type DomSnapshot,
  type FrameFacts,
  type StyleFacts,
} from '#model';
import {
  SNAPSHOT_FUNCTIONS,
  type SnapshotRequest,
  type WireNode,
  type WireSnapshot,
} from './in-page/snapshot.ts';
import { countClosedRoots } from './closed-roots.ts';
import { frameOwner } from './frame-owner.ts';
import {
  callInPage,
  evaluateIn,
  type ClosedFrame,
  type FrameWorld,
  type Worlds,
} from './worlds.ts';

/** Nodes over all frames; past it the snapshot says so and nothing is proven absent. */
const MAX_NODES = 60_000;
const FRAME_LIMIT_MS = 10_000;

/** Where each frame's nodes begin in the snapshot: axe's results use the same numbers. */
export type FrameOffsets = ReadonlyMap<string, { readonly frame: number; readonly offset: number }>;

export interface CollectedDom {
  readonly snapshot: DomSnapshot;
  readonly offsets: FrameOffsets;
}

interface Assembly {
  readonly frames: FrameFacts[];
  readonly nodes: DomNode[];
  readonly styles: StyleFacts[];
  readonly offsets: Map<string, { frame: number; offset: number }>;
  capped: boolean;
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
    const answer = await evaluateIn(world, expression, FRAME_LIMIT_MS, 'snapshot');
    const wire = JSON.parse(String(answer)) as WireSnapshot;
    const offset = assembly.nodes.length;
    assembly.offsets.set(world.frameId, { frame: index, offset });
    assembly.capped ||= wire.capped;
    const root = wire.nodes.length > 0 ? offset : null;
    assembly.frames.push({ ...wire.frame, index, owner, root, unreadable: null });
    addNodes(wire, { frame: index, offset, owner }, assembly);
  } catch (error) {
    if (index === 0) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    assembly.frames.push(unreadableFrame({ ...world, reason }, index, owner));
  }
}

function addNodes(
  wire: WireSnapshot,
  at: { frame: number; offset: number; owner: number | null },
  assembly: Assembly,
): void {
  const firstStyle = assembly.styles.length;
  for (const values of wire.styles) {
    const pairs = STYLE_PROPERTIES.map(
      (property, place) => [property, values[place] ?? ''] as const,
    );
    assembly.styles.push(Object.fromEntries(pairs) as unknown as StyleFacts);
  }
  const owner = at.owner === null ? undefined : assembly.nodes[at.owner];
  // A frame that is itself hidden hides all it holds.
  const mask =
    (owner && !owner.rendered ? 0 : 1) |
    (owner?.kind === 'element' && !owner.exposed ? 0 : 2) |
    4 |
    8 |
    16;
  for (const node of wire.nodes) {
    const index = assembly.nodes.length;
    const parent = node.p === null ? null : node.p + at.offset;
    assembly.nodes.push(
      toNode({ ...node, f: node.f & mask }, { index, frame: at.frame, parent, firstStyle }),
    );
  }
}

function toNode(
  wire: WireNode,
  at: { index: number; frame: number; parent: number | null; firstStyle: number },
): DomNode {
  const place = {
    index: at.index,
    frame: at.frame,
    rendered: (wire.f & 1) !== 0,
    inShadow: (wire.f & 8) !== 0,
  };
  if (wire.x !== undefined) return { kind: 'text', ...place, parent: at.parent ?? 0, text: wire.x };
  return {
    kind: 'element',
    ...place,
    parent: at.parent,
    tag: wire.t ?? '',
    namespace: wire.ns ?? 'html',
    attributes: Object.assign(Object.create(null) as Record<string, string>, wire.a),
    exposed: (wire.f & 2) !== 0,
    focusable: (wire.f & 4) !== 0,
    hasValue: (wire.f & 16) !== 0,
    box: wire.b ?? null,
    style: wire.s === undefined ? null : wire.s + at.firstStyle,
    // Chromium says `image` for ARIA's `img`.
    role: wire.r === 'image' ? 'img' : (wire.r ?? null),
    name: wire.n ?? null,
  };
}

function unreadableFrame(
  frame: Pick<ClosedFrame, 'url' | 'reason'>,
  index: number,
  owner: number | null,
): FrameFacts {
  return {
    index,
    url: frame.url,
    baseUrl: frame.url,
    owner,
    root: null,
    unreadable: frame.reason,
    doctype: null,
    contentType: '',
    compatMode: '',
    title: null,
    viewport: { width: 0, height: 0 },
    scrollSize: { width: 0, height: 0 },
    runningAnimations: 0,
  };
}

function byDepth(worlds: readonly FrameWorld[]): FrameWorld[] {
  const parents = new Map(worlds.map((world) => [world.frameId, world.parentId]));
  const depth = (id: string | null | undefined): number => (id ? 1 + depth(parents.get(id)) : 0);
  return [...worlds].sort((a, b) => depth(a.frameId) - depth(b.frameId));
}
