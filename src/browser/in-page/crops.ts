/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: brings elements into
 * the window one screen at a time, and cuts their pictures out of a picture of that screen. A field that
 * holds a value is in no picture.
 */
import type {
  bitmapOf as BitmapOf,
  nextFrames as NextFrames,
  webpOf as WebpOf,
} from './painting.ts';
import type {
  holdsValue as HoldsValue,
  isField as IsField,
  touches as Touches,
} from './value-fields.ts';

declare const nextFrames: typeof NextFrames;
declare const bitmapOf: typeof BitmapOf;
declare const webpOf: typeof WebpOf;
declare const isField: typeof IsField;
declare const holdsValue: typeof HoldsValue;
declare const touches: typeof Touches;

export interface CropCut {
  /** The window as it was shown, a JPEG in base64. */
  readonly picture: string;
  /** Longest side of a crop, in pixels. */
  readonly maxSide: number;
  /** Of the WebP, 0 to 1. */
  readonly quality: number;
}

interface ShownCrop {
  readonly n: number;
  readonly element: Element;
  readonly rect: DOMRect;
}

interface CropState {
  /** Elements still to be shown, by node. */
  readonly waiting: Map<number, Element>;
  readonly fields: readonly Element[];
  shown: readonly ShownCrop[];
  isFirst: boolean;
}

interface CropWorld {
  readonly rgaaElements: Map<Node, number>;
  rgaaCrops: CropState;
}

/** Entry: names the elements that deserve a picture, in their order. */
export function openCrops(nodes: readonly number[]): void {
  const world = globalThis as unknown as CropWorld;
  const elements = new Map<number, Element>();
  const fields: Element[] = [];
  for (const [node, n] of world.rgaaElements) {
    if (!(node instanceof Element)) continue;
    elements.set(n, node);
    if (isField(node)) fields.push(node);
  }
  const waiting = new Map<number, Element>();
  for (const n of nodes) {
    const element = elements.get(n);
    if (element) waiting.set(n, element);
  }
  world.rgaaCrops = { waiting, fields, shown: [], isFirst: true };
}

/**
 * Entry: brings the next element into the window, unless this is the first look; tells how many elements can
 * be seen now, or null when none is left.
 */
export async function showNextCrops(): Promise<number | null> {
  const state = (globalThis as unknown as CropWorld).rgaaCrops;
  const [next] = state.waiting;
  if (!next) return null;
  if (!state.isFirst) {
    await bringIn(next[1], 'start');
    // A header that stays in the window may cover it.
    if (!seenRect(next[1], state.fields)) await bringIn(next[1], 'center');
  }
  const shown: ShownCrop[] = [];
  for (const [n, element] of state.waiting) {
    const rect = seenRect(element, state.fields);
    if (!rect) continue;
    shown.push({ n, element, rect });
    state.waiting.delete(n);
  }
  // An element that was brought in and cannot be seen never will be.
  if (!state.isFirst) state.waiting.delete(next[0]);
  state.isFirst = false;
  state.shown = shown;
  return shown.length;
}

async function bringIn(element: Element, block: ScrollLogicalPosition): Promise<void> {
  // Named fields of a form hide its own methods: they are called from the prototypes.
  Element.prototype.scrollIntoView.call(element, { block, inline: 'nearest', behavior: 'instant' });
  await nextFrames(1, 50);
}

/** The part of an element to cut: all of it, or what fits of one larger than the window. Null when it cannot be seen. */
function seenRect(element: Element, fields: readonly Element[]): DOMRect | null {
  const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
  if (width < 1 || height < 1) return null;
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(innerWidth, x + width), Math.min(innerHeight, y + height)];
  const rect = new DOMRect(left, top, right - left, bottom - top);
  const isWhole =
    rect.width >= Math.min(width, innerWidth) - 1 &&
    rect.height >= Math.min(height, innerHeight / 2) - 1;
  if (!isWhole || isCovered(element, rect)) return null;
  return fields.some((field) => touches(field, rect) && holdsValue(field)) ? null : rect;
}

/** Something opaque that is no part of it stands before its middle. */
function isCovered(element: Element, rect: DOMRect): boolean {
  const contains = (outer: Node, inner: Node) => Node.prototype.contains.call(outer, inner);
  const hits = Document.prototype.elementsFromPoint.call(
    document,
    rect.x + rect.width / 2,
    rect.y + rect.height / 2,
  );
  for (const hit of hits) {
    if (contains(hit, element) || contains(element, hit)) return false;
    // The window's points know the host of a shadow tree, not what is in it.
    if (!contains(document, element)) return false;
    const style = getComputedStyle(hit);
    const isPlain =
      /^rgba\(.*, 0\)$/.test(style.backgroundColor) && style.backgroundImage === 'none';
    if (!isPlain || /^(img|video|canvas|iframe|svg)$/.test(hit.localName)) return true;
  }
  return false;
}

/** Entry: cuts what was shown out of the picture of the window: node and WebP in base64, as JSON. */
export async function cutCrops({ picture, ...cut }: CropCut): Promise<string> {
  const { shown, fields } = (globalThis as unknown as CropWorld).rgaaCrops;
  // What moved while the window was photographed is not where the picture would be cut.
  const still = shown.filter(({ element, rect }) => {
    const now = seenRect(element, fields);
    return now && Math.abs(now.x - rect.x) < 1 && Math.abs(now.y - rect.y) < 1;
  });
  const whole = await bitmapOf(picture, 'image/jpeg');
  // One pixel of the picture for one of the page, or the places would not be the same.
  const isSame = whole.width === innerWidth && whole.height === innerHeight;
  const cuts: [number, string][] = [];
  for (const { n, rect } of isSame ? still : []) {
    const crop = await cutOne(whole, rect, cut);
    if (crop !== null) cuts.push([n, crop]);
  }
  whole.close();
  return JSON.stringify(cuts);
}

async function cutOne(
  whole: ImageBitmap,
  rect: DOMRect,
  { maxSide, quality }: Omit<CropCut, 'picture'>,
): Promise<string | null> {
  const shrink = Math.min(1, maxSide / Math.max(rect.width, rect.height));
  const width = Math.max(1, Math.round(rect.width * shrink));
  const height = Math.max(1, Math.round(rect.height * shrink));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, rect.x, rect.y, rect.width, rect.height, 0, 0, width, height);
  return webpOf(canvas, quality);
}

/** All of the above, in the order in which the page receives them. */
export const CROP_FUNCTIONS = [
  openCrops,
  showNextCrops,
  bringIn,
  seenRect,
  isCovered,
  cutCrops,
  cutOne,
] as const;
