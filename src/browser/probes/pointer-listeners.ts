import type { CDPSession } from 'playwright';
import { within } from '../deadline.ts';
import type { FrameWorld } from '../worlds.ts';
import type { TriggerRequest } from '../in-page/state-triggers.ts';

const LIMIT_MS = 3000;
const MOST = 200;
const HOVER = /^(mouse|pointer)(enter|over|move)$/u;
const FOCUS = /^focus(in)?$/u;

interface Listener {
  readonly type: string;
  readonly backendNodeId?: number;
}

/** Which elements of the page's own document listen to the pointer or to the focus. */
export async function hoverListeners({ session, contextId }: FrameWorld): Promise<TriggerRequest> {
  const onWindow = await listenersOf(session, 'window', {});
  const onDocument = await listenersOf(session, 'document', {});
  const below = await listenersOf(session, 'document', { depth: -1 });
  const documents = new Set(onDocument.map(({ backendNodeId }) => backendNodeId));
  const isState = ({ type }: Listener) => HOVER.test(type) || FOCUS.test(type);
  const onElements = below.filter((one) => isState(one) && !documents.has(one.backendNodeId));
  const places = new Map<number, { n: number; isLarge: boolean }>();
  for (const { backendNodeId } of onElements)
    if (backendNodeId !== undefined && !places.has(backendNodeId) && places.size < MOST)
      places.set(backendNodeId, await placeOf(session, contextId, backendNodeId));
  const listening = (kind: RegExp) =>
    onElements.flatMap(({ type, backendNodeId }) => {
      const place = kind.test(type) ? places.get(backendNodeId ?? -1) : undefined;
      return place && !place.isLarge && place.n >= 0 ? [place.n] : [];
    });
  const forAll =
    [...onWindow, ...onDocument].some(isState) ||
    [...places.values()].some(({ isLarge }) => isLarge);
  return { hover: listening(HOVER), focus: listening(FOCUS), forAll };
}

async function listenersOf(
  session: CDPSession,
  expression: 'window' | 'document',
  reach: { depth?: number },
): Promise<readonly Listener[]> {
  const asked = session.send('Runtime.evaluate', { expression });
  const { result } = await within(LIMIT_MS, 'listeners', asked);
  if (!result.objectId) return [];
  const { objectId } = result;
  const listed = session.send('DOMDebugger.getEventListeners', { objectId, ...reach });
  return (await within(LIMIT_MS, 'listeners', listed)).listeners;
}

/** Its place in the frame's snapshot; large: it holds a good part of the page, and listens for others. */
async function placeOf(
  session: CDPSession,
  executionContextId: number,
  backendNodeId: number,
): Promise<{ n: number; isLarge: boolean }> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  if (!object.objectId) return { n: -1, isLarge: false };
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return {
      n: globalThis.rgaaElements.get(this) ?? -1,
      isLarge: this.querySelectorAll('a[href], button, input, [tabindex]').length > 15,
    }; }`,
    returnByValue: true,
  });
  return result.value as { n: number; isLarge: boolean };
}
