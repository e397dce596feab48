import type { Language, Localized } from '#model';

export interface OptionText {
  readonly flags: string;
  readonly text: Localized;
  /** May be given several times. */
  readonly many?: true;
}

/** Every option of every command, in both languages. */
export const OPTION_TEXTS = {
  out: {
    flags: '--out <dossier>',
    text: {
      fr: 'dossier de l’audit (par défaut rgaa-runs/<site>/<date>)',
      en: 'folder of the run (default rgaa-runs/<site>/<date>)',
    },
  },
  pages: {
    flags: '--pages <fichier>',
    text: {
      fr: 'liste de pages à auditer : une adresse par ligne, ou YAML/JSON',
      en: 'list of pages to audit: one address a line, or YAML/JSON',
    },
  },
  noCrawl: {
    flags: '--no-crawl',
    text: { fr: 'ne suivre ni lien ni plan de site', en: 'follow neither links nor sitemaps' },
  },
  maxPages: {
    flags: '--max-pages <n>',
    text: { fr: 'nombre de pages au plus (50)', en: 'at most that many pages (50)' },
  },
  maxDepth: {
    flags: '--max-depth <n>',
    text: { fr: 'nombre de liens à suivre depuis le départ', en: 'links to follow from the start' },
  },
  include: {
    flags: '--include <motif>',
    many: true,
    text: {
      fr: 'n’auditer que les adresses de ce motif (répétable)',
      en: 'audit only addresses of this pattern (repeatable)',
    },
  },
  exclude: {
    flags: '--exclude <motif>',
    many: true,
    text: {
      fr: 'laisser de côté les adresses de ce motif (répétable)',
      en: 'leave out addresses of this pattern (repeatable)',
    },
  },
  sitemap: {
    flags: '--sitemap <url>',
    many: true,
    text: {
      fr: 'plan de site à lire en plus (répétable)',
      en: 'sitemap to read as well (repeatable)',
    },
  },
  ignoreRobots: {
    flags: '--ignore-robots',
    text: {
      fr: 'ne pas tenir compte de robots.txt (pour un site qui est le vôtre)',
      en: 'ignore robots.txt (for a site of your own)',
    },
  },
  probes: {
    flags: '--probes <jeu>',
    text: {
      fr: 'sondes : quick, standard ou full (standard)',
      en: 'probes: quick, standard or full (standard)',
    },
  },
  concurrency: {
    flags: '--concurrency <n>',
    text: { fr: 'pages visitées en même temps (2)', en: 'pages visited at the same time (2)' },
  },
  delay: {
    flags: '--delay <s>',
    text: {
      fr: 'secondes au moins entre deux pages (0)',
      en: 'least seconds between two pages (0)',
    },
  },
  timeout: {
    flags: '--timeout <s>',
    text: {
      fr: 'secondes laissées à une page pour répondre (30)',
      en: 'seconds a page has to answer (30)',
    },
  },
  viewport: {
    flags: '--viewport <LxH>',
    text: {
      fr: 'taille de la fenêtre en pixels CSS (1280x900)',
      en: 'window size in CSS pixels (1280x900)',
    },
  },
  format: {
    flags: '--format <liste>',
    text: { fr: 'formats du rapport : html,json', en: 'report formats: html,json' },
  },
  failOn: {
    flags: '--fail-on <règle>',
    many: true,
    text: {
      fr: 'échouer (code 1) si : certain>0, criterion:8.3, impact:blocking>0, theme:11>5…',
      en: 'fail (code 1) if: certain>0, criterion:8.3, impact:blocking>0, theme:11>5…',
    },
  },
  resume: {
    flags: '--resume <dossier>',
    text: { fr: 'reprendre un audit interrompu', en: 'go on with an interrupted run' },
  },
  browser: {
    flags: '--browser <chemin>',
    text: { fr: 'navigateur Chromium à utiliser', en: 'Chromium browser to use' },
  },
  installBrowser: {
    flags: '--install-browser',
    text: {
      fr: 'installer un navigateur s’il n’y en a pas',
      en: 'install a browser if there is none',
    },
  },
  config: {
    flags: '--config <fichier>',
    text: { fr: 'fichier de configuration YAML ou JSON', en: 'YAML or JSON configuration file' },
  },
  lang: {
    flags: '--lang <langue>',
    text: {
      fr: 'langue des messages et du rapport : fr ou en (fr)',
      en: 'language of messages and report: fr or en (fr)',
    },
  },
  json: {
    flags: '--json',
    text: {
      fr: 'écrire report.json sur la sortie standard',
      en: 'write report.json to standard output',
    },
  },
  quiet: { flags: '--quiet', text: { fr: 'n’écrire que les erreurs', en: 'write errors only' } },
  verbose: { flags: '--verbose', text: { fr: 'une ligne par page', en: 'one line per page' } },
  noColor: { flags: '--no-color', text: { fr: 'sans couleur', en: 'without colour' } },
} as const satisfies Record<string, OptionText>;
export type OptionKey = keyof typeof OPTION_TEXTS;

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
    version: 'afficher la version',
    help: 'afficher cette aide',
  },
  en: {
    about:
      'RGAA 4.1 audit of a site: from an address to a report that claims nothing it did not prove.',
    examples: 'Examples:',
    version: 'print the version',
    help: 'print this help',
  },
};
