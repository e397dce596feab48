import type { ElementNode, RenderedFacts, SmallGrowth } from '#model';
import type { DomView } from '#rule-kit';
import { isLaidOutByScript, ownText } from './_cut-texts.ts';

/** Controls of a page that enlarge its text: one means that works is enough. */
const ENLARGES = /\bA ?\+|\+ ?A\b|agrandi|zoom|taille d|text size|font size|loupe|confort/iu;

/** The page has a control that may enlarge its texts. */
export function hasEnlarger(dom: DomView): boolean {
  const controls = dom.byRole('button', 'link', 'combobox', 'radio', 'slider');
  return controls.some(({ name }) => ENLARGES.test(name ?? ''));
}

/** A text whose size is a share of the window's: no zoom enlarges it. */
export interface FittedText {
  readonly element: ElementNode;
  readonly text: string;
  readonly growth: SmallGrowth;
  readonly isCertain: boolean;
}

/** Texts that browser zoom does not enlarge enough; certain where their size is a share of the window's width. */
export function fittedTexts(dom: DomView, { growth }: RenderedFacts): FittedText[] {
  const found = (growth?.small ?? []).flatMap((small): FittedText[] => {
    const element = dom.element(small.node);
    const text = element ? ownText(dom, element) : '';
    if (!element?.rendered || !/\p{L}{2}/u.test(text)) return [];
    const isHidden = dom.closest(element, (one) => one.attributes['aria-hidden'] === 'true');
    const isCertain =
      isShare(small) && !isHidden && !hasEnlarger(dom) && !isLaidOutByScript(dom, element);
    return [{ element, text, growth: small, isCertain }];
  });
  return [...found.filter((one) => one.isCertain), ...found.filter((one) => !one.isCertain)];
}

/** Halved with the window, then halved again with a window of 320 px. */
function isShare({ size, half, narrow, twice }: SmallGrowth): boolean {
  const isHalf = (part: number, whole: number) => Math.abs(part / whole - 0.5) < 0.01;
  return twice === true && isHalf(half, size) && narrow !== undefined && isHalf(narrow, half);
}

/** Every text of the page was compared, and zoom draws each about twice as large. */
export function allGrow(dom: DomView, { growth, left }: RenderedFacts): boolean {
  const { capped, closedShadowRoots } = dom.snapshot;
  if (!growth || growth.texts === 0 || growth.small.length > 0) return false;
  if (left || capped || closedShadowRoots > 0) return false;
  return !dom
    .byTag('iframe', 'frame', 'object', 'embed', 'text', 'foreignobject', 'math')
    .some(isShown);
}

function isShown({ rendered }: ElementNode): boolean {
  return rendered;
}
