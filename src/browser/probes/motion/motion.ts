import type { DomSnapshot, MotionFacts } from '#model';
import type { FilmStrips } from '../../crop-pictures.ts';
import type { WireAnimation } from '../../in-page/motion-animations.ts';
import type { WireScripts } from '../../in-page/motion-scripts.ts';
import type { OpenCopy } from '../../sealed-copy.ts';
import {
  ALLOWED_SECONDS,
  countFlashes,
  lookAtAnimations,
  type FoundPart,
} from './motion-animations.ts';
import { tryControls } from './motion-controls.ts';
import { readImages } from './motion-images.ts';
import { lookAtScripts, surfaceChanges, surfacesOf, WATCHED_SECONDS } from './motion-scripts.ts';
import { takeMotionStrips } from './motion-strips.ts';
import { MotionView } from './motion-view.ts';

/** For finding what moves, then for looking again and for the controls. */
const FIND_MS = 10_000;
const TRY_MS = 9000;
/** For film strips, as long as all of it ends well before the step does. */
const STRIPS_MS = 6000;
const LAST_MS = 27_000;

export interface CollectedMotion {
  readonly facts: MotionFacts;
  readonly strips: FilmStrips;
}

/**
 * Watches a sealed copy that nobody touches, its clock run forward: what moves, blinks or flashes for more than five
 * seconds; then looks again in a second copy and activates the controls that may stop it. Inner frames are left.
 */
export async function collectMotion(
  open: OpenCopy,
  visited: DomSnapshot,
  takesStrips: boolean,
): Promise<CollectedMotion> {
  const start = performance.now();
  const view = new MotionView(await open());
  const found = await findMotion(view, start + FIND_MS);
  await view.copy.close();
  const { parts, ...facts } = found;
  if (parts.length === 0) return { facts: { ...facts, parts: [] }, strips: new Map() };
  const told = await tryControls(open, visited, parts, performance.now() + TRY_MS);
  const sorted = [...told].sort((one, other) => one.node - other.node);
  const left = Math.min(STRIPS_MS, start + LAST_MS - performance.now());
  const strips = await takeMotionStrips(open, takesStrips ? sorted : [], left);
  return { facts: { ...facts, parts: sorted }, strips };
}

type Found = Omit<MotionFacts, 'parts'> & { readonly parts: readonly FoundPart[] };

async function findMotion(view: MotionView, deadline: number): Promise<Found> {
  const { snapshot } = view.copy;
  const animations = await view.ask<WireAnimation[]>('listAnimations');
  await view.tell('watchScripts');
  const read = await readImages(view, snapshot);
  const surfaces = surfacesOf(snapshot);
  const before = await surfaceChanges(view, surfaces);
  await view.run(WATCHED_SECONDS);
  const scripts = await view.ask<WireScripts>('readScripted');
  const after = await surfaceChanges(view, surfaces);
  const scripted = await lookAtScripts(view, scripts);
  const animated = await lookAtAnimations(view, animations);
  const counted = await countFlashes(view, animations);
  const isLate = performance.now() > deadline;
  const isCut = scripted.isCut || animated.isCut || counted.isCut;
  const capped = isLate ? 'time' : isCut ? 'count' : undefined;
  const parts = [
    ...animated.parts,
    ...scripted.parts,
    ...read.parts,
    ...moving(view, before, after),
  ];
  return {
    parts: withoutInner(parts),
    short: animations.filter(({ seconds }) => seconds !== null && seconds <= ALLOWED_SECONDS)
      .length,
    flashes: counted.flashes,
    images: read.images,
    unreadImages: read.unread,
    still: scripts.isStill,
    ...(capped && { capped }),
  };
}

/** Surfaces that changed before a minute went by and still did after it. */
function moving(
  view: MotionView,
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): FoundPart[] {
  return [...before].flatMap(([n, first]): FoundPart[] => {
    const pixels = Math.min(first, after.get(n) ?? 0);
    const node = view.visitedNode(n);
    if (pixels === 0 || node === undefined) return [];
    const lasts = { seconds: WATCHED_SECONDS, endless: true, every: 0 };
    return [{ n, node, by: 'surface', how: 'moves', name: '', ...lasts, pixels }];
  });
}

/** One part for each element: what it does in one way is not told again in another. */
function withoutInner(parts: readonly FoundPart[]): FoundPart[] {
  const seen = new Map<number, FoundPart>();
  for (const part of parts) if (part.pixels > 0 && !seen.has(part.node)) seen.set(part.node, part);
  return [...seen.values()];
}
