import type { Impact, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type PageRule } from '#rule-kit';
import { callForm, callOf, forms } from './_fields.ts';

/**
 * What only shows once a form is filled in wrongly: asked of a person, form by form. `{form}` and `{labels}`
 * are its name and fields. No field at all: inapplicable.
 */
export function formQuestion(definition: {
  readonly test: RgaaTestId;
  readonly impact: Impact;
  readonly question: Localized;
}): PageRule {
  const { test, impact, question } = definition;
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['inapplicable'],
    impact,
    messages: { question },
    targets: ({ dom }) => forms(dom),
    check(form) {
      const labels = form.fields.slice(0, 6).map(callOf).join(', ');
      return cantTell('question', { data: { form: callForm(form), labels } });
    },
    at: ({ element, fields }) => element ?? fields[0]?.element ?? null,
  });
}
