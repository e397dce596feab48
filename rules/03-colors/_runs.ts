import type { ElementNode, TextNode } from '#model';
import { explicitRole, perPage, tidy, type DomView } from '#rule-kit';

/** A piece of text in another color than most of its block. */
export interface ColorRun {
  readonly element: ElementNode;
  readonly text: string;
  readonly color: string;
  readonly blockColor: string;
  /** Something else than color tells it apart: weight, slant, underline, background, size. */
  readonly hasOtherSign: boolean;
}

/** Text of controls has its own tests; links are judged with 10.6. */
function isOwnColored(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role === 'link' || role === 'button' || role === 'tab') return true;
  return (
    (element.tag === 'a' && 'href' in element.attributes) ||
    ['button', 'select', 'textarea', 'pre', 'code'].includes(element.tag)
  );
}

const plainTexts = perPage((dom: DomView): readonly TextNode[] =>
  dom
    .texts()
    .filter((text) => text.rendered && tidy(text.text) !== '' && !dom.closest(text, isOwnColored)),
);

function blockOf(dom: DomView, text: TextNode): ElementNode | undefined {
  return dom.closest(
    text,
    (element) => !/^(inline|contents)/u.test(dom.style(element)?.display ?? 'block'),
  );
}

/** The runs of every block whose text has several colors. */
export const colorRuns = perPage((dom: DomView): readonly ColorRun[] => {
  const blocks = new Map<ElementNode, TextNode[]>();
  for (const text of plainTexts(dom)) {
    const block = blockOf(dom, text);
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  return [...blocks.values()].flatMap((texts) => runsOf(dom, texts));
});

function runsOf(dom: DomView, texts: readonly TextNode[]): ColorRun[] {
  const lengths = new Map<string, number>();
  for (const text of texts) {
    const color = dom.style(text)?.color ?? '';
    lengths.set(color, (lengths.get(color) ?? 0) + text.text.length);
  }
  const [blockColor = ''] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  const main = texts.find((text) => dom.style(text)?.color === blockColor);
  return texts.flatMap((text) => {
    const element = dom.parent(text);
    const color = dom.style(text)?.color ?? '';
    if (!element || !main || color === blockColor) return [];
    const run = { element, text: tidy(text.text).slice(0, 80), color, blockColor };
    return [{ ...run, hasOtherSign: differs(dom, text, main) }];
  });
}

const SIGNS = [
  'font-weight',
  'font-style',
  'font-size',
  'font-family',
  'text-decoration-line',
  'background-color',
  'border-bottom-width',
] as const;

function differs(dom: DomView, one: TextNode, other: TextNode): boolean {
  return SIGNS.some((sign) => dom.style(one)?.[sign] !== dom.style(other)?.[sign]);
}

/**
 * Colors of the texts of one kind of element, when there are several in the page: whole items, labels or
 * paragraphs may be told apart by color too, though each block has one.
 */
export const manyColors = perPage((dom: DomView): readonly string[] => {
  const kinds = new Map<string, Set<string>>();
  for (const text of plainTexts(dom)) {
    const kind = `${text.frame} ${dom.parent(text)?.tag ?? ''}`;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(dom.style(text)?.color ?? ''));
  }
  return [
    ...new Set([...kinds.values()].filter(({ size }) => size > 1).flatMap((set) => [...set])),
  ];
});
