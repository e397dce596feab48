import type { FrameOffsets } from './frame-offsets.ts';
import type { FrameWorld, Worlds } from './worlds.ts';

/** The element of the parent frame that holds this one, asked from outside the page; null when unknown. */
export async function frameOwner(
  frame: Pick<FrameWorld, 'frameId' | 'parentId'>,
  worlds: Worlds,
  offsets: FrameOffsets,
): Promise<number | null> {
  const parent = worlds.open.find((one) => one.frameId === frame.parentId);
  const at = parent && offsets.get(parent.frameId);
  if (!parent || !at) return null;
  const local = await localIndex(parent, frame.frameId).catch(() => -1);
  return local >= 0 ? local + at.offset : null;
}

/** Place of the frame's holder among its own frame's nodes; -1 when it is not among them. */
async function localIndex({ session, contextId }: FrameWorld, frameId: string): Promise<number> {
  const { backendNodeId } = await session.send('DOM.getFrameOwner', { frameId });
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId,
    executionContextId: contextId,
  });
  if (!object.objectId) return -1;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return globalThis.rgaaElements.get(this) ?? -1; }',
    returnByValue: true,
  });
  return Number(result.value);
}
