import { cantTell, definePageRule, failed, isThirdParty, proposed } from '#rule-kit';
import { callForm, callOf, FORMAT_HINT, forms, tiedTexts } from '../_shared.ts';
import { invalidTargets, placeOf } from './_invalid-targets.ts';

/**
 * Which error a field marked invalid at rest is about cannot be read. One that a wrong value brought about is about
 * the format: with a `pattern` and no word tied to the field but a label without any hint, it fails; a label may
 * be enough where it names the type (« Courriel »): proposed.
 */
export default definePageRule({
  test: '11.10.7',
  needs: ['dom'],
  uses: ['forms'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    bare: {
      fr: 'Une valeur mal formée met « {name} » en erreur (aria-invalid), mais aucun texte associé ni son étiquette (« {texts} ») ne dit quel format est attendu.',
      en: 'A malformed value puts “{name}” in error (aria-invalid), but neither an associated text nor its label (“{texts}”) states which format is expected.',
    },
    hinted: {
      fr: 'Une valeur mal formée met « {name} » en erreur (aria-invalid). Les textes associés (« {texts} ») indiquent-ils le format attendu ?',
      en: 'A malformed value puts “{name}” in error (aria-invalid). Do the associated texts (“{texts}”) state the expected format?',
    },
    field: {
      fr: 'Le champ « {name} » est en erreur (aria-invalid). S’il attend un format, les textes associés (« {texts} ») l’indiquent-ils ?',
      en: 'The field “{name}” is in error (aria-invalid). If it expects a format, do the associated texts (“{texts}”) state it?',
    },
    form: {
      fr: 'Formulaire « {form} » : l’envoyer avec des valeurs mal formées dans un environnement de test. Si un champ passe à aria-invalid="true", le format attendu est-il dans son étiquette ou dans un texte associé ?',
      en: 'Form “{form}”: send it with malformed values in a test environment. If a field becomes aria-invalid="true", is the expected format in its label or in an associated text?',
    },
  },

  fixes: {
    bare: {
      fr: 'Écrire le format attendu dans l’étiquette, ou dans un texte lié au champ par aria-describedby.',
      en: 'Write the expected format in the label, or in a text tied to the field with aria-describedby.',
    },
  },

  targets: ({ dom, forms: facts }) =>
    forms(dom).flatMap((form) =>
      invalidTargets(dom, form, facts, { values: 'wrong-values', atRest: () => true }),
    ),

  check(target, { dom }) {
    if ('form' in target) return cantTell('form', { data: { form: callForm(target.form) } });
    if ('error' in target) {
      const { error, attempt } = target;
      const data = { name: callOf(error.field), texts: error.tried.tied.slice(0, 100) };
      const { tied, described, broken } = error.tried;
      if (described !== '' || FORMAT_HINT.test(tied)) return cantTell('hinted', { data });
      const isSure = attempt.isSure && broken === 'patternMismatch';
      const answer = isSure && !isThirdParty(dom, error.field.element) ? failed : proposed;
      return answer('bare', { data });
    }
    const { field } = target;
    const texts = tiedTexts(dom, field).join(' ').slice(0, 100);
    return cantTell('field', { data: { name: callOf(field), texts } });
  },

  at: placeOf,
});
