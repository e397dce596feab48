import type { ThemeLabels } from './types.ts';

// One row per label, like a table.
// prettier-ignore
export const theme03 = {
  label: { fr: 'Couleurs', en: 'Colors' },
  criteria: {
    '3.1': {
      label: { fr: 'Information non donnée par la couleur seule', en: 'Information not given by color alone' },
      tests: {
        '3.1.1': { fr: 'Mots en couleur : information donnée aussi autrement', en: 'Colored words: information also given another way' },
        '3.1.2': { fr: 'Textes qui citent une couleur : information donnée aussi autrement', en: 'Texts that name a color: information also given another way' },
        '3.1.3': { fr: 'Images : information donnée aussi autrement que par la couleur', en: 'Images: information also given another way than by color' },
        '3.1.4': { fr: 'Couleurs définies en CSS : information donnée aussi autrement', en: 'Colors set in CSS: information also given another way' },
        '3.1.5': { fr: 'Médias temporels : information donnée aussi autrement que par la couleur', en: 'Time-based media: information also given another way than by color' },
        '3.1.6': { fr: 'Médias non temporels : information donnée aussi autrement que par la couleur', en: 'Non-time-based media: information also given another way than by color' },
      },
    },
    '3.2': {
      label: { fr: 'Contraste du texte suffisant', en: 'Sufficient text contrast' },
      tests: {
        '3.2.1': { fr: 'Texte non gras de moins de 24 px : contraste d’au moins 4,5:1', en: 'Non-bold text below 24 px: contrast of at least 4.5:1' },
        '3.2.2': { fr: 'Texte gras de moins de 18,5 px : contraste d’au moins 4,5:1', en: 'Bold text below 18.5 px: contrast of at least 4.5:1' },
        '3.2.3': { fr: 'Texte non gras de 24 px et plus : contraste d’au moins 3:1', en: 'Non-bold text of 24 px and more: contrast of at least 3:1' },
        '3.2.4': { fr: 'Texte gras de 18,5 px et plus : contraste d’au moins 3:1', en: 'Bold text of 18.5 px and more: contrast of at least 3:1' },
        '3.2.5': { fr: 'Mécanisme de contraste : texte suffisamment contrasté', en: 'Contrast mechanism: sufficient text contrast' },
      },
    },
    '3.3': {
      label: { fr: 'Contraste des composants et éléments graphiques suffisant', en: 'Sufficient contrast of controls and graphics' },
      tests: {
        '3.3.1': { fr: 'Composants d’interface et leurs états : contraste d’au moins 3:1 avec le fond', en: 'Controls and their states: contrast of at least 3:1 with the background' },
        '3.3.2': { fr: 'Éléments graphiques : contraste d’au moins 3:1 avec le fond', en: 'Graphics: contrast of at least 3:1 with the background' },
        '3.3.3': { fr: 'Éléments graphiques : contraste d’au moins 3:1 entre couleurs contiguës', en: 'Graphics: contrast of at least 3:1 between adjacent colors' },
        '3.3.4': { fr: 'Mécanisme de contraste : composants et graphiques suffisamment contrastés', en: 'Contrast mechanism: sufficient contrast of controls and graphics' },
      },
    },
  },
} as const satisfies ThemeLabels;
