import { consequenceRule } from '../_shared.ts';

/** Only forms that change or delete financial, legal or personal data: a person confirms. */
export default consequenceRule({
  test: '11.12.2',
  heavy: {
    fr: 'Si le formulaire « {form} » modifie ou supprime des données financières, juridiques ou personnelles, peut-on les récupérer, ou une confirmation explicite est-elle demandée ?',
    en: 'If the form “{form}” changes or deletes financial, legal or personal data, can they be recovered, or is an explicit confirmation asked?',
  },
  light: {
    fr: 'Le formulaire « {form} » modifie-t-il ou supprime-t-il des données financières, juridiques ou personnelles ? Sinon, le test est non applicable.',
    en: 'Does the form “{form}” change or delete financial, legal or personal data? If not, the test is not applicable.',
  },
});
