import type { NodeIndex } from '#model';
import { within } from '../../deadline.ts';
import { ownDocument, type SealedCopy } from '../../sealed-copy.ts';
import type { FrameWorld } from '../../worlds.ts';
import { askNode, LISTENERS_MS, listenersOf } from '../../listeners.ts';

const EVERYTHING = { depth: -1, pierce: true };
/** Elements with listeners that are looked up. */
const MAX_ELEMENTS = 600;
const ACTED =
  /^(click|dblclick|auxclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend|keydown|keyup|keypress)$/u;

export interface OwnListeners {
  /** Event types by element of the copy's own document. */
  readonly of: ReadonlyMap<NodeIndex, readonly string[]>;
  /** Event types the window or the document listens to, for whatever is in the page. */
  readonly delegated: ReadonlySet<string>;
  /** Some elements with listeners were not looked up. */
  readonly capped: boolean;
}

/** Which elements of the page's own document listen to the pointer or to keys themselves, as the debugger tells. */
export async function collectOwnListeners(copy: SealedCopy): Promise<OwnListeners> {
  const { main, offset } = ownDocument(copy);
  const delegated = new Set(
    [
      ...(await listenersOf(main.session, 'window')),
      ...(await listenersOf(main.session, 'document')),
    ].map(({ type }) => type),
  );
  const byBackend = new Map<number, Set<string>>();
  for (const { type, backendNodeId } of await listenersOf(main.session, 'document', EVERYTHING)) {
    if (backendNodeId === undefined || !ACTED.test(type)) continue;
    byBackend.set(backendNodeId, (byBackend.get(backendNodeId) ?? new Set()).add(type));
  }
  const asked = [...byBackend].slice(0, MAX_ELEMENTS).map(async ([backendNodeId, types]) => {
    const local = await localIndex(main, backendNodeId).catch(() => -1);
    return [local, [...types].sort()] as const;
  });
  const found = await within(LISTENERS_MS, 'listeners', Promise.all(asked));
  const of = new Map(
    found.filter(([local]) => local >= 0).map(([local, types]) => [local + offset, types]),
  );
  return { of, delegated, capped: byBackend.size > MAX_ELEMENTS };
}

/** -1 for a node of another frame, the document itself, or what the snapshot does not hold. */
async function localIndex(world: FrameWorld, backendNodeId: number): Promise<number> {
  const place = 'function () { return globalThis.rgaaElements.get(this) ?? -1; }';
  return Number((await askNode(world, backendNodeId, place)) ?? -1);
}
