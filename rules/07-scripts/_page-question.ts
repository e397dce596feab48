import type { Impact, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type PageRule, runsNoScript } from '#rule-kit';

/**
 * A test on what scripts do, which only acting on the page can show: one question for the whole page, the same
 * on every page, and none where no script runs, since then the test does not apply.
 */
export function defineScriptQuestion(definition: {
  readonly test: RgaaTestId;
  readonly impact: Impact;
  readonly question: Localized;
}): PageRule {
  const { test, impact, question } = definition;
  return definePageRule({
    test,
    needs: ['dom', 'runtime'],
    decides: ['inapplicable'],
    impact,
    messages: { question },
    targets: ({ dom, runtime }) => (runsNoScript(dom, runtime) ? [] : [null]),
    at: () => null,
    check: () => cantTell('question'),
  });
}
