import type { ElementNode } from '#model';
import {
  hasScripts,
  parseColor,
  isThirdParty,
  perPage,
  styleSheets,
  tidy,
  type DomView,
} from '#rule-kit';

/**
 * Colors a browser may give links by itself, in its light and dark palettes. A snapshot holds computed values:
 * one of these, or black, or white in a dark palette, may or may not have been declared.
 */
const UNDECLARED_IN_LINKS = new Set([
  'rgb(0, 0, 238)',
  'rgb(85, 26, 139)',
  'rgb(255, 0, 0)',
  'rgb(158, 158, 255)',
  'rgb(208, 173, 240)',
]);
/** Elements the browser colors by its own rules. */
const SELF_COLORED = new Set(
  'button input select textarea option optgroup mark meter progress dialog'.split(' '),
);

/** Whether anything in a document can declare a color at all. */
function mayDeclareColors(dom: DomView, frame: number): boolean {
  const isHere = (element: ElementNode) => element.frame === frame;
  return (
    styleSheets(dom).some(isHere) ||
    hasScripts(dom) ||
    dom
      .elements()
      .some((one) => isHere(one) && /color|background/iu.test(one.attributes['style'] ?? ''))
  );
}

/** A document whose root is black is in the light palette: white text was declared there. */
const isLight = perPage(
  (dom: DomView): ReadonlySet<number> =>
    new Set(
      dom
        .byTag('html')
        .filter((root) => dom.style(root)?.color === 'rgb(0, 0, 0)')
        .map(({ frame }) => frame),
    ),
);

export function isDeclaredColor(dom: DomView, element: ElementNode): boolean {
  const color = dom.style(element)?.color ?? '';
  if (color === 'rgb(255, 255, 255)') return isLight(dom).has(element.frame);
  const isLinkColor =
    UNDECLARED_IN_LINKS.has(color) && dom.closest(element, ({ tag }) => tag === 'a') !== undefined;
  return color !== '' && color !== 'rgb(0, 0, 0)' && !isLinkColor;
}

export function isSelfColored(dom: DomView, element: ElementNode): boolean {
  return dom.closest(element, ({ tag }) => SELF_COLORED.has(tag)) !== undefined;
}

/** Not fully transparent: even a translucent background was declared. */
export function hasBackgroundColor(dom: DomView, element: ElementNode): boolean {
  const color = dom.style(element)?.['background-color'] ?? '';
  return color !== '' && parseColor(color)?.alpha !== 0;
}

/** The element or the nearest around it with a background color or a gradient. */
export function backgroundOf(dom: DomView, element: ElementNode): ElementNode | undefined {
  return dom.closest(
    element,
    (one) =>
      hasBackgroundColor(dom, one) ||
      /gradient\(/u.test(dom.style(one)?.['background-image'] ?? ''),
  );
}

/** HTML elements that directly hold visible text, by document. */
export const textOwners = perPage((dom: DomView): readonly ElementNode[] => [
  ...new Set(
    dom
      .texts()
      .filter((text) => text.rendered && tidy(text.text) !== '')
      .flatMap((text) => dom.parent(text) ?? [])
      .filter(({ namespace }) => namespace === 'html'),
  ),
]);

/** `html` and `body` of a document: what they declare is inherited by everything in it. */
export function rootsOf(dom: DomView, frame: number): ElementNode[] {
  return dom.byTag('html', 'body').filter((one) => one.frame === frame);
}

/**
 * Where a color begins: the highest element above that has it too; for the browser's own black, which those above
 * may have undeclared, the nearest that declares it.
 */
export function originOf(dom: DomView, element: ElementNode): ElementNode {
  const color = dom.style(element)?.color;
  if (color === 'rgb(0, 0, 0)') return dom.closest(element, declares) ?? element;
  let origin = element;
  for (const above of dom.ancestors(element)) {
    if (dom.style(above)?.color !== color) break;
    origin = above;
  }
  return origin;
}

/** Documents of the page that show text and may declare its colors. */
export const framesWithText = perPage((dom: DomView): readonly number[] =>
  [...new Set(textOwners(dom).map(({ frame }) => frame))].filter((frame) =>
    mayDeclareColors(dom, frame),
  ),
);

function declares({ declaresColor }: ElementNode): boolean {
  return declaresColor === true;
}

const OLD_COLORS = ['color', 'text', 'link', 'bgcolor', 'popover'];

/** No declaration gives the text a color up to `html`, and the background under it is not the browser's. */
export function isBareText(dom: DomView, owner: ElementNode, background: ElementNode): boolean {
  if (!dom.snapshot.frames[owner.frame]?.colorsKnown) return false;
  if (isSelfColored(dom, owner) || isThirdParty(dom, background)) return false;
  return !dom.closest(
    owner,
    ({ declaresColor, inShadow, attributes }) =>
      declaresColor === true || inShadow || OLD_COLORS.some((name) => name in attributes),
  );
}
