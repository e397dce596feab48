import {
  STYLE_PROPERTIES,
  type DomNode,
  type ElementNode,
  type FrameFacts,
  type StyleFacts,
} from '#model';
import type { WireNode, WireSnapshot } from './in-page/snapshot.ts';
import type { ClosedFrame } from './worlds.ts';

/** The snapshot while frames are joined into it. */
export interface Assembly {
  readonly frames: FrameFacts[];
  readonly nodes: DomNode[];
  readonly styles: StyleFacts[];
  readonly offsets: Map<string, { frame: number; offset: number }>;
  capped: boolean;
}

export function addFacts(
  index: number,
  facts: Pick<ElementNode, 'media' | 'generated' | 'declaresColor'>,
  { nodes }: Assembly,
): void {
  const node = nodes[index];
  if (node?.kind === 'element') nodes[index] = { ...node, ...facts };
}

export function addNodes(
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

export function unreadableFrame(
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
