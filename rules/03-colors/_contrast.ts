import type { AxeNode, ElementNode, JsonObject } from '#model';
import {
  definePageRule,
  fromAxe,
  isThirdParty,
  passed,
  pictures,
  type DomView,
  type Rule,
} from '#rule-kit';
import { contrastMechanisms } from './_controls.ts';

type ContrastTest = '3.2.1' | '3.2.2' | '3.2.3' | '3.2.4';

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

interface TextFacts {
  readonly test: ContrastTest;
  readonly size: number;
  readonly weight: number;
  readonly limit: number;
}

/** Which of the four tests judges the text of this element, by its computed weight and displayed size. */
function textFacts(dom: DomView, element: ElementNode): TextFacts | undefined {
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

function mayBeExempt(dom: DomView, element: ElementNode): boolean {
  if (isThirdParty(dom, element) || contrastMechanisms(dom).length > 0) return true;
  const marked = ({ attributes }: ElementNode) =>
    attributes['aria-hidden'] === 'true' ||
    MAYBE_EXEMPT.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
  const body = dom.closest(element, ({ tag }) => tag === 'body');
  return dom.closest(element, (one) => one !== body && marked(one)) !== undefined;
}

function measured(node: AxeNode): Record<string, unknown> {
  const data = node.data['color-contrast'];
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function values(element: ElementNode | undefined, dom: DomView, node: AxeNode): JsonObject {
  const { contrastRatio, fgColor, bgColor } = measured(node);
  const facts = element && textFacts(dom, element);
  return {
    text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
    size: facts?.size ?? 0,
    weight: facts?.weight ?? 0,
    limit: facts?.limit ?? 0,
    ...(typeof contrastRatio === 'number' && { ratio: contrastRatio }),
    ...(typeof fgColor === 'string' && { color: fgColor }),
    ...(typeof bgColor === 'string' && { background: bgColor }),
  };
}

/** axe took its own limit for the text as laid out; only a ratio under ours, for the size shown, is a failure. */
function isUnderLimit(facts: TextFacts, node: AxeNode): boolean {
  const { contrastRatio } = measured(node);
  return typeof contrastRatio === 'number' && contrastRatio < facts.limit;
}

/**
 * The rules of one contrast test. axe measures plain colors and runs with RGAA's limit for bold text; it puts
 * everything under 3.2.1, so each text is sent here to the test of its own size and weight.
 */
export function contrastRules(test: ContrastTest): Rule[] {
  const belongs = (element: ElementNode, dom: DomView, node: AxeNode) => {
    const facts = textFacts(dom, element);
    if (facts?.test !== test) return false;
    return !('contrastRatio' in measured(node)) || isUnderLimit(facts, node);
  };
  const low = {
    fr: '« {text} » : contraste de {ratio}:1 entre {color} et {background} ({size} px, graisse {weight}), au lieu de {limit}:1 au moins.',
    en: '“{text}”: contrast of {ratio}:1 between {color} and {background} ({size} px, weight {weight}) instead of {limit}:1 at least.',
  };
  return [
    fromAxe({
      test,
      axeRules: ['color-contrast'],
      violation: 'failed',
      impact: 'major',
      values,
      keep: (element, dom, _rule, node) =>
        belongs(element, dom, node) &&
        (!('contrastRatio' in measured(node)) || !mayBeExempt(dom, element)),
      messages: {
        violation: low,
        incomplete: {
          fr: '« {text} » ({size} px, graisse {weight}) : le fond ne se calcule pas. Mesurer à la pipette l’endroit le moins contrasté : {limit}:1 au moins.',
          en: '“{text}” ({size} px, weight {weight}): the background cannot be computed. Measure the spot with the least contrast: {limit}:1 at least.',
        },
      },
      fix: {
        fr: 'Foncer ou éclaircir l’une des deux couleurs jusqu’à {limit}:1.',
        en: 'Darken or lighten one of the two colors until {limit}:1.',
      },
    }),
    fromAxe({
      test,
      name: 'particular-cases',
      axeRules: ['color-contrast'],
      violation: 'proposed',
      incomplete: 'ignored',
      impact: 'major',
      values,
      keep: (element, dom, _rule, node) =>
        'contrastRatio' in measured(node) &&
        belongs(element, dom, node) &&
        mayBeExempt(dom, element),
      messages: {
        violation: {
          fr: `${low.fr} À confirmer : logo, décoration, élément inactif ou mécanisme de contraste en dispensent.`,
          en: `${low.en} To confirm: a logo, decoration, an inactive element or a contrast mechanism exempts it.`,
        },
      },
    }),
    absenceRule(test),
  ];
}

/** No text of this size and weight, no field, no picture tall enough to hold such text: nothing to measure. */
function absenceRule(test: ContrastTest): Rule {
  return definePageRule({
    test,
    name: 'absence',
    needs: ['dom'],
    decides: ['inapplicable'],
    messages: {},
    targets: ({ dom }) => [...ownersOf(dom, test), ...mediaOf(dom, test)],
    check: () => passed(),
  });
}

function ownersOf(dom: DomView, test: ContrastTest): ElementNode[] {
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

function mediaOf(dom: DomView, test: ContrastTest): ElementNode[] {
  const films = dom.byTag('video', 'iframe', 'frame').filter(({ rendered }) => rendered);
  return [...pictures(dom), ...films].filter(({ box }) => (box?.[3] ?? 0) >= LEAST_SIZE[test]);
}
