import type { DomView } from '#rule-kit';
import type { Image } from './_shared.ts';

/** A tracking pixel: 2 by 2 at most. An image not loaded yet may still appear and is not one. */
export function isPixel(dom: DomView, image: Image): boolean {
  const [, , width = 0, height = 0] = image.element.box ?? [];
  return isSmallOnPurpose(dom, image) && width <= 2 && height <= 2;
}

/**
 * An image that nobody can look at: a dot, or a hairline. Certain decoration, unless it is in a control or
 * holds a map.
 */
export function isSpacer(dom: DomView, image: Image): boolean {
  const [, , width = 0, height = 0] = image.element.box ?? [];
  if (image.control || 'usemap' in image.element.attributes) return false;
  const isTiny = Math.max(width, height) <= 4 || Math.min(width, height) <= 2;
  return (
    isTiny && isSmallOnPurpose(dom, image) && dom.style(image.element)?.position !== 'absolute'
  );
}

/** Not a picture still to be loaded in place of a dot, nor one that styles merely clip from view. */
function isSmallOnPurpose(dom: DomView, { element, kind }: Image): boolean {
  const [, , width = 0, height = 0] = element.box ?? [];
  const style = dom.style(element);
  if (kind !== 'img' || !style || width <= 0 || height <= 0) return false;
  const isLazy = Object.entries(element.attributes).some(
    ([name, value]) =>
      /^data-.*(?:src|lazy|original)/u.test(name) ||
      (/^(?:loading|class)$/u.test(name) && /lazy/iu.test(value)),
  );
  return !isLazy && style.clip === 'auto' && style['clip-path'] === 'none';
}
