import type { ElementNode, PdfFacts } from '#model';
import { comparable, perPage, type DomView } from '#rule-kit';

const AROUND = new Set(['navigation', 'banner', 'contentinfo', 'search']);
/** Letters of a scanned page, when it is not known how many it shows: few. */
const SCANNED_PAGE = 1000;
const ANNOUNCED = /versions? (?:accessibles?|html|texte|web|en ligne)|formats? accessibles?/u;

interface PageText {
  /** Shown by the page itself: links, buttons, header, navigation and footer left out. */
  readonly letters: number;
  readonly announces: boolean;
}

const textOf = perPage((dom: DomView): PageText => {
  const shown = dom.texts().filter((text) => text.rendered);
  const own = shown.filter((text) => !dom.closest(text, isAround));
  const said = comparable(shown.map(({ text }) => text).join(' '));
  const letters = own.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);
  return { letters, announces: ANNOUNCED.test(said) };
});

function isAround({ tag, role }: ElementNode): boolean {
  return tag === 'a' || tag === 'button' || AROUND.has(role ?? '');
}

/** Words that announce another version, in a link or anywhere on a page; case and punctuation do not count. */
export function announcesVersion(text: string): boolean {
  return ANNOUNCED.test(comparable(text));
}

/**
 * Whether the page says as much as a document, by the length of its own text, or announces another version
 * somewhere: its HTML version may then be the page itself.
 */
export function maySayAsMuch(dom: DomView, { letters, pages }: PdfFacts): boolean {
  const { letters: own, announces } = textOf(dom);
  return announces || 2 * own >= (letters || SCANNED_PAGE * pages);
}
