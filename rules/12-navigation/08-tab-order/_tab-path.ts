import type { Box, ElementNode, KeyboardFacts, KeyboardStop } from '#model';
import { isWholeWalk, stopsOfWalk, type DomView } from '#rule-kit';

/** A step from one stop to the next that goes against the source or the layout. */
export interface Jump {
  readonly from: ElementNode;
  readonly to: ElementNode;
}

/** Pixels by which boxes of one row may differ. */
const TOLERANCE = 4;

/** Steps that go back: to what comes earlier in the source, or to a block laid out above or to the left. */
export function jumpsOf(dom: DomView, keyboard: KeyboardFacts): Jump[] {
  const path = stopsOfWalk(dom, keyboard).map(({ element }) => element);
  return path.flatMap((to, at) => {
    const from = path[at - 1];
    return from && from.frame === to.frame && goesBack(dom, from, to) ? [{ from, to }] : [];
  });
}

function goesBack(dom: DomView, from: ElementNode, to: ElementNode): boolean {
  if (to.index < from.index) return true;
  const [before, after] = blocksOf(dom, from, to);
  if (!before || !after) return false;
  const isRightOf = after.x >= before.x + before.width - TOLERANCE;
  const isBelow = after.y >= before.y + before.height - TOLERANCE;
  const isAfter = after.y >= before.y - TOLERANCE && after.x >= before.x - TOLERANCE;
  return !(isRightOf || isBelow || isAfter);
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The parts of the innermost block that holds both, each with one of them: columns are read one after the other. */
function blocksOf(
  dom: DomView,
  from: ElementNode,
  to: ElementNode,
): readonly [Rect | undefined, Rect | undefined] {
  const chain = [from, ...dom.ancestors(from)];
  const other = [to, ...dom.ancestors(to)];
  const common = chain.find((one) => other.includes(one));
  const part = (line: readonly ElementNode[]) => {
    const at = common ? line.indexOf(common) : 0;
    return line[Math.max(0, at - 1)];
  };
  return [rectOf(part(chain), from), rectOf(part(other), to)];
}

/** A block around floats has no height of its own. What is out of the page to the left or above is brought in later. */
function rectOf(block: ElementNode | undefined, stop: ElementNode): Rect | undefined {
  const box = isLarge(block?.box) ? block?.box : stop.box;
  if (!isLarge(box)) return undefined;
  const [x, y, width, height] = box;
  return x + width <= 0 || y + height <= 0 ? undefined : { x, y, width, height };
}

function isLarge(box: Box | null | undefined): box is Box {
  return !!box && box[2] > 1 && box[3] > 1;
}

/** Stops at which nothing could be seen of the element, nor of another one that shows its focus. */
export function unseenStops(dom: DomView, keyboard: KeyboardFacts): ElementNode[] {
  const isUnseen = ({ sight, sightAgain }: KeyboardStop) =>
    isOut(sight) && (sightAgain === undefined || isOut(sightAgain));
  return stopsOfWalk(dom, keyboard).flatMap(({ element, stop }) =>
    isUnseen(stop) ? [element] : [],
  );
}

function isOut(sight: KeyboardStop['sight']): boolean {
  return sight === 'outside' || sight === 'hidden' || sight === 'covered';
}

/** Read from right to left somewhere: what goes back is not known. */
export function mayReadLeftwards(dom: DomView): boolean {
  return dom.elements().some(({ attributes }) => /^(rtl|auto)$/iu.test(attributes['dir'] ?? ''));
}

/** The whole page was walked through, each stop in sight, and no step goes back. */
export function isPlainPath(dom: DomView, keyboard: KeyboardFacts): boolean {
  const stops = stopsOfWalk(dom, keyboard);
  return (
    isWholeWalk(dom, keyboard) &&
    !mayReadLeftwards(dom) &&
    stops.every(({ element, stop }) => element.frame === 0 && isInSight(stop)) &&
    jumpsOf(dom, keyboard).length === 0
  );
}

function isInSight({ sight, sightAgain }: KeyboardStop): boolean {
  return [sight, sightAgain].some((one) => one === 'shown' || one === 'partly');
}
