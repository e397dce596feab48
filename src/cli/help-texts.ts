import type { Localized } from '#model';
import { READING_OPTION_TEXTS } from './reading-options.ts';
import { WATCH_OPTION_TEXTS } from './watch-option-texts.ts';

export interface OptionText {
  readonly flag: `--${string}`;
  /** Stands for the option's value in the help page. */
  readonly value?: Localized | string;
  readonly text: Localized;
  /** May be given several times. */
  readonly many?: true;
  /** What holds without it. */
  readonly byDefault?: string;
}

/** Every option of every command, in both languages. */
export const OPTION_TEXTS = {
  out: {
    flag: '--out',
    value: { fr: 'dossier', en: 'folder' },
    text: {
      fr: 'dossier de l’audit',
      en: 'folder of the run',
    },
    byDefault: 'rgaa-runs/<site>/<date>',
  },
  pages: {
    flag: '--pages',
    value: { fr: 'fichier', en: 'file' },
    text: {
      fr: 'liste de pages à auditer : une adresse par ligne, ou YAML/JSON avec états, connexion et processus',
      en: 'list of pages to audit: one address a line, or YAML/JSON with states, login and processes',
    },
  },
  noCrawl: {
    flag: '--no-crawl',
    text: { fr: 'ne suivre ni lien ni plan de site', en: 'follow neither links nor sitemaps' },
  },
  maxPages: {
    flag: '--max-pages',
    value: 'n',
    text: { fr: 'nombre de pages au plus', en: 'at most that many pages' },
    byDefault: '50',
  },
  maxDepth: {
    flag: '--max-depth',
    value: 'n',
    text: {
      fr: 'nombre de liens à suivre au plus depuis le départ',
      en: 'at most that many links away from the start',
    },
  },
  include: {
    flag: '--include',
    value: { fr: 'motif', en: 'pattern' },
    many: true,
    text: {
      fr: 'n’auditer que les adresses de ce motif',
      en: 'audit only addresses of this pattern',
    },
  },
  exclude: {
    flag: '--exclude',
    value: { fr: 'motif', en: 'pattern' },
    many: true,
    text: {
      fr: 'laisser de côté les adresses de ce motif',
      en: 'leave out addresses of this pattern',
    },
  },
  sitemap: {
    flag: '--sitemap',
    value: 'url',
    many: true,
    text: {
      fr: 'plan de site à lire en plus',
      en: 'sitemap to read as well',
    },
  },
  ignoreRobots: {
    flag: '--ignore-robots',
    text: {
      fr: 'ne pas tenir compte de robots.txt (pour un site qui est le vôtre)',
      en: 'ignore robots.txt (for a site of your own)',
    },
  },
  probes: {
    flag: '--probes',
    value: { fr: 'jeu', en: 'set' },
    text: {
      fr: 'sondes : quick (page au repos), standard (et clavier, zoom, pixels, documents) ou full',
      en: 'probes: quick (page at rest), standard (and keyboard, zoom, pixels, documents) or full',
    },
    byDefault: 'standard',
  },
  concurrency: {
    flag: '--concurrency',
    value: 'n',
    text: { fr: 'pages visitées en même temps', en: 'pages visited at the same time' },
    byDefault: '2',
  },
  delay: {
    flag: '--delay',
    value: 's',
    text: {
      fr: 'secondes au moins entre deux pages',
      en: 'least seconds between two pages',
    },
    byDefault: '0',
  },
  timeout: {
    flag: '--timeout',
    value: 's',
    text: {
      fr: 'secondes laissées à une page pour répondre',
      en: 'seconds a page has to answer',
    },
    byDefault: '30',
  },
  viewport: {
    flag: '--viewport',
    value: { fr: 'LxH', en: 'WxH' },
    text: {
      fr: 'taille de la fenêtre en pixels CSS',
      en: 'window size in CSS pixels',
    },
    byDefault: '1280x900',
  },
  format: {
    flag: '--format',
    value: { fr: 'liste', en: 'list' },
    text: {
      fr: 'formats du rapport : html, json',
      en: 'report formats: html, json',
    },
    byDefault: 'html,json',
  },
  failOn: {
    flag: '--fail-on',
    value: { fr: 'règle', en: 'rule' },
    many: true,
    text: {
      fr: 'échouer (code 1) si la règle est enfreinte : certain>0, criterion:8.3, impact:blocking>0, theme:11>5…',
      en: 'fail (code 1) if the rule is broken: certain>0, criterion:8.3, impact:blocking>0, theme:11>5…',
    },
  },
  ...WATCH_OPTION_TEXTS,
  ...READING_OPTION_TEXTS,
  all: {
    flag: '--all',
    text: { fr: 'montrer tous les éléments examinés', en: 'show every element looked at' },
  },
  resume: {
    flag: '--resume',
    value: { fr: 'dossier', en: 'folder' },
    text: { fr: 'reprendre un audit interrompu', en: 'go on with an interrupted run' },
  },
  browser: {
    flag: '--browser',
    value: { fr: 'chemin', en: 'path' },
    text: { fr: 'navigateur Chromium à utiliser', en: 'Chromium browser to use' },
  },
  installBrowser: {
    flag: '--install-browser',
    text: {
      fr: 'installer un navigateur s’il n’y en a pas',
      en: 'install a browser if there is none',
    },
  },
  config: {
    flag: '--config',
    value: { fr: 'fichier', en: 'file' },
    text: { fr: 'fichier de configuration YAML ou JSON', en: 'YAML or JSON configuration file' },
  },
  lang: {
    flag: '--lang',
    value: { fr: 'langue', en: 'language' },
    text: {
      fr: 'langue des messages et du rapport : fr ou en',
      en: 'language of messages and report: fr or en',
    },
    byDefault: 'fr',
  },
  json: {
    flag: '--json',
    text: {
      fr: 'écrire report.json sur la sortie standard',
      en: 'write report.json to standard output',
    },
  },
  quiet: { flag: '--quiet', text: { fr: 'n’écrire que les erreurs', en: 'write errors only' } },
  verbose: { flag: '--verbose', text: { fr: 'une ligne par page', en: 'one line per page' } },
  noColor: { flag: '--no-color', text: { fr: 'sans couleur', en: 'without colour' } },
} as const satisfies Record<string, OptionText>;
export type OptionKey = keyof typeof OPTION_TEXTS;
