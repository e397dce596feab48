import type { ElementNode, Localized } from '#model';
import type { RgaaTestId } from '#referential';
import { cantTell, definePageRule, type DomView, type PageRule } from '#rule-kit';
import { formButtons } from './_buttons.ts';
import { callForm, forms, isForm, isSearch, type Form } from './_fields.ts';

const HEAVY =
  /payer|paiement|commander|signer|d[ée]clarer|supprimer|modifier|r[ée]silier|valider ma|iban|carte bancaire|inscription|delete|pay\b|order|checkout|buy|sign\b|password/iu;

/** Forms, those with buttons alone included: a button may be enough to delete something. */
function allForms(dom: DomView): Form[] {
  const filled = forms(dom);
  const known = new Set(filled.map(({ element }) => element));
  const bare = dom
    .elements()
    .filter((element) => isForm(element) && !known.has(element))
    .filter((element) => formButtons(dom).some(({ form }) => form === element))
    .map((element) => ({ element, fields: [] }));
  return [...filled, ...bare];
}

function wordsOfForm(dom: DomView, form: Form): string {
  const { element } = form;
  const text = element ? dom.text(element, { rendered: true }) : '';
  const buttons = formButtons(dom).filter((button) => button.form === element);
  const names = buttons.map(({ names: [name] }) => name?.text ?? '').join(' ');
  return `${text} ${names} ${element?.attributes['action'] ?? ''}`;
}

/** Forms sorted by what they seem to do; never submitted. */
export function consequenceRule(definition: {
  readonly test: RgaaTestId;
  readonly heavy: Localized;
  readonly light: Localized;
}): PageRule {
  const { test, heavy, light } = definition;
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['inapplicable'],
    impact: 'major',
    messages: { heavy, light },
    targets: ({ dom }) => allForms(dom),
    check(form, { dom }) {
      const isLight = form.fields.length > 0 && form.fields.every(isSearch);
      const isHeavy = !isLight && HEAVY.test(wordsOfForm(dom, form));
      return cantTell(isHeavy ? 'heavy' : 'light', { data: { form: callForm(form) } });
    },
    at: ({ element, fields }): ElementNode | null => element ?? fields[0]?.element ?? null,
  });
}
