import type { KeyboardStop, NodeIndex } from '#model';
import { within } from '../../deadline.ts';
import type { FilmStrips } from '../../crop-pictures.ts';
import type { AreaRequest, StripArea, StripRequest } from '../../in-page/strips.ts';
import type { MetStop } from './met-stop.ts';
import { sightOf } from './second-look.ts';
import type { TabWalker } from './tab-walker.ts';

const MAX_STRIPS = 5;
/** Cut, not shrunk: what changes little would not show in a smaller copy. */
const CUT = { maxWidth: 320, maxHeight: 240 };
const SIZE = { maxSide: 320, maxBytes: 12_000 };

/**
 * Film strips of stops whose focus changes little or nothing: left without the focus, right with it. Of those drawn
 * alike, one. They are for the reader: no fact rests on them, and whatever ends them early is told nowhere. Never
 * rejects, and takes no longer than it may.
 */
export async function takeFocusStrips(
  walker: TabWalker,
  looks: ReadonlyMap<string, KeyboardStop>,
  limitMs: number,
): Promise<FilmStrips> {
  const strips = new Map<NodeIndex, string>();
  if (limitMs > 0)
    await within(limitMs, 'strips', fill(strips, walker, looks)).catch(() => undefined);
  return new Map(strips);
}

async function fill(
  strips: Map<NodeIndex, string>,
  walker: TabWalker,
  looks: ReadonlyMap<string, KeyboardStop>,
): Promise<void> {
  const groups = new Set<number>();
  for (const [key, look] of looks) {
    if (strips.size === MAX_STRIPS) break;
    const stop = walker.stops.get(key);
    if (!stop || look.node === null || !isWeak(look)) continue;
    const strip = await stripOf(walker, stop, groups);
    if (strip !== null) strips.set(look.node, strip);
  }
}

/** In sight, photographed, and without as much as a quarter of a line, or the browser's own, of a contrast of 3:1. */
function isWeak({ change, sight }: KeyboardStop): boolean {
  if (!change || change.like !== undefined) return false;
  if (change.line === 0) return sight === 'shown';
  const isSeen = sight === 'shown' || sight === 'partly';
  return isSeen && !change.native && change.strongLine < 0.25 && change.ratio < 3;
}

async function stripOf(
  walker: TabWalker,
  { met }: MetStop,
  groups: Set<number>,
): Promise<string | null> {
  // Once to scroll to it, then where it stands.
  if (!(await sightOf(walker, 'focusMet', { met, stays: false }))) return null;
  if (!(await walker.ask('dropFocus', null))) return null;
  const sight = await sightOf(walker, 'focusHere', met);
  if (!sight || sight === 'scrolls' || groups.has(sight.group)) return null;
  const asked: AreaRequest = { place: sight.area, ...CUT };
  const area = JSON.parse(String(await walker.ask('stripArea', asked))) as StripArea | null;
  if (!area) return null;
  const [left, top, width, height] = area;
  const [scrolledX, scrolledY] = sight.scroll;
  const place = { x: left + scrolledX, y: top + scrolledY, width, height };
  const lit = await walker.photograph(place);
  if (!(await walker.ask('dropFocus', null))) return null;
  const bare = await walker.photograph(place);
  if (!(await walker.ask('isFree', area))) return null;
  const frames = [bare, lit];
  const request: StripRequest = { frames, area, corner: [0, 0], mustDiffer: false, ...SIZE };
  const strip = JSON.parse(String(await walker.ask('joinStrip', request))) as string | null;
  if (strip !== null) groups.add(sight.group);
  return strip;
}
