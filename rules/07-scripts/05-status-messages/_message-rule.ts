import type { FormFacts, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { definePageRule, passed, proposed, type DomView, type PageRule } from '#rule-kit';
import type { ProvokedMessage } from './_provoked.ts';

/** Messages that were brought about on sealed copies and are not told as the test asks: proposed, never decided. */
export function defineMessageRule(definition: {
  readonly test: RgaaTestId;
  readonly silent: Localized;
  readonly messages: (dom: DomView, facts: FormFacts | undefined) => ProvokedMessage[];
}): PageRule {
  const { test, silent, messages } = definition;
  return definePageRule({
    test,
    name: 'provoked',
    needs: ['dom'],
    uses: ['forms'],
    decides: [],
    impact: 'major',
    messages: { silent },
    targets: ({ dom, forms }) => messages(dom, forms),
    check: ({ text, told }) =>
      told === 'right' ? passed() : proposed('silent', { data: { text: text.text } }),
    at: ({ element }) => element,
  });
}
