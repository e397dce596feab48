import type { ElementNode, RenderedFacts } from '#model';
import type { DomView } from '#rule-kit';
import { backgroundOf, isDeclaredColor, isSelfColored, textOwners } from './_declared-colors.ts';

/** Where the color of a text comes from: a declaration, the browser's own palette, or it cannot be told. */
export type ColorOrigin = 'declared' | 'browser' | 'unknown';

export type ColorOriginOf = (owner: ElementNode) => ColorOrigin;

/**
 * From the page seen in both palettes of the browser, where it was: what does not follow them was declared. Else
 * a color outside the browser's own palette was declared, and the others may be either.
 */
export function colorOrigins(dom: DomView, rendered: RenderedFacts | undefined): ColorOriginOf {
  const own = new Set(rendered?.palette?.own);
  const unknown = new Set(rendered?.palette?.unknown);
  return (owner) => {
    if (isDeclaredColor(dom, owner)) return 'declared';
    if (!rendered?.palette || owner.frame !== 0 || unknown.has(owner.index)) return 'unknown';
    return own.has(owner.index) ? 'browser' : 'declared';
  };
}

/**
 * The origin of every text color of the page's own document is known, and no control paints a text of its own,
 * whose colors the browser declares.
 */
export function allKnown(dom: DomView, originOf: ColorOriginOf): boolean {
  const { capped, closedShadowRoots } = dom.snapshot;
  if (capped || closedShadowRoots > 0 || fields(dom).length > 0) return false;
  const owners = textOwners(dom).filter(({ frame }) => frame === 0);
  return owners.every((one) => originOf(one) !== 'unknown' && !isSelfColored(dom, one));
}

/** There are backgrounds under texts, and every text on one has a declared color; links do not keep theirs here. */
export function areAllColored(dom: DomView, colorOriginOf: ColorOriginOf): boolean {
  const onBackground = textOwners(dom).filter(
    (owner) => owner.frame === 0 && backgroundOf(dom, owner) !== undefined,
  );
  const isColored = (owner: ElementNode) => colorOriginOf(owner) === 'declared';
  return onBackground.length > 0 && onBackground.every(isColored) && allKnown(dom, colorOriginOf);
}

function fields(dom: DomView): ElementNode[] {
  return dom
    .byTag('input', 'select', 'textarea', 'button', 'meter', 'progress')
    .filter(({ frame, rendered }) => frame === 0 && rendered);
}
