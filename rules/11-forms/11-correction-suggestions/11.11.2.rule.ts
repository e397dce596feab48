import { formQuestion } from '../_shared.ts';

/** Whether an example helps is for a person. */
export default formQuestion({
  test: '11.11.2',
  impact: 'minor',
  question: {
    fr: 'Formulaire « {form} » ({labels}) : provoquer une erreur par champ dans un environnement de test. Si c’est utile, le message donne-t-il un exemple de valeur ?',
    en: 'Form “{form}” ({labels}): provoke one error per field in a test environment. Where useful, does the message give an example value?',
  },
});
