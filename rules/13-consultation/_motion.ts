import type { ElementNode, SourceFacts } from '#model';
import {
  hasBackgroundImage,
  isAnimatedDrawing,
  isScriptless,
  perPage,
  type DomView,
} from '#rule-kit';

/** Image files of one frame only; GIF, PNG, WebP, AVIF and SVG files may hold an animation. */
const STILL = /^data:image\/(jpe?g|bmp)|\.(jpe?g|jfif|bmp|ico)$/iu;

/** Elements whose style runs an animation, running or already over. */
export const cssAnimated = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => {
    const name = dom.style(element)?.['animation-name'] ?? 'none';
    return name !== 'none' && name !== '';
  }),
);

/** Animations and transitions the browser counts as running, pseudo-elements included. */
export function runningAnimations(dom: DomView): number {
  return dom.snapshot.frames.reduce((sum, frame) => sum + frame.runningAnimations, 0);
}

/** GIF files and drawings that animate themselves: each is worth a look. */
export const animatedImages = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => isGif(element) || isAnimatedDrawing(dom, element)),
);

function isGif({ tag, attributes }: ElementNode): boolean {
  const address = attributes['src'] ?? '';
  // The one-pixel GIF written in the page is a usual stand-in for an image that loads later.
  return tag === 'img' && /\.gif([?#]|$)/iu.test(address);
}

/** Drawing surfaces and plugins: what they show is not in the page's markup. */
export const surfaces = perPage((dom: DomView): readonly ElementNode[] =>
  dom.byTag('canvas', 'object', 'embed', 'applet'),
);

/** Other images whose file may hold an animation. */
export const maybeAnimated = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => {
    const { tag, attributes } = element;
    const isImage =
      tag === 'img' || tag === 'image' || (tag === 'input' && attributes['type'] === 'image');
    return isImage && !isGif(element) && !isStill(dom, element);
  }),
);

function isStill(dom: DomView, element: ElementNode): boolean {
  const inPicture = dom.parent(element)?.tag === 'picture';
  const { src, srcset, href } = element.attributes;
  const isLazy = Object.keys(element.attributes).some((name) =>
    /^data-.*(src|image|lazy)/u.test(name),
  );
  if (inPicture || isLazy || srcset !== undefined) return false;
  const address = src ?? href ?? '';
  return address === '' || STILL.test(address.split(/[?#]/u)[0] ?? '');
}

/** Images drawn by style sheets. */
export const backgrounds = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => hasBackgroundImage(dom, element)),
);

/** Proof that nothing can move or blink by itself; players of sound and video are theme 4's. */
export function isMotionless(dom: DomView, source: SourceFacts): boolean {
  const suspects = [cssAnimated, animatedImages, surfaces, maybeAnimated, backgrounds];
  return (
    isScriptless(dom, source) &&
    runningAnimations(dom) === 0 &&
    suspects.every((list) => list(dom).length === 0)
  );
}
