import type { ElementNode } from '#model';
import { explicitRole, perPage, tidy, type DomView } from '#rule-kit';
import { headings } from './_headings.ts';
import { isBlock } from './_lines.ts';

export interface VisualHeading {
  readonly element: ElementNode;
  readonly text: string;
  /** Sizes in CSS pixels of the candidate and of the text that follows. */
  readonly size: number;
  readonly nextSize: number;
  /** Its class or id says outright that it is a title. */
  readonly isCalledTitle: boolean;
  readonly isLarger: boolean;
}

const MAX_LENGTH = 120;
const MAX_HEIGHT_IN_LINES = 4;
const MAX_GAP = 80;
const LEAST_PROSE = 25;
const LARGER = 1.15;

const NEVER_HEADINGS = new Set(
  'button a nav th td caption legend label figcaption dt dd li summary header footer address form dialog table pre code blockquote aside'.split(
    ' ',
  ),
);
const CALLED = /^(h[1-6]|titre|title|sous-titre|subtitle)$/iu;

/**
 * Short blocks that look like a heading and are followed by prose in the same container, without being one:
 * larger than what follows, or bold throughout. Emphasis is not always a heading, hence the two signals.
 */
export const visualHeadings = perPage((dom: DomView): readonly VisualHeading[] =>
  dom
    .elements()
    .filter((element) => element.rendered && element.namespace === 'html' && element.frame === 0)
    .flatMap((element) => candidate(dom, element) ?? []),
);

function candidate(dom: DomView, element: ElementNode): VisualHeading | undefined {
  if (!['p', 'div', 'span'].includes(element.tag) || !isBlock(dom, element)) return undefined;
  const children = dom.childElements(element);
  if (children.some((child) => child.tag === 'br' || isBlock(dom, child))) return undefined;
  const text = dom.text(element, { rendered: true });
  if (text === '' || text.length > MAX_LENGTH || /[.;,:!?…»"”]$/u.test(text)) return undefined;
  if (isInside(dom, element) || !/\p{L}{2}/u.test(text)) return undefined;
  const next = proseAfter(dom, element);
  if (!next || hasHeadingBeside(dom, element)) return undefined;
  return weigh(dom, element, text, next);
}

function weigh(
  dom: DomView,
  element: ElementNode,
  text: string,
  next: ElementNode,
): VisualHeading | undefined {
  const [own, following] = [styleOfText(dom, element), styleOfText(dom, next)];
  if (!own || !following) return undefined;
  const isLarger = own.size >= following.size * LARGER;
  const isBolder = own.weight >= 600 && following.weight < 600;
  const tooTall = (element.box?.[3] ?? 0) > own.size * MAX_HEIGHT_IN_LINES;
  if (tooTall || (!isLarger && !isBolder)) return undefined;
  const { class: classes = '', id = '' } = element.attributes;
  const isCalledTitle = `${classes} ${id}`.split(/\s+/u).some((word) => CALLED.test(word));
  return { element, text, size: own.size, nextSize: following.size, isCalledTitle, isLarger };
}

/** Roles of what surrounds text; any other role makes the text part of a component. */
const SECTIONING_ROLES = new Set(
  'main article region complementary document group none presentation'.split(' '),
);

function isInside(dom: DomView, element: ElementNode): boolean {
  return (
    dom.closest(
      element,
      (one) =>
        NEVER_HEADINGS.has(one.tag) ||
        /^h[1-6]$/u.test(one.tag) ||
        !SECTIONING_ROLES.has(explicitRole(one) ?? 'none') ||
        /logo|footer|header|menu|breadcrumb|ariane|meta|date|tag|badge/iu.test(
          `${one.attributes['class'] ?? ''} ${one.attributes['id'] ?? ''}`,
        ),
    ) !== undefined
  );
}

/** Text right below, under the same parent: what a heading would announce. */
function proseAfter(dom: DomView, element: ElementNode): ElementNode | undefined {
  const parent = dom.parent(element);
  const siblings = parent ? dom.childElements(parent).filter(({ rendered }) => rendered) : [];
  const next = siblings[siblings.indexOf(element) + 1];
  if (!next?.box || !element.box || !['p', 'ul', 'ol', 'div', 'dl'].includes(next.tag))
    return undefined;
  const gap = next.box[1] - (element.box[1] + element.box[3]);
  const isBelow = gap >= -2 && gap <= MAX_GAP;
  return isBelow && dom.text(next, { rendered: true }).length >= LEAST_PROSE ? next : undefined;
}

function hasHeadingBeside(dom: DomView, element: ElementNode): boolean {
  const before = dom.parent(element);
  const siblings = before ? dom.childElements(before) : [];
  const previous = siblings[siblings.indexOf(element) - 1];
  return headings(dom).some((heading) => heading.element === previous);
}

/** Size and weight shared by all the text of a block; undefined when only a part stands out. */
function styleOfText(
  dom: DomView,
  element: ElementNode,
): { readonly size: number; readonly weight: number } | undefined {
  const styles = [...dom.descendants(element)]
    .filter((node) => node.kind === 'text' && node.rendered && tidy(node.text) !== '')
    .flatMap((text) => dom.style(text) ?? []);
  const [first] = styles;
  if (!first) return undefined;
  return {
    size: Math.max(...styles.map((style) => Number.parseFloat(style['font-size']))),
    weight: Math.min(...styles.map((style) => Number.parseInt(style['font-weight'], 10))),
  };
}
