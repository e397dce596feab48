import type { MovingPart, NodeIndex } from '#model';
import { within } from '../../deadline.ts';
import type { AreaRequest, StripArea, StripRequest } from '../../in-page/strips.ts';
import { PAINTING_FUNCTIONS } from '../../in-page/painting.ts';
import { STRIP_FUNCTIONS } from '../../in-page/strips.ts';
import type { OpenCopy } from '../../sealed-copy.ts';
import { openBlankPage } from './blank-page.ts';
import { MotionView } from './motion-view.ts';

/** Of the page's own clock. */
const INSTANTS = [0, 1.5, 3, 5];
const MAX_STRIPS = 3;
/** More than any window. */
const WHOLE = { maxWidth: 10_000, maxHeight: 10_000 };
const SIZE = { maxSide: 200, maxBytes: 40_000 };

/**
 * Film strips of parts in motion, at instants of the clock of another copy. They are for the reader: no fact rests on
 * them, and whatever ends them early is told nowhere. Never rejects, and takes no longer than it may.
 */
export async function takeMotionStrips(
  open: OpenCopy,
  parts: readonly MovingPart[],
  limitMs: number,
): Promise<ReadonlyMap<NodeIndex, string>> {
  const strips = new Map<NodeIndex, string>();
  const worth = parts.filter(isWorthIt).slice(0, MAX_STRIPS);
  if (worth.length > 0 && limitMs > 0)
    await within(limitMs, 'strips', fill(strips, open, worth)).catch(() => undefined);
  return new Map(strips);
}

/** Nothing is said against one that can be stopped; files and canvases do not keep to the page's clock. */
function isWorthIt({ by, controls }: MovingPart): boolean {
  const isStopped = controls.some(({ effect }) => effect === 'stops-and-restarts');
  return (by === 'animation' || by === 'script') && !isStopped;
}

async function fill(
  strips: Map<NodeIndex, string>,
  open: OpenCopy,
  parts: readonly MovingPart[],
): Promise<void> {
  const view = new MotionView(await open());
  await view.ask('listAnimations');
  const filmed: (readonly [NodeIndex, StripRequest])[] = [];
  for (const { node } of parts) {
    const request = await film(view, view.ownNumber(node));
    if (request) filmed.push([node, request]);
  }
  // Pictures are not made where the clock stands.
  const { ask } = await openBlankPage(view.copy, [...PAINTING_FUNCTIONS, ...STRIP_FUNCTIONS]);
  for (const [node, request] of filmed) {
    const strip = JSON.parse(String(await ask('joinStrip', request))) as string | null;
    if (strip !== null) strips.set(node, strip);
  }
  await view.copy.close();
}

async function film(view: MotionView, n: number | undefined): Promise<StripRequest | undefined> {
  if (n === undefined || !(await view.show(n))) return undefined;
  // What came into the window is drawn; from then on the clock stands between two frames.
  await view.run(0.5);
  const frames: string[] = [];
  const places: StripArea[] = [];
  for (const [at, instant] of INSTANTS.entries()) {
    if (at > 0) await view.run(instant - (INSTANTS[at - 1] ?? 0));
    await view.tell('holdAfter', instant);
    places.push(await view.ask<StripArea>('partPlace', n));
    frames.push(await view.photographWindow());
  }
  const asked: AreaRequest = { place: around(places), ...WHOLE };
  const area = await view.ask<StripArea | null>('stripArea', asked);
  if (!area) return undefined;
  const [left, top] = area;
  return { frames, area, corner: [left, top], mustDiffer: true, ...SIZE };
}

/** Out of sight at some instants, it has no size there. */
function around(places: readonly StripArea[]): StripArea {
  const seen = places.filter(([, , width, height]) => width > 0 && height > 0);
  const left = Math.min(...seen.map(([x]) => x));
  const top = Math.min(...seen.map(([, y]) => y));
  const right = Math.max(...seen.map(([x, , width]) => x + width));
  const bottom = Math.max(...seen.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}
