import type { ElementNode, VariantFacts } from '#model';
import type { DomView } from '#rule-kit';
import { ownText } from './_cut-texts.ts';

/** Rounding of widths, in CSS pixels. */
const SLACK = 2;

/** Contents that may need two dimensions, and components that move sideways on purpose. */
const TWO_DIMENSIONS =
  /map|carte|chart|graph|plot|calend|agenda|planning|carou?sel|slid|swip|slick|owl|marquee|ticker|toolbar|editor|game|player|board|timeline|diagram|gantt|tree|grid-table|datatable|table/iu;
const TAGS = new Set('table pre code svg math figure iframe video object canvas'.split(' '));
const ROLES = /^(table|grid|treegrid|img|application|toolbar|slider|figure|tablist)$/u;

export interface WideText {
  readonly element: ElementNode;
  /** Its words, or the name of a field. */
  readonly text: string;
  readonly right: number;
  readonly isCertain: boolean;
}

/** Texts, links and fields that reach past the right edge of the window, though they do not in a wide one. */
export function wideContents(dom: DomView, variant: VariantFacts): WideText[] {
  if (contentOf(variant) <= variant.window + SLACK) return [];
  return variant.wide.flatMap(({ node, left, right, twice, atLoad }) => {
    const element = dom.element(node);
    if (!element || atLoad === false) return [];
    const isSeen = twice === true && atLoad === true;
    const isCertain = isSeen && left < variant.window && !mayNeedWidth(dom, element);
    return [{ element, text: wordsOf(dom, element), right, isCertain }];
  });
}

/** Width of the page in that window: as it is loaded there, where it was. */
export function contentOf({ content, contentAtLoad }: VariantFacts): number {
  return Math.min(content, contentAtLoad ?? content);
}

/** In a content that may need two dimensions, or placed out of the flow. */
function mayNeedWidth(dom: DomView, element: ElementNode): boolean {
  const isSpecial = (one: ElementNode) => {
    const { tag, role, attributes } = one;
    if (tag === 'html' || tag === 'body') return false;
    const style = dom.style(one);
    return (
      TAGS.has(tag) ||
      ROLES.test(role ?? '') ||
      ROLES.test(attributes['role'] ?? '') ||
      attributes['aria-hidden'] === 'true' ||
      TWO_DIMENSIONS.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`) ||
      /absolute|fixed|sticky/u.test(style?.position ?? '') ||
      (style !== undefined && style.transform !== 'none')
    );
  };
  return dom.closest(element, isSpecial) !== undefined;
}

function wordsOf(dom: DomView, element: ElementNode): string {
  const words = ownText(dom, element) || (element.name ?? '') || `<${element.tag}>`;
  return words.slice(0, 80);
}
