import type { AxeNode, ElementNode, JsonObject } from '#model';
import {
  definePageRule,
  fromAxe,
  passed,
  type AxeRuleFacts,
  type DomView,
  type Rule,
} from '#rule-kit';
import { measuredRule } from './_measured-rule.ts';
import { overPicture } from './_over-picture.ts';
import { measure, worstRatio } from './_measured.ts';
import { inStateRule } from './_in-state-rule.ts';
import { pictureRule } from './_picture-rule.ts';
import {
  mayBeExempt,
  mediaOf,
  ownersOf,
  textFacts,
  type ContrastTest,
  type TextFacts,
} from './_text-facts.ts';
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

/** The ratio axe measured; it writes 0 for a background it could not tell. */
function ratioOf(node: AxeNode): number | undefined {
  const { contrastRatio } = measured(node);
  return typeof contrastRatio === 'number' && contrastRatio > 0 ? contrastRatio : undefined;
}

/** axe took its own limit for the text as laid out; only a ratio under ours, for the size shown, is a failure. */
function isUnderLimit(facts: TextFacts, node: AxeNode): boolean {
  return (ratioOf(node) ?? Infinity) < facts.limit;
}

/**
 * The rules of one contrast test. axe measures plain colors and runs with RGAA's limit for bold text; it puts
 * everything under 3.2.1, so each text is sent here to the test of its own size and weight.
 */
export function contrastRules(test: ContrastTest): Rule[] {
  const belongs = (element: ElementNode, node: AxeNode, { dom, pixels }: AxeRuleFacts) => {
    const facts = textFacts(dom, element);
    if (facts?.test !== test) return false;
    if (ratioOf(node) !== undefined) return isUnderLimit(facts, node);
    // What axe leaves open and the own measure or the pixels answer is told by the other rule.
    if (overPicture(pixels, element, facts.limit)) return false;
    const own = measure(dom, element);
    return !own || (own.worst < facts.limit && own.best >= facts.limit);
  };
  const low = {
    fr: '« {text} » : contraste de {ratio}:1 entre {color} et {background} ({size} px, graisse {weight}), au lieu de {limit}:1 au moins.',
    en: '“{text}”: contrast of {ratio}:1 between {color} and {background} ({size} px, weight {weight}) instead of {limit}:1 at least.',
  };
  return [
    fromAxe({
      test,
      axeRules: ['color-contrast'],
      about: (dom) => unsettled(dom, test),
      violation: 'failed',
      impact: 'major',
      values,
      uses: ['pixels'],
      keep: (element, dom, _rule, node, facts) =>
        belongs(element, node, facts) &&
        (ratioOf(node) === undefined || !mayBeExempt(dom, element)),
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
      about: (dom) => unsettled(dom, test),
      violation: 'proposed',
      incomplete: 'ignored',
      impact: 'major',
      values,
      uses: ['pixels'],
      keep: (element, dom, _rule, node, facts) =>
        ratioOf(node) !== undefined && belongs(element, node, facts) && mayBeExempt(dom, element),
      messages: {
        violation: {
          fr: `${low.fr} À confirmer : logo, décoration, élément inactif ou mécanisme de contraste en dispensent.`,
          en: `${low.en} To confirm: a logo, decoration, an inactive element or a contrast mechanism exempts it.`,
        },
      },
    }),
    measuredRule(test),
    pictureRule(test),
    inStateRule(test),
    absenceRule(test),
  ];
}

/** Texts that the own measure does not clear: too close, or not measured. axe is a second witness of these. */
function unsettled(dom: DomView, test: ContrastTest): ElementNode[] {
  return ownersOf(dom, test).filter((element) => {
    const own = measure(dom, element);
    const limit = textFacts(dom, element)?.limit ?? Infinity;
    return !own || worstRatio(dom, element, own) < limit;
  });
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
