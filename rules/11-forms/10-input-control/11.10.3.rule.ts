import { formQuestion } from '../_shared.ts';

/** Messages appear once the form is sent empty: nothing is sent from here. */
export default formQuestion({
  test: '11.10.3',
  impact: 'major',
  question: {
    fr: 'Formulaire « {form} » ({labels}) : l’envoyer vide dans un environnement de test. Chaque message nomme-t-il son champ, ou le champ passe-t-il à aria-invalid="true" ?',
    en: 'Form “{form}” ({labels}): send it empty in a test environment. Does each message name its field, or does the field become aria-invalid="true"?',
  },
});
