/** Options for a person who watches the browser at work. */
export const WATCH_OPTION_TEXTS = {
  headed: {
    flag: '--headed',
    text: {
      fr: 'montrer le navigateur à l’écran pendant l’audit',
      en: 'show the browser on the screen during the audit',
    },
  },
  slowMo: {
    flag: '--slow-mo',
    value: 'ms',
    text: {
      fr: 'millisecondes de repos après chaque action du navigateur',
      en: 'milliseconds of rest after each action of the browser',
    },
    byDefault: '250 (--headed)',
  },
  trace: {
    flag: '--trace',
    text: {
      fr: 'enregistrer chaque visite dans le dossier traces de l’audit',
      en: 'record each visit in the traces folder of the run',
    },
  },
} as const;
