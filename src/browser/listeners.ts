import type { CDPSession } from 'playwright';
import { within } from './deadline.ts';
import type { FrameWorld } from './worlds.ts';

/** For one exchange about listeners. */
export const LISTENERS_MS = 3000;

export interface Listener {
  readonly type: string;
  readonly backendNodeId?: number;
}

/** What listens on the window or the document, or, with a `depth` of -1, on everything below it too. */
export async function listenersOf(
  session: CDPSession,
  expression: 'window' | 'document',
  reach: { readonly depth?: number; readonly pierce?: boolean } = {},
): Promise<readonly Listener[]> {
  const asked = session.send('Runtime.evaluate', { expression });
  const { result } = await within(LISTENERS_MS, 'listeners', asked);
  const { objectId } = result;
  if (!objectId) return [];
  const listed = session.send('DOMDebugger.getEventListeners', { objectId, ...reach });
  const { listeners } = await within(LISTENERS_MS, 'listeners', listed);
  await within(LISTENERS_MS, 'listeners', session.send('Runtime.releaseObject', { objectId }));
  return listeners;
}

/** Asks a node, in our own world of its frame; undefined for one that is not of this frame. */
export async function askNode(
  { session, contextId: executionContextId }: FrameWorld,
  backendNodeId: number,
  functionDeclaration: string,
): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  const { objectId } = object;
  if (!objectId) return undefined;
  const call = { objectId, functionDeclaration, returnByValue: true };
  return (await session.send('Runtime.callFunctionOn', call)).result.value;
}
