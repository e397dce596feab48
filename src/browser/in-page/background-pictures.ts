/*
 * Runs inside the page, in the isolated world where texts were shown: takes the pictures of all backgrounds away
 * for a moment, with animations of ours that leave no trace. Gradients and colors stay.
 */
import type { nextFrames as NextFrames } from './painting.ts';
import type { PixelWorld } from './pixels.ts';
import type { isDisplayed as IsDisplayed } from './trees.ts';

declare const nextFrames: typeof NextFrames;
declare const isDisplayed: typeof IsDisplayed;

/** Entry: takes them away, or gives them back; false when there are none or one of them stays. */
export async function hidePictures(hidden: boolean): Promise<boolean> {
  const { rgaaPixels: state, rgaaElements: index } = globalThis as unknown as PixelWorld;
  for (const one of state.animations.splice(0)) one.cancel();
  if (!hidden) return false;
  const elements = [...index.keys()].filter((node) => node instanceof Element);
  const pictured = elements.flatMap(picturedBoxes);
  for (const { element, pseudoElement, image } of pictured) {
    const frame = { backgroundImage: image.replace(/url\("(?:[^"\\]|\\.)*"\)/g, 'none') };
    const timing = { duration: 1, fill: 'both', ...(pseudoElement && { pseudoElement }) } as const;
    state.animations.push(Element.prototype.animate.call(element, [frame, frame], timing));
  }
  await nextFrames(2, 100);
  return pictured.length > 0 && elements.flatMap(picturedBoxes).length === 0;
}

interface PicturedBox {
  readonly element: Element;
  readonly pseudoElement: string | undefined;
  readonly image: string;
}

/** Displayed boxes of an element with a picture in their background. */
function picturedBoxes(element: Element): PicturedBox[] {
  if (!isDisplayed(element, false)) return [];
  return [undefined, '::before', '::after'].flatMap((pseudoElement) => {
    const { backgroundImage: image, content, display } = getComputedStyle(element, pseudoElement);
    const isAbsent = pseudoElement && (display === 'none' || /^(none|normal)$/.test(content));
    const isPicture = /url\(|image-set\(|cross-fade\(|paint\(|element\(/.test(image);
    return isPicture && !isAbsent ? [{ element, pseudoElement, image }] : [];
  });
}

/** All of the above, in the order in which the page receives them. */
export const BACKGROUND_FUNCTIONS = [hidePictures, picturedBoxes] as const;
