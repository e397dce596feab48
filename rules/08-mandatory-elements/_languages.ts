import type { DomNode, ElementNode } from '#model';
import { perPage, tidy, type DomView } from '#rule-kit';

/** Text that shares one block and one language mark, or the value of a naming attribute. */
export interface Passage {
  readonly text: string;
  /** The block that holds the text, or the element that carries the attribute. */
  readonly holder: ElementNode;
  /** The nearest element that gives a language; undefined where none does. */
  readonly marked: ElementNode | undefined;
  /** Seen or read out at rest; page titles count. */
  readonly shown: boolean;
  /** Name of the attribute; null for text of the page. */
  readonly attribute: string | null;
}

/** Text that is no language: code, and what a person types. */
const NOT_PROSE = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'textarea', 'noscript', 'math']);
const NAMING_ATTRIBUTES = ['alt', 'title', 'aria-label', 'placeholder'];

/** The code an element gives, `lang` first; undefined without any. An empty one is a mark all the same. */
export function languageMark({ attributes }: ElementNode): string | undefined {
  return attributes['lang'] ?? attributes['xml:lang'];
}

export function nearestMark(dom: DomView, node: DomNode): ElementNode | undefined {
  return dom.closest(node, (element) => languageMark(element) !== undefined);
}

/** Every passage of every frame, in document order. */
export const passages = perPage((dom: DomView): readonly Passage[] => [
  ...textPassages(dom),
  ...attributePassages(dom),
]);

function textPassages(dom: DomView): Passage[] {
  const groups = new Map<string, Omit<Passage, 'text'> & { text: string }>();
  for (const node of dom.texts()) {
    const parent = dom.parent(node);
    if (!parent || dom.closest(node, ({ tag }) => NOT_PROSE.has(tag))) continue;
    const inTitle = parent.tag === 'title' && parent.namespace === 'html';
    const shown = node.rendered || inTitle;
    const holder = blockOf(dom, parent);
    const marked = nearestMark(dom, node);
    const key = `${holder.index} ${marked?.index ?? ''} ${shown}`;
    const group = groups.get(key);
    if (group) group.text += node.text;
    else groups.set(key, { text: node.text, holder, marked, shown, attribute: null });
  }
  return [...groups.values()]
    .map((group) => ({ ...group, text: tidy(group.text) }))
    .filter(hasText);
}

function attributePassages(dom: DomView): Passage[] {
  return dom.elements().flatMap((element) =>
    NAMING_ATTRIBUTES.flatMap((attribute): Passage[] => {
      const text = tidy(element.attributes[attribute]);
      if (text === '') return [];
      return [
        {
          text,
          holder: element,
          marked: nearestMark(dom, element),
          shown: element.rendered,
          attribute,
        },
      ];
    }),
  );
}

function hasText({ text }: Passage): boolean {
  return text !== '';
}

function blockOf(dom: DomView, element: ElementNode): ElementNode {
  const isBlock = (one: ElementNode) => {
    const display = dom.style(one)?.display;
    return display === undefined || !(display.startsWith('inline') || display === 'contents');
  };
  return dom.closest(element, isBlock) ?? element;
}

/** The element that gives the page its default language, as the glossary counts it by document type. */
export function defaultLanguage(dom: DomView): string | undefined {
  const { lang, 'xml:lang': xmlLang } = dom.root.attributes;
  const { doctype, contentType } = dom.document;
  const xhtml = contentType === 'application/xhtml+xml' || /xhtml/iu.test(doctype?.publicId ?? '');
  const code = tidy(lang) || (xhtml ? tidy(xmlLang) : '');
  return code === '' ? undefined : code;
}

/** Text shown in the page's own document that no element below `<html>` marks with a language. */
export const defaultText = perPage((dom: DomView): string =>
  passages(dom)
    .filter(({ shown, attribute, holder }) => shown && attribute === null && holder.frame === 0)
    .filter(({ marked }) => marked === undefined || marked === dom.root)
    .map(({ text }) => text)
    .join('\n'),
);
