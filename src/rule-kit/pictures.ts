import type { ElementNode } from '#model';
import type { DomView } from './dom-view.ts';
import { explicitRole } from './names.ts';
import { perPage } from './per-page.ts';

/** Rendered pictures of every kind, CSS backgrounds included; dots of two pixels are left out. */
export const pictures = perPage((dom: DomView): readonly ElementNode[] =>
  dom
    .elements()
    .filter((element) => element.rendered && isPicture(dom, element) && !isDot(element)),
);

function isPicture(dom: DomView, element: ElementNode): boolean {
  const { tag, namespace, attributes } = element;
  if (namespace === 'svg' && tag === 'svg')
    return ![...dom.ancestors(element)].some((above) => above.tag === 'svg');
  if (namespace !== 'html') return false;
  if (['img', 'canvas', 'object', 'embed'].includes(tag) || explicitRole(element) === 'img')
    return true;
  if (tag === 'input' && attributes['type']?.toLowerCase() === 'image') return true;
  return hasBackgroundImage(dom, element);
}

/** A picture file as background: gradients are colors. */
export function hasBackgroundImage(dom: DomView, element: ElementNode): boolean {
  return /url\(|image-set\(/u.test(dom.style(element)?.['background-image'] ?? '');
}

function isDot({ box }: ElementNode): boolean {
  const [, , width = 0, height = 0] = box ?? [];
  return width > 0 && height > 0 && width <= 2 && height <= 2;
}

const ANIMATION = /^animate|^set$/iu;

/** A drawing that holds its own animation. */
export function isAnimatedDrawing(dom: DomView, element: ElementNode): boolean {
  if (element.tag !== 'svg') return false;
  return [...dom.descendantElements(element)].some(({ tag }) => ANIMATION.test(tag));
}
