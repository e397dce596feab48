import { formQuestion } from '../_shared.ts';

/** Native messages of typed fields are accepted; the others appear once the form is sent. */
export default formQuestion({
  test: '11.11.1',
  impact: 'minor',
  question: {
    fr: 'Formulaire « {form} » ({labels}) : provoquer une erreur par champ dans un environnement de test. Le message indique-t-il le type et le format attendus ?',
    en: 'Form “{form}” ({labels}): provoke one error per field in a test environment. Does the message state the expected type and format?',
  },
});
