import { cantTell, definePageRule, failed, isThirdParty, passed, proposed } from '#rule-kit';
import {
  callOf,
  flagsOptional,
  formsOfSeveral,
  isExplained,
  saysAllRequired,
  isRequired,
  markOf,
  mayBeMarked,
  tiedTexts,
  type Field,
  type Form,
} from '../_shared.ts';

interface Target {
  readonly field: Field;
  readonly form: Form;
}

/**
 * By the letter: the mention is in the visible label or in a text tied to the field. A sentence for the whole
 * form, or a star beside the label, is not enough.
 */
export default definePageRule({
  test: '11.10.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    missing: {
      fr: 'Le champ « {name} » est obligatoire dans le code, mais ni son étiquette visible (« {texts} ») ni un texte associé ne le dit.',
      en: 'The field “{name}” is required in the code, but neither its visible label (“{texts}”) nor an associated text says so.',
    },
    sentence: {
      fr: 'Le champ « {name} » est obligatoire : seule une phrase sur tout le formulaire le dit, pas son étiquette (« {texts} »).',
      en: 'The field “{name}” is required: only a sentence about the whole form says so, not its label (“{texts}”).',
    },
    unexplained: {
      fr: 'Le champ « {name} » est marqué d’un astérisque dont le sens n’est pas expliqué avant son premier emploi.',
      en: 'The field “{name}” is marked with a star whose meaning is not explained before its first use.',
    },
    sign: {
      fr: 'Le champ « {name} » est obligatoire. Son étiquette le dit-elle par un signe, une image ou un texte ajouté par la feuille de styles ?',
      en: 'The field “{name}” is required. Does its label say so by a sign, a picture or a text added by the style sheet?',
    },
    optional: {
      fr: 'Le formulaire signale ses champs facultatifs : le font-ils tous, dans l’étiquette ou la légende ? Si oui, le test est non applicable au champ « {name} ».',
      en: 'The form flags its optional fields: are they all flagged, in the label or legend? If so, the test does not apply to the field “{name}”.',
    },
  },
  readings: { sentence: 'required-sentence' },
  fixes: {
    sentence: {
      fr: 'Ajouter « obligatoire » dans chaque étiquette, ou un astérisque expliqué avant le formulaire.',
      en: 'Add “required” in each label, or a star explained before the form.',
    },
    missing: {
      fr: 'Ajouter « obligatoire » dans l’étiquette, ou un astérisque expliqué avant le formulaire.',
      en: 'Add “required” in the label, or a star explained before the form.',
    },
    unexplained: {
      fr: 'Écrire avant le premier champ ce que signifie l’astérisque.',
      en: 'Write before the first field what the star means.',
    },
  },

  targets: ({ dom }): Target[] =>
    formsOfSeveral(dom).flatMap((form) =>
      form.fields.filter(isRequired).map((field) => ({ field, form })),
    ),

  check({ field, form }, { dom }) {
    const texts = tiedTexts(dom, field);
    const data = { name: callOf(field), texts: texts.join(' ').slice(0, 80) };
    const mark = markOf(texts);
    if (mark === 'words') return passed();
    if (mark === 'star')
      return isExplained(dom, form) ? passed() : proposed('unexplained', { data });
    if (flagsOptional(dom, form)) return cantTell('optional', { data });
    if (mark === 'sign' || mayBeMarked(dom, field)) return cantTell('sign', { data });
    // Fields outside any form may each be a form of one field, which needs no mark.
    const isSure = form.element !== null && !isThirdParty(dom, field.element);
    if (!isSure) return proposed('missing', { data });
    return saysAllRequired(dom) ? failed('sentence', { data }) : failed('missing', { data });
  },

  at: ({ field }) => field.element,
});
