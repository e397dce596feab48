import type { Box, ElementNode, PixelFacts } from '#model';
import {
  contrastRatio,
  hasBackgroundImage,
  parseColor,
  parseHex,
  type DomView,
  type Rgba,
} from '#rule-kit';
import { hasBackgroundColor, isSelfColored, textOwners } from './_declared-colors.ts';

/** What a browser paints behind a page that declares nothing, in its light palette. */
const CANVAS: Rgba = { red: 255, green: 255, blue: 255, alpha: 1 };
const UNREADABLE = 1.5;
const PAINTED = /^(img|picture|video|canvas|svg|iframe|frame|object|embed)$/u;

/** A text that goes away with the picture behind it, and its contrast on the browser's own white. */
export interface BareText {
  readonly owner: ElementNode;
  readonly ratio: number;
}

/**
 * A text that a picture alone makes readable: its pixels show the picture behind it, no background color is
 * declared up to `html`, nothing else is painted there, and its color is nearly the browser's white.
 */
export function bareText(
  dom: DomView,
  image: ElementNode,
  pixels: PixelFacts | undefined,
): BareText | undefined {
  if (!pixels || !isAllRead(dom) || dom.closest(image, (one) => hasBackgroundColor(dom, one)))
    return undefined;
  const owners = textOwners(dom).filter(
    (owner) =>
      owner.frame === 0 && dom.closest(owner, (one) => hasBackgroundImage(dom, one)) === image,
  );
  for (const owner of owners) {
    const color = parseColor(dom.style(owner)?.color ?? '');
    const ratio = color?.alpha === 1 ? contrastRatio(color, CANVAS) : UNREADABLE;
    if (ratio < UNREADABLE && isOnPicture(pixels, owner) && isAlone(dom, owner))
      return { owner, ratio };
  }
  return undefined;
}

/**
 * A text that can be read on its picture and no longer where the pictures of backgrounds were taken away: less than
 * 1.5:1 on whatever is painted behind it then.
 */
export function unpicturedText(
  dom: DomView,
  image: ElementNode,
  pixels: PixelFacts | undefined,
): BareText | undefined {
  for (const owner of pixels ? textOwners(dom) : []) {
    const ground = pixels?.behind[owner.index];
    if (!ground?.plain || dom.closest(owner, (one) => hasBackgroundImage(dom, one)) !== image)
      continue;
    const color = parseHex(ground.text);
    const ratioOn = (hex: string) => {
      const behind = parseHex(hex);
      return color && behind ? contrastRatio(color, behind) : UNREADABLE;
    };
    const read = ground.colors.filter((hex) => ratioOn(hex) >= UNREADABLE);
    const ratio = Math.max(...ground.plain.map(ratioOn));
    if (ratio < UNREADABLE && read.length >= ground.colors.length - 2) return { owner, ratio };
  }
  return undefined;
}

/** Every style rule of the document was read: none draws a veil or a shadow, none follows a dark palette. */
function isAllRead({ document }: DomView): boolean {
  const { colorsKnown, styleRules, unreadSheets = 0 } = document;
  if (!colorsKnown || !styleRules || unreadSheets + styleRules.unread > 0) return false;
  return styleRules.generated === undefined && styleRules.effects === undefined;
}

/** What is painted behind the text is plainly not the browser's white, but for a tenth of it. */
function isOnPicture(pixels: PixelFacts, owner: ElementNode): boolean {
  const colors = pixels.behind[owner.index]?.colors ?? [];
  const dark = colors.filter((hex) => {
    const behind = parseHex(hex);
    return behind !== undefined && contrastRatio(behind, CANVAS) >= UNREADABLE;
  });
  return colors.length > 0 && dark.length >= colors.length - 2;
}

/** No other element paints a color, a gradient or a picture where the text is, and no style of its own shades it. */
function isAlone(dom: DomView, owner: ElementNode): boolean {
  if (isSelfColored(dom, owner) || owner.inShadow) return false;
  const shades = (one: ElementNode) => /shadow|stroke|filter/iu.test(one.attributes['style'] ?? '');
  if (dom.closest(owner, shades)) return false;
  return !dom.elements().some((one) => {
    const paints =
      hasBackgroundColor(dom, one) ||
      PAINTED.test(one.tag) ||
      /gradient\(/u.test(dom.style(one)?.['background-image'] ?? '');
    return one.frame === 0 && paints && one.box !== null && meet(one.box, owner.box);
  });
}

function meet(a: Box, b: Box | null): boolean {
  if (!b) return true;
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}
