import type { NodeIndex } from '#model';
import { within } from '../deadline.ts';
import type { SealedCopy } from '../sealed-copy.ts';
import type { FrameWorld } from '../worlds.ts';

const LIMIT_MS = 3000;
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
export async function collectOwnListeners({ worlds, offsets }: SealedCopy): Promise<OwnListeners> {
  const [main] = worlds.open;
  if (!main) throw new Error('listeners: no page');
  const offset = offsets.get(main.frameId)?.offset ?? 0;
  const delegated = new Set(
    [...(await listenersOf(main, 'window')), ...(await listenersOf(main, 'document'))].map(
      ({ type }) => type,
    ),
  );
  const byBackend = new Map<number, Set<string>>();
  for (const { type, backendNodeId } of await listenersOf(main, 'document', true)) {
    if (backendNodeId === undefined || !ACTED.test(type)) continue;
    byBackend.set(backendNodeId, (byBackend.get(backendNodeId) ?? new Set()).add(type));
  }
  const asked = [...byBackend].slice(0, MAX_ELEMENTS).map(async ([backendNodeId, types]) => {
    const local = await localIndex(main, backendNodeId).catch(() => -1);
    return [local, [...types].sort()] as const;
  });
  const found = await within(LIMIT_MS, 'listeners', Promise.all(asked));
  const of = new Map(
    found.filter(([local]) => local >= 0).map(([local, types]) => [local + offset, types]),
  );
  return { of, delegated, capped: byBackend.size > MAX_ELEMENTS };
}

async function listenersOf(
  { session }: FrameWorld,
  expression: 'window' | 'document',
  isDeep = false,
): Promise<{ readonly type: string; readonly backendNodeId?: number }[]> {
  const { result } = await within(
    LIMIT_MS,
    'listeners',
    session.send('Runtime.evaluate', { expression }),
  );
  if (!result.objectId) return [];
  const reach = isDeep ? { depth: -1, pierce: true } : {};
  const asked = session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId,
    ...reach,
  });
  return (await within(LIMIT_MS, 'listeners', asked)).listeners;
}

/** -1 for a node of another frame, the document itself, or what the snapshot does not hold. */
async function localIndex(world: FrameWorld, backendNodeId: number): Promise<number> {
  const { session, contextId: executionContextId } = world;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  if (!object.objectId) return -1;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return globalThis.rgaaElements.get(this) ?? -1; }',
    returnByValue: true,
  });
  return Number(result.value);
}
