import type { ElementNode } from '#model';
import type { Image } from './_shared.ts';

/**
 * All the images of a test that show no sign of being concerned: one question for them together, the same
 * from page to page.
 */
export interface Rest {
  readonly kind: 'rest';
}

/** The images to look at one by one, then the others as a whole. */
export function withRest(chosen: readonly Image[], all: readonly Image[]): (Image | Rest)[] {
  return all.length > chosen.length ? [...chosen, { kind: 'rest' }] : [...chosen];
}

/** Where the answer about an image points; the page itself for the others together. */
export function placeOf(target: Image | Rest): ElementNode | null {
  return target.kind === 'rest' ? null : target.element;
}
