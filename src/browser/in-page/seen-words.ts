/*
 * Runs inside the page, in our isolated world: which words of an element are seen.
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
