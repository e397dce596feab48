/*
 * Runs inside the page, in the isolated world that holds the snapshot's element index: brings elements into
 * the window one screen at a time, and cuts their pictures out of a picture of that screen. A field that
 * holds a value is in no picture.
 */

export interface CropCut {
  /** The window as it was shown, a JPEG in base64. */
  readonly picture: string;
  /** Longest side of a crop, in pixels. */
  readonly maxSide: number;
  /** Of the WebP, 0 to 1. */
  readonly quality: number;
}

interface CropState {
  /** Elements still to be shown, by node. */
  readonly waiting: Map<number, Element>;
  readonly fields: readonly Element[];
  shown: readonly { readonly n: number; readonly rect: DOMRect }[];
  isFirst: boolean;
}

interface CropWorld {
  readonly rgaaElements: Map<Node, number>;
  rgaaCrops: CropState;
}

/** Entry: names the elements that deserve a picture, in their order. */
export function openCrops(nodes: readonly number[]): void {
  const world = globalThis as unknown as CropWorld;
  const wanted = new Set(nodes);
  const elements = new Map<number, Element>();
  const fields: Element[] = [];
  for (const [node, n] of world.rgaaElements) {
    if (!(node instanceof Element)) continue;
    if (wanted.has(n)) elements.set(n, node);
    if (holdsValue(node)) fields.push(node);
  }
  const waiting = new Map(
    nodes.flatMap((n) => {
      const element = elements.get(n);
      return element?.isConnected ? [[n, element] as const] : [];
    }),
  );
  world.rgaaCrops = { waiting, fields, shown: [], isFirst: true };
}

/** Text typed, prefilled or secret. */
function holdsValue(element: Element): boolean {
  if (element instanceof HTMLInputElement)
    return (
      element.type === 'password' ||
      (element.value !== '' && !/^(button|submit|reset|image|checkbox|radio)$/.test(element.type))
    );
  if (element instanceof HTMLTextAreaElement) return element.value !== '';
  return element instanceof HTMLIFrameElement || element instanceof HTMLSelectElement;
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
  const shown: { n: number; rect: DOMRect }[] = [];
  for (const [n, element] of state.waiting) {
    const rect = seenRect(element, state.fields);
    if (!rect) continue;
    shown.push({ n, rect });
    state.waiting.delete(n);
  }
  // An element that was brought in and cannot be seen never will be.
  if (!state.isFirst) state.waiting.delete(next[0]);
  state.isFirst = false;
  state.shown = shown;
  return shown.length;
}

async function bringIn(element: Element, block: ScrollLogicalPosition): Promise<void> {
  element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  const pause = new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), pause]);
}

/** The part of an element to cut: all of it, or what fits of one larger than the window. Null when it cannot be seen. */
function seenRect(element: Element, fields: readonly Element[]): DOMRect | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) return null;
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const rect = new DOMRect(
    left,
    top,
    Math.min(innerWidth, x + width) - left,
    Math.min(innerHeight, y + height) - top,
  );
  const isWhole =
    rect.width >= Math.min(width, innerWidth) - 1 &&
    rect.height >= Math.min(height, innerHeight / 2) - 1;
  if (!isWhole || isCovered(element, rect)) return null;
  const touches = (field: Element): boolean => {
    const own = field.getBoundingClientRect();
    return (
      own.width > 0 &&
      own.height > 0 &&
      own.left < rect.right &&
      own.right > rect.left &&
      own.top < rect.bottom &&
      own.bottom > rect.top
    );
  };
  return fields.some(touches) ? null : rect;
}

/** Something opaque that is no part of it stands before its middle. */
function isCovered(element: Element, rect: DOMRect): boolean {
  // Named fields of a page can hide these from the objects themselves.
  const contains = (outer: Node, inner: Node) => Node.prototype.contains.call(outer, inner);
  const hits = Document.prototype.elementsFromPoint.call(
    document,
    rect.x + rect.width / 2,
    rect.y + rect.height / 2,
  );
  for (const hit of hits) {
    if (contains(hit, element) || contains(element, hit)) return false;
    if (!document.contains(element)) return false;
    const style = getComputedStyle(hit);
    const isPlain =
      /^rgba\(.*, 0\)$/.test(style.backgroundColor) && style.backgroundImage === 'none';
    if (!isPlain || /^(img|video|canvas|iframe|svg)$/.test(hit.localName)) return true;
  }
  return false;
}

/** Entry: cuts what was shown out of the picture of the window: node and WebP in base64, as JSON. */
export async function cutCrops({ picture, maxSide, quality }: CropCut): Promise<string> {
  const { shown } = (globalThis as unknown as CropWorld).rgaaCrops;
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  // Made from bytes, not from an address: the page's own policy has no say in it.
  const whole = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const scale = whole.width / innerWidth;
  const cuts: [number, string][] = [];
  for (const { n, rect } of shown) {
    const shrink = Math.min(1, maxSide / Math.max(rect.width, rect.height));
    const width = Math.max(1, Math.round(rect.width * shrink));
    const height = Math.max(1, Math.round(rect.height * shrink));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) continue;
    context.imageSmoothingQuality = 'high';
    const from = [rect.x, rect.y, rect.width, rect.height].map((side) => side * scale);
    const [x = 0, y = 0, w = 1, h = 1] = from;
    context.drawImage(whole, x, y, w, h, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    let binary = '';
    for (const byte of new Uint8Array(await blob.arrayBuffer()))
      binary += String.fromCharCode(byte);
    cuts.push([n, btoa(binary)]);
  }
  whole.close();
  return JSON.stringify(cuts);
}

/** All of the above, in the order in which the page receives them. */
export const CROP_FUNCTIONS = [
  openCrops,
  holdsValue,
  showNextCrops,
  bringIn,
  seenRect,
  isCovered,
  cutCrops,
] as const;
