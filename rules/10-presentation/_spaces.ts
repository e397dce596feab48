import type { DomNode, ElementNode, TextNode } from '#model';
import { comparable, perPage, tidy, type DomView } from '#rule-kit';

export interface SpacedText {
  readonly kind: 'letters' | 'word' | 'indent' | 'gap' | 'columns' | 'table';
  readonly element: ElementNode;
  readonly text: string;
}

const SPREAD = /(?<![\p{L}\p{N}])\p{Lu}(?:[ \u00a0]\p{Lu}){3,}(?![\p{L}\p{N}])/u;
const INDENT = /^[ \t\n]*(?:\u00a0 ?){3,}(?=\S)/u;
const GAP = /\S((?:\u00a0 ?){3,})(?=\S)/u;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const CODE = new Set(['code', 'samp', 'kbd', 'textarea', 'option', 'script']);

/** Spaces used to spread letters, indent, or draw columns. Code listings and lists of options are exempt. */
export const spacedTexts = perPage((dom: DomView): readonly SpacedText[] => {
  const words = new Set(
    comparable(
      dom
        .texts()
        .map(({ text }) => text)
        .join(' '),
    ).split(' '),
  );
  return dom
    .texts()
    .filter((text) => text.rendered && !dom.closest(text, ({ tag }) => CODE.has(tag)))
    .flatMap((text) => {
      const element = dom.parent(text);
      const kind = element && kindOf(dom, text, words);
      return kind ? [{ kind, element, text: tidy(text.text).slice(0, 80) }] : [];
    });
});

function kindOf(
  dom: DomView,
  node: TextNode,
  words: ReadonlySet<string>,
): SpacedText['kind'] | undefined {
  const { text } = node;
  const spread = SPREAD.exec(text)?.[0];
  if (spread !== undefined) {
    const joined = comparable(spread).replaceAll(' ', '');
    const isWord = /[aeiouyàâéèêëîïôùû]/u.test(joined) && !ALPHABET.includes(joined);
    if (isWord) return words.has(joined) ? 'word' : 'letters';
  }
  if (isPreformatted(dom, node)) return columnsOf(text);
  if (INDENT.test(text)) return 'indent';
  return GAP.test(text) ? 'gap' : undefined;
}

function isPreformatted(dom: DomView, node: DomNode): boolean {
  return /^(pre|pre-wrap|break-spaces)$/u.test(dom.style(node)?.['white-space'] ?? '');
}

const LEAST_LINES = 3;

/** Runs of three spaces or more that end at the same column on three lines or more draw columns. */
function columnsOf(text: string): SpacedText['kind'] | undefined {
  const ends = new Map<number, number>();
  for (const line of text.split('\n'))
    for (const gap of line.matchAll(/(?<=\S) {3,}(?=\S)/gu)) {
      const end = gap.index + gap[0].length;
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  const columns = [...ends.values()].filter((lines) => lines >= LEAST_LINES).length;
  return columns > 1 ? 'table' : columns === 1 ? 'columns' : undefined;
}
