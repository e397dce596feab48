import type { Language } from '#model';

/** Titles of the help pages. */
export const TITLES: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    about:
      'Audit RGAA 4.1 d’un site : d’une adresse à un rapport où rien n’est affirmé sans preuve.',
    Usage: 'Utilisation :',
    Options: 'Options :',
    Commands: 'Commandes :',
    Arguments: 'Arguments :',
    examples: 'Exemples :',
    many: 'répétable',
    byDefault: 'par défaut :',
    version: 'afficher la version',
    help: 'afficher cette aide',
  },
  en: {
    about:
      'RGAA 4.1 audit of a site: from an address to a report that claims nothing it did not prove.',
    examples: 'Examples:',
    many: 'repeatable',
    byDefault: 'default:',
    version: 'print the version',
    help: 'print this help',
  },
};
