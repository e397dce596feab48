import type { Box, ElementNode } from '#model';
import { perPage, tidy, type DomView } from '#rule-kit';

/** Two blocks of one container that the eye meets in another order than the code gives. */
export interface Inversion {
  readonly element: ElementNode;
  readonly before: ElementNode;
}

/** In CSS pixels: borders and rounding. */
const SLACK = 4;
/** Share of the smaller block: beyond, one lies over the other and no order can be read. */
const LAYERED = 0.5;

interface Block {
  readonly element: ElementNode;
  readonly box: Box;
}

/** Visible text blocks out of order, floating aside, laid over one another or moved out of their container. */
export const inversions = perPage((dom: DomView): readonly Inversion[] =>
  dom
    .elements()
    .filter(({ frame, rendered, namespace }) => frame === 0 && rendered && namespace === 'html')
    .flatMap((container) => inContainer(dom, container)),
);

function inContainer(dom: DomView, container: ElementNode): Inversion[] {
  const blocks = dom.childElements(container).flatMap((child) => blockOf(dom, child) ?? []);
  const isRightToLeft = dom.style(container)?.direction === 'rtl';
  return blocks.flatMap((block, place) => {
    const previous = blocks[place - 1];
    if (isMovedOut(dom, block, container)) return [{ element: block.element, before: container }];
    return previous && isInverted(previous.box, block.box, isRightToLeft)
      ? [{ element: block.element, before: previous.element }]
      : [];
  });
}

function blockOf(dom: DomView, element: ElementNode): Block | undefined {
  const { box, rendered, namespace } = element;
  if (!rendered || !box || namespace !== 'html' || box[2] <= 1 || box[3] <= 1) return undefined;
  const isOffScreen = box[0] + box[2] <= 0 || box[1] + box[3] <= 0;
  const isInline = /^(inline|contents)$/u.test(dom.style(element)?.display ?? '');
  if (isOffScreen || isInline || dom.text(element, { rendered: true }) === '') return undefined;
  return { element, box };
}

function isMovedOut(dom: DomView, { element, box }: Block, container: ElementNode): boolean {
  const style = dom.style(element);
  if (style?.float === 'right') return true;
  if (style?.position !== 'absolute' && style?.position !== 'fixed') return false;
  const [x, y, width, height] = container.box ?? [0, 0, 0, 0];
  return (
    box[0] < x - SLACK ||
    box[1] < y - SLACK ||
    box[0] + box[2] > x + width + SLACK ||
    box[1] + box[3] > y + height + SLACK
  );
}

function isInverted(first: Box, second: Box, isRightToLeft: boolean): boolean {
  const shared = (from: number, length: number, other: number, otherLength: number) =>
    Math.min(from + length, other + otherLength) - Math.max(from, other);
  const across = shared(first[0], first[2], second[0], second[2]);
  const down = shared(first[1], first[3], second[1], second[3]);
  if (across > SLACK && down > SLACK) {
    const smaller = Math.min(first[2] * first[3], second[2] * second[3]);
    if (across * down > smaller * LAYERED) return true;
  }
  const isAfter = isRightToLeft
    ? second[0] + second[2] <= first[0] + SLACK
    : second[0] >= first[0] + first[2] - SLACK;
  if (isAfter) return false;
  const isAbove = second[1] + second[3] <= first[1] + SLACK;
  const isSameRow = down > SLACK;
  return isAbove || (isSameRow && across <= SLACK);
}

const SILENT = new Set('head script style template noscript select datalist title'.split(' '));

/** Text hidden by the style sheet alone comes back without it; the `hidden` attribute hides it anyway. */
export const textHiddenByStyles = perPage((dom: DomView): number => {
  const isHiddenAnyway = ({ tag, attributes }: ElementNode) =>
    SILENT.has(tag) ||
    'hidden' in attributes ||
    (tag === 'dialog' && !('open' in attributes)) ||
    (tag === 'details' && !('open' in attributes));
  return dom
    .texts()
    .filter(
      (text) =>
        text.frame === 0 &&
        !text.rendered &&
        tidy(text.text) !== '' &&
        !dom.closest(text, isHiddenAnyway),
    ).length;
});
