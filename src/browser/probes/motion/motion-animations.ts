import type { CountedFlashes, MovingPart } from '#model';
import { changedPixels, countFlips } from '../../compare-pixels.ts';
import type { WireAnimation } from '../../in-page/motion-animations.ts';
import type { PageArea } from '../../photograph.ts';
import type { MotionView } from './motion-view.ts';

/** What a probe finds of a part before controls are tried. */
export type FoundPart = Omit<MovingPart, 'again' | 'controls' | 'left'> & {
  /** Its number in the copy it was found in. */
  readonly n: number;
};

/** A movement that lasts no longer is allowed (RGAA 13.8). */
export const ALLOWED_SECONDS = 5;
const MAX_LONG = 16;
const MAX_FAST = 6;
const MOVEMENT =
  /^(transform|translate|rotate|scale|top|left|right|bottom|inset|margin|padding|width|height|min|max|background(Position|Size)|offset|stroke(Dash|Width)|clipPath|mask|d$|c[xy]$|r[xy]?$|x[12]?$|y[12]?$|textIndent|perspective|fontSize|letterSpacing|flex|grid|objectPosition|content|backgroundImage)/u;

/** Style animations of more than five seconds, each seen at four moments of its turn. */
export async function lookAtAnimations(
  view: MotionView,
  animations: readonly WireAnimation[],
): Promise<{ readonly parts: readonly FoundPart[]; readonly isCut: boolean }> {
  const long = animations.filter(({ seconds }) => seconds === null || seconds > ALLOWED_SECONDS);
  const byElement = new Map<number, WireAnimation[]>();
  for (const one of long) byElement.set(one.n, [...(byElement.get(one.n) ?? []), one]);
  const parts: FoundPart[] = [];
  for (const [n, own] of [...byElement].slice(0, MAX_LONG)) {
    const part = await lookAtElement(view, n, own);
    if (part) parts.push(part);
  }
  return { parts, isCut: byElement.size > MAX_LONG };
}

async function lookAtElement(
  view: MotionView,
  n: number,
  own: readonly WireAnimation[],
): Promise<FoundPart | undefined> {
  const [first] = own;
  const node = view.visitedNode(n);
  const pictures = await picturesOf(view, n, own, [0.02, 0.27, 0.52, 0.77]);
  if (!first || node === undefined || pictures.length === 0) return undefined;
  const changes = pictures.map((picture, place) =>
    changedPixels(picture, pictures[(place + 1) % pictures.length] ?? picture),
  );
  const moves = own.some(({ properties }) => properties.some((one) => MOVEMENT.test(one)));
  const endless = own.some(({ seconds }) => seconds === null);
  return {
    n,
    node,
    by: 'animation',
    how: moves ? 'moves' : 'blinks',
    name: first.name,
    seconds: Math.round(
      endless ? ALLOWED_SECONDS * 2 : Math.max(...own.map((one) => one.seconds ?? 0)),
    ),
    endless,
    every: Math.round(first.turn * 100) / 100,
    pixels: Math.max(0, ...changes),
  };
}

/** Pictures of an element at shares of its animations' turns, all of the same area. */
async function picturesOf(
  view: MotionView,
  n: number,
  own: readonly WireAnimation[],
  shares: readonly number[],
) {
  const ids = own.map(({ id }) => id);
  const hold = (share: number) =>
    view.tell('holdAnimations', { ids, at: own.map(({ turn }) => turn * share) });
  const areas: PageArea[] = [];
  for (const share of shares) {
    await hold(share);
    const area = await view.show(n);
    if (area) areas.push(area);
  }
  if (areas.length === 0) return [];
  const area = around(areas);
  const pictures = [];
  for (const share of shares) {
    await hold(share);
    pictures.push(await view.shoot(area));
  }
  return pictures;
}

function around(areas: readonly PageArea[]): PageArea {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const width = Math.max(...areas.map((area) => area.x + area.width)) - x;
  const height = Math.max(...areas.map((area) => area.y + area.height)) - y;
  return { x, y, width, height: Math.min(height, 900) };
}

/**
 * Flashes of every running animation: those whose key frames are too few or too slow for three a second are not
 * looked at. Fast ones are, over two turns, and again where a pixel has too many: the smaller area counts.
 */
export async function countFlashes(
  view: MotionView,
  animations: readonly WireAnimation[],
): Promise<{ readonly flashes: readonly CountedFlashes[]; readonly isCut: boolean }> {
  const flashes: CountedFlashes[] = [];
  const fast = animations.filter(({ frames, turn }) => turn > 0 && frames / (2 * turn) >= 3);
  for (const one of fast.slice(0, MAX_FAST)) {
    const node = view.visitedNode(one.n);
    const first = await flashesOf(view, one);
    if (node === undefined || !first) continue;
    const again = first.area > 0 ? await flashesOf(view, one) : first;
    flashes.push({ node, name: one.name, ...first, area: Math.min(first.area, again?.area ?? 0) });
  }
  return { flashes, isCut: fast.length > MAX_FAST };
}

async function flashesOf(
  view: MotionView,
  one: WireAnimation,
): Promise<Pick<CountedFlashes, 'perSecond' | 'area'> | undefined> {
  const moments = Math.min(48, Math.max(16, one.frames * 4));
  const shares = Array.from({ length: moments }, (_, place) => ((place + 0.5) / moments) * 2);
  const pictures = await picturesOf(view, one.n, [one], shares);
  if (pictures.length === 0) return undefined;
  let [area, perSecond] = [0, 0];
  for (const [flips, pixels] of countFlips(pictures)) {
    // A flash is a pair of opposite changes.
    const rate = flips / 2 / (2 * one.turn);
    perSecond = Math.max(perSecond, rate);
    if (rate >= 3) area += pixels;
  }
  return { perSecond: Math.round(perSecond * 10) / 10, area };
}
