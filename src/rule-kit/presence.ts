import type { ElementNode, Impact, JsonObject, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell } from './answer.ts';
import type { DomView } from './dom-view.ts';
import { definePageRule, type PageRule } from './rule.ts';

/**
 * The weakest useful rule: it proves that a test does not apply, and otherwise shows a person what to look
 * at. `targets` must list every element the test could apply to: an empty list is the proof.
 */
export function definePresenceRule(definition: {
  readonly test: RgaaTestId;
  readonly name?: string;
  readonly impact?: Impact;
  readonly question: Localized;
  readonly targets: (dom: DomView) => Iterable<ElementNode>;
}): PageRule {
  const { test, name, impact, question, targets } = definition;
  return definePageRule({
    test,
    ...(name && { name }),
    ...(impact && { impact }),
    needs: ['dom'],
    decides: ['inapplicable'],
    messages: { question },
    targets: ({ dom }) => targets(dom),
    check: () => cantTell('question'),
  });
}

/**
 * One question about all the elements of a kind together, pointing at the first: `{count}` of them. As above,
 * `inventory` must list every element the test could apply to: an empty list is the proof.
 */
export function defineInventoryRule(definition: {
  readonly test: RgaaTestId;
  readonly name?: string;
  readonly impact?: Impact;
  readonly question: Localized;
  readonly inventory: (dom: DomView) => readonly ElementNode[];
}): PageRule {
  const { test, name, impact, question, inventory } = definition;
  return definePageRule({
    test,
    ...(name && { name }),
    ...(impact && { impact }),
    needs: ['dom'],
    decides: ['inapplicable'],
    messages: { question },
    targets: ({ dom }) => {
      const [first, ...others] = inventory(dom);
      return first ? [{ first, count: others.length + 1 }] : [];
    },
    check: ({ count }) => cantTell('question', { data: { count } }),
    at: ({ first }) => first,
  });
}

/** A test no snapshot can close: it always applies, and a person answers this question about the page. */
export function defineQuestionRule(definition: {
  readonly test: RgaaTestId;
  readonly name?: string;
  readonly impact?: Impact;
  readonly question: Localized;
  readonly values?: (dom: DomView) => JsonObject;
}): PageRule {
  const { test, name, impact, question, values } = definition;
  return definePageRule({
    test,
    ...(name && { name }),
    ...(impact && { impact }),
    needs: ['dom'],
    decides: [],
    messages: { question },
    targets: ({ dom }) => [dom],
    check: (dom) => cantTell('question', { data: values?.(dom) ?? {} }),
    at: () => null,
  });
}
