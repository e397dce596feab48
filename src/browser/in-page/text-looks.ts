/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: the computed color of texts
 * and what lies behind them, in whatever state the browser was told to draw the page.
 */
import type { Ground, TextLook, UnsureLook } from '#model';
import type { ownLines as OwnLines } from './painting.ts';
import type {
  groundOf as GroundOf,
  isCovered as IsCovered,
  isOpaque as IsOpaque,
  isPaintedAround as IsPaintedAround,
  isWithin as IsWithin,
} from './element-grounds.ts';
import type { isSeen as IsSeen, SeenWindow } from './seen.ts';
import type { luminanceOf as LuminanceOf } from './text-grounds.ts';
import type {
  flatParent as FlatParent,
  madeSheet as MadeSheet,
  openTrees as OpenTrees,
  useSheets as UseSheets,
} from './trees.ts';

declare const flatParent: typeof FlatParent;
declare const madeSheet: typeof MadeSheet;
declare const openTrees: typeof OpenTrees;
declare const groundOf: typeof GroundOf;
declare const isCovered: typeof IsCovered;
declare const isOpaque: typeof IsOpaque;
declare const isPaintedAround: typeof IsPaintedAround;
declare const isWithin: typeof IsWithin;
declare const isSeen: typeof IsSeen;
declare const luminanceOf: typeof LuminanceOf;
declare const ownLines: typeof OwnLines;
declare const useSheets: typeof UseSheets;

export interface LookWorld {
  readonly rgaaElements: ReadonlyMap<Node, number>;
  rgaaLooks: {
    /** By their place in the frame's snapshot. */
    readonly elements: ReadonlyMap<number, Element>;
    readonly trees: readonly (Document | ShadowRoot)[];
    readonly still: CSSStyleSheet;
    readonly scroll: readonly [number, number];
  };
}

/** Null for a text that is not in sight in this state. */
export type WireLook =
  | (TextLook & {
      readonly size: string;
      readonly unsure?: UnsureLook;
      /** Its color is near to what is behind it, or that is not plain: worth a second look. */
      readonly faint?: true;
    })
  | null;

/** Entry: what changes from now on does so at once. */
export function openLooks(): void {
  const world = globalThis as unknown as LookWorld;
  const elements = new Map<number, Element>();
  for (const [node, n] of world.rgaaElements) if (node instanceof Element) elements.set(n, node);
  const still = madeSheet('*, *::before, *::after { transition: none !important; }');
  const trees = openTrees();
  useSheets(trees, [still], [still]);
  world.rgaaLooks = { elements, trees, still, scroll: [scrollX, scrollY] };
}

/** Entry: leaves the page as it was; what the states changed has gone back before transitions may begin again. */
export function closeLooks(): void {
  const { trees, still } = (globalThis as unknown as LookWorld).rgaaLooks;
  Element.prototype.getBoundingClientRect.call(document.documentElement);
  useSheets(trees, [still], []);
}

/** Entry: as JSON, in the order asked for. */
export function looksOf(places: readonly number[]): string {
  const { elements } = (globalThis as unknown as LookWorld).rgaaLooks;
  const painters = new Map<Element, boolean>();
  const windows = new Map<Element, SeenWindow | null>();
  return JSON.stringify(
    places.map((n): WireLook => {
      const element = elements.get(n);
      return element?.isConnected && isSeen(element, windows) ? lookOf(element, painters) : null;
    }),
  );
}

function lookOf(element: Element, painters: Map<Element, boolean>): WireLook {
  const own = ownLines(element, /\S/);
  const lines = own.length > 0 ? own : [Element.prototype.getBoundingClientRect.call(element)];
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const behind: Ground[] = [];
  let unsure: UnsureLook | undefined;
  let at: Element | null = element;
  for (; at && unsure === undefined; at = flatParent(at)) {
    const ground = groundOf(at);
    unsure = effectOf(at, at === element) ?? (isPaintedAround(at) ? 'generated' : undefined);
    if (!ground) continue;
    if (!lines.every((line) => isWithin(line, at as Element))) unsure ??= 'outside';
    behind.push(ground);
    if (isOpaque(ground.color)) break;
  }
  const painter = at;
  if (!painter && /^(only )?dark/.test(getComputedStyle(document.documentElement).colorScheme))
    unsure ??= 'canvas';
  if (isCovered(element, painter, lines, painters)) unsure ??= 'covered';
  const size = `${fontSize} ${fontWeight}`;
  return {
    ...{ color, behind, size },
    ...(!painter && { onCanvas: true }),
    ...(unsure && { unsure }),
    ...(isFaint(color, behind) && { faint: true }),
  };
}

function isFaint(color: string, [ground]: readonly Ground[]): boolean {
  const below = ground?.color ?? 'rgb(255, 255, 255)';
  if (!isOpaque(color) || !isOpaque(below) || ground?.image) return true;
  const luminances = [color, below].map((one) =>
    luminanceOf((one.match(/[\d.]+/g) ?? []).map(Number)),
  );
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05) < 4.6;
}

/** What no color value tells. */
function effectOf(element: Element, isOwn: boolean): UnsureLook | undefined {
  const style = getComputedStyle(element);
  if (style.opacity !== '1') return 'opacity';
  const fill = style.getPropertyValue('-webkit-text-fill-color');
  const isPlain =
    style.filter === 'none' &&
    style.backdropFilter === 'none' &&
    style.mixBlendMode === 'normal' &&
    style.maskImage === 'none' &&
    !style.backgroundClip.includes('text') &&
    !style.boxShadow.includes('inset') &&
    (!isOwn || (style.textShadow === 'none' && fill === style.color));
  if (!isPlain || style.getPropertyValue('-webkit-text-stroke-width') !== '0px') return 'effect';
  const moving = Element.prototype.getAnimations.call(element);
  return moving.some(({ playState }) => playState === 'running') ? 'moving' : undefined;
}

/** All of the above, in the order in which the page receives them. */
export const LOOK_FUNCTIONS = [openLooks, closeLooks, looksOf, lookOf, isFaint, effectOf] as const;
