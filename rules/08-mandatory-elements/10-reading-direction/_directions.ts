import type { ElementNode, TextNode } from '#model';
import { countDirections, perPage, type DomView } from '#rule-kit';

export type Direction = 'ltr' | 'rtl';

/** Text with letters read against the page's default direction. */
export interface OppositeText {
  readonly text: TextNode;
  readonly holder: ElementNode;
  /** Nearest element with a dir attribute below the one that sets the default; undefined without any. */
  readonly mark: ElementNode | undefined;
}

export function directionMark({ attributes }: ElementNode): string | undefined {
  return attributes['dir']?.trim().toLowerCase();
}

export function opposite(direction: Direction): Direction {
  return direction === 'ltr' ? 'rtl' : 'ltr';
}

/** The default: dir on `<body>`, else on `<html>`, else left to right. CSS does not count. */
export function defaultDirection(dom: DomView): Direction {
  const body = dom.childElements(dom.root).find(({ tag }) => tag === 'body');
  const marks = [body, dom.root].map((element) => element && directionMark(element));
  return marks.find((mark) => mark === 'ltr' || mark === 'rtl') === 'rtl' ? 'rtl' : 'ltr';
}

function setsDefault(dom: DomView, element: ElementNode): boolean {
  return element === dom.root || (element.tag === 'body' && dom.parent(element) === dom.root);
}

/** Nearest dir attribute, those of `<html>` and `<body>` left aside. */
export function nearestDirection(dom: DomView, text: TextNode): ElementNode | undefined {
  const mark = dom.closest(text, (element) => directionMark(element) !== undefined);
  return mark && !setsDefault(dom, mark) ? mark : undefined;
}

/** Every text with two letters or more of the other direction, hidden ones included; titles are no text of the page. */
export const oppositeTexts = perPage((dom: DomView): readonly OppositeText[] => {
  const against = opposite(defaultDirection(dom));
  return dom.texts().flatMap((text): OppositeText[] => {
    const holder = dom.parent(text);
    if (!holder || holder.tag === 'title' || countDirections(text.text)[against] < 2) return [];
    return [{ text, holder, mark: nearestDirection(dom, text) }];
  });
});
