import type { ElementNode } from '#model';
import { isThirdParty, pictures, type DomView } from '#rule-kit';
import { contrastMechanisms } from './_controls.ts';

export type ContrastTest = '3.2.1' | '3.2.2' | '3.2.3' | '3.2.4';

/** Sizes in CSS pixels from which text counts as large, and the ratios asked. Source: RGAA 3.2.1 to 3.2.4. */
const LARGE = 24;
const LARGE_BOLD = 18.5;

/** The smallest text each test is about: a picture lower than that holds none. */
const LEAST_SIZE: Readonly<Record<ContrastTest, number>> = {
  '3.2.1': 0,
  '3.2.2': 0,
  '3.2.3': LARGE,
  '3.2.4': LARGE_BOLD,
};
const FIELDS_WITHOUT_TEXT = /^(checkbox|radio|range|color|hidden|image)$/iu;

export interface TextFacts {
  readonly test: ContrastTest;
  readonly size: number;
  readonly weight: number;
  readonly limit: number;
}

/** Which of the four tests judges the text of this element, by its computed weight and displayed size. */
export function textFacts(dom: DomView, element: ElementNode): TextFacts | undefined {
  const style = dom.style(element);
  if (!style) return undefined;
  const size =
    Math.round(Number.parseFloat(style['font-size']) * scaleOf(dom, element) * 100) / 100;
  const weight = Number.parseInt(style['font-weight'], 10);
  const isBold = weight >= 700;
  const isLarge = size >= (isBold ? LARGE_BOLD : LARGE);
  const test = isLarge ? (isBold ? '3.2.4' : '3.2.3') : isBold ? '3.2.2' : '3.2.1';
  return { test, size, weight, limit: isLarge ? 3 : 4.5 };
}

/** How much transforms enlarge the element: the size that counts is the one displayed. */
function scaleOf(dom: DomView, element: ElementNode): number {
  let scale = 1;
  for (const at of [element, ...dom.ancestors(element)]) {
    const matrix = /^matrix\(([-\d.e]+), ([-\d.e]+)/u.exec(dom.style(at)?.transform ?? '');
    if (matrix) scale *= Math.hypot(Number(matrix[1]), Number(matrix[2]));
  }
  return scale || 1;
}

/** Logos, texts hidden from assistive technologies and texts that look inactive may be particular cases. */
const MAYBE_EXEMPT = /logo|brand|disabled|inactive|inactif|d[ée]coratif|decorative/iu;

export function mayBeExempt(dom: DomView, element: ElementNode): boolean {
  if (isThirdParty(dom, element) || contrastMechanisms(dom).length > 0) return true;
  const marked = ({ attributes }: ElementNode) =>
    attributes['aria-hidden'] === 'true' ||
    MAYBE_EXEMPT.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
  const body = dom.closest(element, ({ tag }) => tag === 'body');
  return dom.closest(element, (one) => one !== body && marked(one)) !== undefined;
}

export function ownersOf(dom: DomView, test: ContrastTest): ElementNode[] {
  const owners = dom
    .texts()
    .filter((text) => text.rendered && text.text.trim() !== '')
    .flatMap((text) => dom.parent(text) ?? []);
  const fields = dom
    .byTag('input', 'textarea', 'select')
    .filter(
      ({ rendered, attributes }) => rendered && !FIELDS_WITHOUT_TEXT.test(attributes['type'] ?? ''),
    );
  return [...new Set(owners), ...fields].filter((one) => textFacts(dom, one)?.test === test);
}

export function mediaOf(dom: DomView, test: ContrastTest): ElementNode[] {
  const films = dom.byTag('video', 'iframe', 'frame').filter(({ rendered }) => rendered);
  return [...pictures(dom), ...films].filter(({ box }) => (box?.[3] ?? 0) >= LEAST_SIZE[test]);
}
