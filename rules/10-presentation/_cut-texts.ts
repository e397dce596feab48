import type { ElementNode, TextLoss, Variant, VariantFacts } from '#model';
import { hasScripts, tidy, type DomView } from '#rule-kit';

/** Least hidden share of a line's height, and pixels of its width, that no letter survives. */
const TOO_LOW = 0.35;
const TOO_NARROW = 8;

/** Components whose hidden part is brought in by a control of theirs, or that cut words on purpose. */
const OPENS =
  /carou?sel|slid|swip|slick|owl|marquee|ticker|scroll|collaps|accordion|expand|toggle|tab|trunc|ellips|clamp|excerpt|more|tooltip|popover|modal|dialog|banner|sr-only|visually|hidden|offscreen/iu;
const ICON_FONT = /icon|awesome|glyph|material|symbol/iu;

/** A text lost in a variant, on the element that owns it. */
export interface LostText {
  readonly loss: TextLoss;
  readonly element: ElementNode;
  readonly text: string;
}

/** Losses of elements with a text, the damaged ones first. */
export function lostTexts(dom: DomView, variant: VariantFacts | undefined): LostText[] {
  const lost = (variant?.losses ?? []).flatMap((loss) => {
    const element = dom.element(loss.node);
    const text = element ? ownText(dom, element) : '';
    return element && text !== '' ? [{ loss, element, text }] : [];
  });
  return [...lost.filter(isDamaged), ...lost.filter((one) => !isDamaged(one))];
}

/** Cut or covered: what is wholly absent may be folded into a menu that opens. */
export function isDamaged({ loss }: LostText): boolean {
  return loss.kind === 'cut' || loss.kind === 'overlapped';
}

export function ownText(dom: DomView, element: ElementNode): string {
  const own = dom.children(element).filter((child) => child.kind === 'text');
  return tidy(own.map(({ text }) => text).join(' '));
}

/**
 * Part of the text is certainly hidden, with no way to reveal it: seen twice, by an `overflow` that does not
 * scroll, too much to be read, without ellipsis, state rule, control or link around that could show it whole.
 */
export function isCertainlyCut(dom: DomView, lost: LostText, variant: Variant): boolean {
  const { loss, element, text } = lost;
  const by = loss.by === undefined ? undefined : dom.element(loss.by);
  const isMuch = (loss.y ?? 0) >= TOO_LOW || (loss.x ?? 0) >= TOO_NARROW;
  if (loss.kind !== 'cut' || !loss.twice || loss.ellipsis || loss.mayOpen || !by || !isMuch)
    return false;
  if (!/\p{L}{3}/u.test(text) || isSpecial(dom, element)) return false;
  if (variant === 'narrow' && (!loss.atLoad || isLaidOutByScript(dom, element))) return false;
  return isOwnLabel(dom, by, text) || !hasWayOut(dom, by);
}

/** Not for reading, or part of what opens or moves. */
function isSpecial(dom: DomView, element: ElementNode): boolean {
  if (ICON_FONT.test(dom.style(element)?.['font-family'] ?? '')) return true;
  const isMarked = ({ tag, attributes }: ElementNode) =>
    tag !== 'html' &&
    tag !== 'body' &&
    (attributes['aria-hidden'] === 'true' ||
      'title' in attributes ||
      OPENS.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`));
  return dom.closest(element, isMarked) !== undefined;
}

/** Sizes written in attributes while scripts run. */
export function isLaidOutByScript(dom: DomView, element: ElementNode): boolean {
  const isSized = ({ attributes }: ElementNode) =>
    /width|height|transform|left|right/iu.test(attributes['style'] ?? '');
  return hasScripts(dom) && dom.closest(element, isSized) !== undefined;
}

/** What hides the text is, or stands in, the link or button whose whole label it is: to act on it shows nothing. */
function isOwnLabel(dom: DomView, by: ElementNode, text: string): boolean {
  const control = dom.closest(by, isControl);
  return control !== undefined && dom.text(control, { rendered: true }) === text;
}

/** Near what hides the text, something may be acted on that shows it or leads to it. */
function hasWayOut(dom: DomView, by: ElementNode): boolean {
  const scope = dom.parent(by) ?? by;
  if (dom.closest(by, mayAct)) return true;
  return [...dom.descendantElements(scope)].some((one) => one.rendered && mayAct(one));

  function mayAct(one: ElementNode): boolean {
    return isControl(one) || one.focusable || dom.style(one)?.cursor === 'pointer';
  }
}

function isControl({ tag, role, attributes }: ElementNode): boolean {
  return (
    /^(a|button|summary|label|input|select)$/u.test(tag) ||
    /^(button|link|tab|menuitem)$/u.test(role ?? '') ||
    'aria-expanded' in attributes ||
    'onclick' in attributes
  );
}
