/*
 * Runs inside the page, in our isolated world: which texts belong to a field, and which of their words are seen.
 */
import type {
  displayedTexts as DisplayedTexts,
  isSeen as IsSeen,
  plain as Plain,
} from './shown-texts.ts';
import type { isDisplayed as IsDisplayed } from './trees.ts';

declare const displayedTexts: typeof DisplayedTexts;
declare const isSeen: typeof IsSeen;
declare const plain: typeof Plain;
declare const isDisplayed: typeof IsDisplayed;

/** Elements whose texts belong to a field: labels, and what `aria-*` attributes name. */
export function tiedTo(field: Element): Element[] {
  return [...labelsOf(field), ...describing(field)];
}

function labelsOf(field: Element): Element[] {
  const own = (Reflect.get(field, 'labels') as NodeListOf<Element> | null | undefined) ?? [];
  return [...own, ...named(field, 'aria-labelledby')];
}

export function describing(field: Element): Element[] {
  return [...named(field, 'aria-describedby'), ...named(field, 'aria-errormessage')];
}

function named(field: Element, attribute: string): Element[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = (field.getAttribute(attribute) ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** Visible words of elements, those that the style sheet writes included. */
export function seenWordsOf(elements: readonly Element[]): string {
  const words = elements
    .filter((element) => isDisplayed(element, true))
    .flatMap((element) => {
      const texts = displayedTexts().filter((node) => element.contains(node) && isSeen(node));
      const written = ['::before', '::after'].map(
        (pseudo) => getComputedStyle(element, pseudo).content,
      );
      return [...texts.map(({ data }) => data), ...written.filter((text) => /^"./.test(text))];
    });
  return plain(words.join(' ')).slice(0, 300);
}

/** All of the above, in the order in which the page receives them. */
export const TIE_FUNCTIONS = [tiedTo, labelsOf, describing, named, seenWordsOf] as const;
