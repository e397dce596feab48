import type { FrameWorld } from '../../worlds.ts';
import type { TriggerRequest } from '../../in-page/state-triggers.ts';
import { askNode, listenersOf, type Listener } from '../../listeners.ts';

const MOST = 200;
const HOVER = /^(mouse|pointer)(enter|over|move)$/u;
const FOCUS = /^focus(in)?$/u;

interface Place {
  readonly n: number;
  readonly isLarge: boolean;
}

/** Which elements of the page's own document listen to the pointer or to the focus. */
export async function hoverListeners(world: FrameWorld): Promise<TriggerRequest> {
  const onWindow = await listenersOf(world.session, 'window');
  const onDocument = await listenersOf(world.session, 'document');
  const below = await listenersOf(world.session, 'document', { depth: -1 });
  const documents = new Set(onDocument.map(({ backendNodeId }) => backendNodeId));
  const isState = ({ type }: Listener) => HOVER.test(type) || FOCUS.test(type);
  const onElements = below.filter((one) => isState(one) && !documents.has(one.backendNodeId));
  const places = new Map<number, Place>();
  for (const { backendNodeId } of onElements)
    if (backendNodeId !== undefined && !places.has(backendNodeId) && places.size < MOST)
      places.set(backendNodeId, await placeOf(world, backendNodeId));
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

/** Its place in the frame's snapshot; large: it holds a good part of the page, and listens for others. */
async function placeOf(world: FrameWorld, backendNodeId: number): Promise<Place> {
  const place = `function () { return {
    n: globalThis.rgaaElements.get(this) ?? -1,
    isLarge: this.querySelectorAll('a[href], button, input, [tabindex]').length > 15,
  }; }`;
  const found = await askNode(world, backendNodeId, place);
  return (found as Place | undefined) ?? { n: -1, isLarge: false };
}
