/*
 * Runs inside the page, in our isolated world: waits for the page to be painted, opens pictures of it, and tells
 * where the lines of a text are painted. These functions travel with those that call them.
 */

/** Once the page was painted anew this many times, or the time is over: a hidden page paints nothing. */
export async function nextFrames(frames: number, limitMs: number): Promise<void> {
  const painted = (async () => {
    for (let left = frames; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  })();
  await Promise.race([painted, new Promise((resolve) => setTimeout(resolve, limitMs))]);
}

/** A picture in base64, made from bytes and not from an address: the page's own policy has no say in it. */
export async function bitmapOf(picture: string, type: string): Promise<ImageBitmap> {
  const characters = atob(picture);
  // A loop: the photograph of a photograph is some megabytes long.
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return createImageBitmap(new Blob([bytes], { type }));
}

/** What was drawn, as a WebP in base64; quality 0 to 1. */
export async function webpOf(canvas: OffscreenCanvas, quality: number): Promise<string> {
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  let binary = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Boxes of the lines of the element's own texts that hold such words. */
export function ownLines(element: Element, words: RegExp): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  const range = new Range();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentNode !== element || !words.test(text.data)) continue;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects())
      if (rect.width >= 1 && rect.height >= 1) rects.push(rect);
  }
  return rects;
}

/** All of the above, in the order in which the page receives them. */
export const PAINTING_FUNCTIONS = [nextFrames, bitmapOf, webpOf, ownLines] as const;
