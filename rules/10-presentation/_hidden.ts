import type { ElementNode } from '#model';
import { explicitRole, perPage, referenced, tidy, type DomView } from '#rule-kit';

export interface HiddenContent {
  readonly element: ElementNode;
  /** `exposure`: on screen, kept from assistive technologies. `display`: kept from everyone. */
  readonly kind: 'exposure' | 'display';
  readonly text: string;
  /** Text on screen that nothing exposed repeats. */
  readonly isOrphan: boolean;
  /** What opens it, when the code says so. */
  readonly trigger: ElementNode | undefined;
}

/** Hidden by nature, or no content at all. */
const NO_CONTENT = new Set(
  'head script style template noscript title meta link base param source track area map datalist option optgroup select rp col colgroup'.split(
    ' ',
  ),
);
const MEDIA = new Set('img svg video audio canvas iframe object embed'.split(' '));

/**
 * Outermost elements hidden by one of the means the glossary lists (display, visibility, font size, `hidden`,
 * `aria-hidden`) that hold text or media. Source: RGAA glossary, hidden content.
 */
export const hiddenContents = perPage((dom: DomView): readonly HiddenContent[] =>
  dom.elements().flatMap((element) => {
    const kind = hidingOf(dom, element);
    return kind && hasContent(dom, element) ? [describe(dom, element, kind)] : [];
  }),
);

function hidingOf(dom: DomView, element: ElementNode): HiddenContent['kind'] | undefined {
  if (dom.closest(element, ({ tag }) => NO_CONTENT.has(tag))) return undefined;
  const parent = dom.parent(element);
  const isAriaHidden = element.attributes['aria-hidden'] === 'true';
  if (parent && !isOpen(dom, parent)) return undefined;
  if (isAriaHidden) return element.rendered ? 'exposure' : 'display';
  // Inside a drawing, what does not paint is definitions, not content.
  if (element.namespace === 'svg' && element.tag !== 'svg') return undefined;
  if (dom.style(element)?.['font-size'] === '0px' && element.rendered)
    return ownText(dom, element) ? 'display' : undefined;
  const isGone = !element.rendered && !element.exposed && !('inert' in element.attributes);
  return isGone && !isInClosedDetails(dom, element) ? 'display' : undefined;
}

/** Neither hidden itself nor inside something hidden: its children may be the outermost hidden ones. */
function isOpen(dom: DomView, element: ElementNode): boolean {
  return (
    (element.rendered || element.exposed) &&
    !dom.closest(element, ({ attributes }) => attributes['aria-hidden'] === 'true')
  );
}

function isInClosedDetails(dom: DomView, element: ElementNode): boolean {
  return (
    dom.closest(element, (one) => one.tag === 'details' && !('open' in one.attributes)) !==
    undefined
  );
}

function ownText(dom: DomView, element: ElementNode): boolean {
  return dom.children(element).some((child) => child.kind === 'text' && tidy(child.text) !== '');
}

function hasContent(dom: DomView, element: ElementNode): boolean {
  const isMedia = ({ tag, attributes }: ElementNode) =>
    MEDIA.has(tag) || (tag === 'input' && attributes['type']?.toLowerCase() !== 'hidden');
  if (isMedia(element)) return true;
  return [...dom.descendants(element)].some((node) =>
    node.kind === 'text' ? tidy(node.text) !== '' : isMedia(node),
  );
}

function describe(dom: DomView, element: ElementNode, kind: HiddenContent['kind']): HiddenContent {
  const text = dom.text(element, { rendered: kind === 'exposure' });
  const isOrphan =
    kind === 'exposure' && /[\p{L}\p{N}]{2}/u.test(text) && !hasTwin(dom, element, text);
  return { element, kind, text: text.slice(0, 80), isOrphan, trigger: triggerOf(dom, element) };
}

const ICON_FONT = /icon|awesome|glyph|material|symbol/iu;

/** The same words are exposed nearby, or the text is drawn by an icon font. */
function hasTwin(dom: DomView, element: ElementNode, text: string): boolean {
  const parts = [element, ...dom.descendantElements(element)];
  if (parts.some((part) => ICON_FONT.test(dom.style(part)?.['font-family'] ?? ''))) return true;
  const parent = dom.parent(element);
  const [first] = text.toLocaleLowerCase('fr').split(' ');
  return tidy(parent?.name ?? '')
    .toLocaleLowerCase('fr')
    .includes(first ?? text);
}

/** Elements that say they open something. */
const triggers = perPage((dom: DomView): readonly ElementNode[] =>
  dom
    .elements()
    .filter(({ attributes }) => 'aria-controls' in attributes || 'aria-expanded' in attributes),
);

function triggerOf(dom: DomView, hidden: ElementNode): ElementNode | undefined {
  return triggers(dom).find((element) => {
    const isNext = dom.parent(element) === dom.parent(hidden) && element.index < hidden.index;
    const isButton = element.tag === 'button' || explicitRole(element) === 'button';
    return (
      referenced(dom, element, 'aria-controls').includes(hidden) ||
      (isNext && isButton && 'aria-expanded' in element.attributes)
    );
  });
}
