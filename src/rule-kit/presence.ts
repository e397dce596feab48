import type { ElementNode, Impact, Localized } from '#model';
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
