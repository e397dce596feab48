import { consequenceRule } from '../_shared.ts';

/** Search, contact, filter and newsletter forms have no such consequence: a person confirms. */
export default consequenceRule({
  test: '11.12.1',
  heavy: {
    fr: 'Le formulaire « {form} » semble avoir des conséquences. Peut-on annuler après envoi, relire avant envoi en plusieurs étapes, ou confirmer par une case ou une étape ?',
    en: 'The form “{form}” seems to have consequences. Can one cancel after sending, review before sending in several steps, or confirm by a box or a step?',
  },
  light: {
    fr: 'Le formulaire « {form} » modifie-t-il des données, ou a-t-il des conséquences financières ou juridiques ? Sinon, le test est non applicable.',
    en: 'Does the form “{form}” change data, or have financial or legal consequences? If not, the test is not applicable.',
  },
});
