import { cantTell, definePageRule, failed, isThirdParty, passed, proposed } from '#rule-kit';
import {
  attemptOn,
  callErrors,
  callForm,
  callOf,
  flagsOptional,
  formsOfSeveral,
  isExplained,
  isRequired,
  markOf,
  mayShowMark,
  saysAllRequired,
  tiedTexts,
} from '../_shared.ts';

/**
 * Which fields the server requires cannot be read: only a form whose every field has the attribute passes. A
 * star without an explanation before it is not a valid mark. A field that the form refuses empty although nothing
 * told that it is required fails.
 */
export default definePageRule({
  test: '11.10.1',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    refused: {
      fr: 'Formulaire « {form} » : envoyé vide, il met en erreur des champs que rien ne signalait comme obligatoires, ni mention visible ni attribut ({text}).',
      en: 'Form “{form}”: sent empty, it puts fields in error that nothing told were required, neither a visible mention nor an attribute ({text}).',
    },
    star: {
      fr: 'Formulaire « {form} » : l’astérisque marque des champs sans attribut required ({labels}) et n’est pas expliqué avant son premier emploi.',
      en: 'Form “{form}”: the star marks fields without a required attribute ({labels}) and is not explained before its first use.',
    },
    optional: {
      fr: 'Formulaire « {form} » : les champs facultatifs sont signalés. Le sont-ils tous, dans l’étiquette ou la légende ? Si oui, le test est non applicable.',
      en: 'Form “{form}”: optional fields are flagged. Are they all, in the label or legend? If so, the test is not applicable.',
    },
    form: {
      fr: 'Formulaire « {form} » : ces champs n’ont ni attribut required ni mention visible ({labels}). L’un d’eux est-il obligatoire ?',
      en: 'Form “{form}”: these fields have neither a required attribute nor a visible mention ({labels}). Is one of them required?',
    },
  },
  fixes: {
    refused: {
      fr: 'Ajouter « obligatoire » dans leur étiquette, et required ou aria-required="true".',
      en: 'Add “required” in their label, and required or aria-required="true".',
    },
    star: {
      fr: 'Expliquer l’astérisque avant le premier champ, et ajouter required aux champs obligatoires.',
      en: 'Explain the star before the first field, and add required to the required fields.',
    },
  },

  targets: ({ dom }) => formsOfSeveral(dom),

  check(form, { dom, forms: facts }) {
    const bare = form.fields.filter((field) => !isRequired(field));
    if (bare.length === 0) return passed();
    const mark = (field: (typeof bare)[number]) => markOf(tiedTexts(dom, field));
    const starred = bare.filter((field) => mark(field) === 'star');
    const unmarked = bare.filter((field) => mark(field) !== 'words' && mark(field) !== 'star');
    const data = (list: typeof bare) => ({
      form: callForm(form),
      labels: list.slice(0, 6).map(callOf).join(', '),
    });
    if (flagsOptional(dom, form)) return cantTell('optional', { data: data([]) });
    const attempt = attemptOn(dom, form, facts, 'nothing');
    const refused = (attempt?.errors ?? []).filter(
      ({ field }) => bare.includes(field) && !mayShowMark(dom, field),
    );
    if (attempt && refused.length > 0) {
      const isOpen =
        !attempt.isSure ||
        saysAllRequired(dom) ||
        refused.some(({ field, by }) => by === 'named' || isThirdParty(dom, field.element));
      const told = { data: { form: callForm(form), text: callErrors(refused) } };
      return isOpen ? proposed('refused', told) : failed('refused', told);
    }
    if (starred.length > 0 && !isExplained(dom, form))
      return proposed('star', { data: data(starred) });
    return cantTell('form', { data: data(unmarked.length > 0 ? unmarked : bare) });
  },

  at: ({ element, fields }) => element ?? fields[0]?.element ?? null,
});
