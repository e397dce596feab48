import type { DomSnapshot } from '#model';
import { changedPixels } from '../../compare-pixels.ts';
import type { WireScripted, WireScripts } from '../../in-page/motion-scripts.ts';
import type { Pixels } from '../../png-pixels.ts';
import { ALLOWED_SECONDS, type FoundPart } from './motion-animations.ts';
import type { MotionView } from './motion-view.ts';

/** Seconds of the page's clock for which scripts are watched. */
export const WATCHED_SECONDS = 60;
/** What is told of a change that went on to the end. */
const LASTING_SECONDS = 50;
const MAX_SCRIPTED = 6;
const MAX_SURFACES = 6;
/** Two looks that come back as often as this are a blinking, not a show of two slides. */
const BLINK_SECONDS = 2.5;

/** What scripts change for more than five seconds, and of which the screen shows it. */
export async function lookAtScripts(
  view: MotionView,
  { scripted }: WireScripts,
): Promise<{ readonly parts: readonly FoundPart[]; readonly isCut: boolean }> {
  const lasting = scripted.filter(({ ticks, last }) => last - (ticks[0] ?? 0) > ALLOWED_SECONDS);
  const parts: FoundPart[] = [];
  for (const one of lasting.slice(0, MAX_SCRIPTED)) {
    const part = await lookAtScripted(view, one);
    if (part) parts.push(part);
  }
  return { parts, isCut: lasting.length > MAX_SCRIPTED };
}

async function lookAtScripted(view: MotionView, one: WireScripted): Promise<FoundPart | undefined> {
  const node = view.visitedNode(one.n);
  const area = await view.show(one.n);
  if (node === undefined || !area) return undefined;
  const every = rhythmOf(one.ticks);
  const pictures: Pixels[] = [];
  for (let shots = 0; shots < 5; shots += 1) {
    if (shots > 0) await view.run(Math.min(15, Math.max(0.3, every ?? 5)));
    pictures.push(await view.shoot(area));
  }
  const changes = pictures
    .slice(1)
    .map((picture, place) => changedPixels(picture, pictures[place] ?? picture));
  const isBack = pictures
    .slice(2)
    .every((picture, place) => changedPixels(picture, pictures[place] ?? picture) === 0);
  const endless = one.last >= WATCHED_SECONDS - 2 * (every ?? 10) - 2;
  const blinks =
    isBack && changes.every((count) => count > 0) && every !== null && every <= BLINK_SECONDS;
  return {
    n: one.n,
    node,
    by: 'script',
    how: blinks ? 'blinks' : one.isText ? 'text' : 'moves',
    name: '',
    seconds: endless ? LASTING_SECONDS : Math.round(one.last - (one.ticks[0] ?? 0)),
    endless,
    every,
    pixels: changes.filter((count) => count > 0).length >= 2 ? Math.max(...changes) : 0,
  };
}

function rhythmOf(ticks: readonly number[]): number | null {
  const gaps = ticks.slice(1).map((tick, place) => tick - (ticks[place] ?? 0));
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const isEven =
    gaps.filter((gap) => Math.abs(gap - middle) <= Math.max(0.3, middle * 0.2)).length >=
    gaps.length * 0.6;
  if (middle <= 0.2) return 0;
  return isEven ? Math.round(middle * 10) / 10 : null;
}

/** Elements that may paint on their own, without any change in the document: canvases, drawings, plug-ins. */
export function surfacesOf({ nodes }: DomSnapshot): number[] {
  const found = new Set<number>();
  for (const node of nodes) {
    if (node.kind !== 'element' || node.frame !== 0) continue;
    const [, , width = 0, height = 0] = node.box ?? [];
    const isSurface =
      /^(canvas|object|embed)$/u.test(node.tag) && node.rendered && width * height > 100;
    if (isSurface) found.add(node.index);
    if (/^(animate|animatetransform|animatemotion|set)$/iu.test(node.tag)) {
      let holder = node.parent;
      while (holder !== null && !isDrawing(nodes[holder])) holder = nodes[holder]?.parent ?? null;
      const drawing = holder === null ? undefined : nodes[holder];
      if (drawing?.kind === 'element' && drawing.rendered) found.add(drawing.index);
    }
  }
  return [...found].slice(0, MAX_SURFACES);
}

function isDrawing(node: DomSnapshot['nodes'][number] | undefined): boolean {
  return node?.kind === 'element' && node.tag === 'svg';
}

/** Pixels that change on each surface while the clock of the screen runs for a moment. */
export async function surfaceChanges(
  view: MotionView,
  surfaces: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const changes = new Map<number, number>();
  for (const n of surfaces) {
    const area = await view.show(n);
    if (!area) continue;
    const pictures: Pixels[] = [];
    for (let shots = 0; shots < 4; shots += 1) {
      pictures.push(await view.shoot(area));
      await view.tell('paintFrames', 8);
    }
    const [first] = pictures;
    const counts = pictures.map((picture) => (first ? changedPixels(picture, first) : 0));
    changes.set(n, Math.max(0, ...counts));
  }
  return changes;
}
