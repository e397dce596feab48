import type { ElementNode } from '#model';
import { perPage, type DomView } from '#rule-kit';
import { isBlock } from './_lines.ts';

export interface Quotation {
  readonly element: ElementNode;
  readonly text: string;
  /** Words around say that someone is being quoted. */
  readonly isAttributed: boolean;
}

const QUOTED = /«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|"\s*([^"]+?)\s*"/gu;
const WHOLE = /^\s*(«[^«»]+»|“[^“”]+”|"[^"]+")[\s.,]*$/u;
const ATTRIBUTION =
  /(?<!\p{L})(selon|d[’']après|a (déclaré|dit|expliqué|affirmé|ajouté|écrit)|déclare|dit|explique|affirme|précise|ajoute|cite|écrit|raconte|said|says|according to|wrote)(?!\p{L})/iu;
const CALLED = /quote|citation|testimonial|verbatim|t[ée]moignage/iu;
const LEAST_WORDS = 4;

/** Blocks that hold text and no other block, outside `q` and `blockquote`. */
const textBlocks = perPage((dom: DomView): readonly ElementNode[] =>
  dom
    .elements()
    .filter(
      (element) =>
        element.rendered &&
        element.namespace === 'html' &&
        isBlock(dom, element) &&
        !dom.closest(element, isQuoteElement) &&
        !['pre', 'button', 'select', 'textarea'].includes(element.tag) &&
        !dom.childElements(element).some((child) => child.rendered && isBlock(dom, child)),
    ),
);

function isQuoteElement({ tag }: ElementNode): boolean {
  return tag === 'q' || tag === 'blockquote';
}

/** Quoted runs of four words or more inside a block, `q` left aside. */
export const quotations = perPage((dom: DomView): readonly Quotation[] =>
  textBlocks(dom).flatMap((element) => {
    const text = dom.text(element, { rendered: true });
    if (WHOLE.test(text)) return [];
    const marked = [...dom.descendantElements(element)]
      .filter(isQuoteElement)
      .map((quote) => dom.text(quote, { rendered: true }));
    return [...text.matchAll(QUOTED)].flatMap((match) => {
      const quoted = match[1] ?? match[2] ?? match[3] ?? '';
      if (quoted.split(' ').length < LEAST_WORDS || marked.some((one) => one.includes(quoted)))
        return [];
      const around = text.replace(match[0], ' ');
      return [{ element, text: quoted.slice(0, 120), isAttributed: ATTRIBUTION.test(around) }];
    });
  }),
);

/** Blocks that are a quotation from end to end, or are called one, outside `blockquote`. */
export const quoteBlocks = perPage((dom: DomView): readonly Quotation[] => {
  const whole = textBlocks(dom).filter((element) => {
    const text = dom.text(element, { rendered: true });
    return WHOLE.test(text) && text.split(' ').length > LEAST_WORDS;
  });
  const called = dom
    .elements()
    .filter(
      (element) =>
        element.rendered &&
        CALLED.test(element.attributes['class'] ?? '') &&
        !dom.closest(element, isQuoteElement) &&
        ![...dom.descendantElements(element)].some(isQuoteElement) &&
        dom.text(element, { rendered: true }) !== '' &&
        ![...dom.ancestors(element)].some((above) => CALLED.test(above.attributes['class'] ?? '')),
    );
  const isInside = (element: ElementNode) =>
    called.some((one) => dom.closest(element, (above) => above === one) !== undefined);
  return [...called, ...whole.filter((element) => !isInside(element))].map((element) => {
    const text = dom.text(element, { rendered: true });
    const isCalled = called.includes(element);
    return { element, text: text.slice(0, 120), isAttributed: isCalled && /[«“"]/u.test(text) };
  });
});
