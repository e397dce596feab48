import { existsSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { DEFAULT_SETTINGS } from '#audit';
import { EXIT, UserError, type Language, type Localized } from '#model';
import type { Config } from './config.ts';
import { OPTION_TEXTS } from './help-texts.ts';
import type { CommandSpec } from './program.ts';
import type { Terminal } from './terminal.ts';

const FILE = 'rgaa.config.yaml';
const NAMES = [FILE, 'rgaa.config.yml', 'rgaa.config.json'];

/** `rgaa init`: writes a configuration in which every key is a comment with its default. */
export const initCommand = (terminal: Terminal): CommandSpec => ({
  name: 'init',
  summary: {
    fr: `écrire une configuration commentée, ${FILE}`,
    en: `write a commented configuration, ${FILE}`,
  },
  options: ['lang', 'quiet', 'noColor'],
  examples: ['rgaa init', `rgaa audit --config ${FILE}`],
  run: async () => {
    const present = NAMES.find((name) => existsSync(name));
    if (present !== undefined) throw alreadyThere(present);
    const { CONFIG_KEYS } = await import('./config.ts');
    try {
      writeFileSync(FILE, configText(terminal.lang, CONFIG_KEYS), { flag: 'wx' });
    } catch (error) {
      throw notWritten(error);
    }
    terminal.say({
      fr: `Configuration écrite : ${FILE}. Elle sert quand on la nomme : rgaa audit --config ${FILE}`,
      en: `Configuration written: ${FILE}. It is used when named: rgaa audit --config ${FILE}`,
    });
    return EXIT.done;
  },
});

const HEAD: Record<Language, readonly string[]> = {
  fr: [
    `Configuration de rgaa. Elle ne sert que si on la nomme : rgaa audit --config ${FILE}`,
    'Les clés sont en commentaire, avec leur valeur par défaut (ou un exemple s’il n’y en a pas).',
    'Pour en changer une, retirer le « # » de sa ligne. Les options de la ligne de commande l’emportent.',
  ],
  en: [
    `Configuration of rgaa. It is used only when named: rgaa audit --config ${FILE}`,
    'Keys are comments, with their default (or an example where there is none).',
    'To change one, remove the “#” of its line. Options on the command line win over it.',
  ],
};

/** Keys that read otherwise than the option of their name. */
const OWN_TEXTS: Partial<Record<keyof Config, Localized>> = {
  urls: {
    fr: 'adresses où l’audit commence (exemple)',
    en: 'addresses the audit starts from (example)',
  },
  crawl: {
    fr: 'suivre les liens et le plan du site',
    en: 'follow links and sitemaps',
  },
  exempt: {
    fr: 'contenus exemptés ou sous dérogation, par exemple [{ kind: third-party, url: "https://www.youtube.com/**", reason: lecteur d’un tiers }]. kind : third-party, exempt-content, disproportionate-burden (avec alternative: adresse de l’alternative accessible) ; selector, url ou before: 2018-09-23 (documents datés d’avant ce jour) ; criteria: ["4.1"] pour n’en viser que certains',
    en: 'contents exempt or under derogation, for example [{ kind: third-party, url: "https://www.youtube.com/**", reason: player of a third party }]. kind: third-party, exempt-content, disproportionate-burden (with alternative: address of the accessible alternative); selector, url or before: 2018-09-23 (documents dated before that day); criteria: ["4.1"] to limit it to some',
  },
};

/** Defaults; for keys that have none, an example. */
const VALUES: Required<Config> = {
  urls: ['https://www.exemple.fr/'],
  pages: 'pages.txt',
  out: 'rgaa-runs/exemple',
  crawl: DEFAULT_SETTINGS.crawl,
  maxPages: DEFAULT_SETTINGS.maxPages,
  maxDepth: 3,
  include: [...DEFAULT_SETTINGS.include],
  exclude: [...DEFAULT_SETTINGS.exclude],
  sitemap: [...DEFAULT_SETTINGS.sitemaps],
  ignoreRobots: DEFAULT_SETTINGS.ignoreRobots,
  probes: DEFAULT_SETTINGS.probes,
  concurrency: DEFAULT_SETTINGS.concurrency,
  delay: DEFAULT_SETTINGS.delayMs / 1000,
  timeout: DEFAULT_SETTINGS.timeoutMs / 1000,
  viewport: `${DEFAULT_SETTINGS.viewport.width}x${DEFAULT_SETTINGS.viewport.height}`,
  lang: DEFAULT_SETTINGS.lang,
  format: [...DEFAULT_SETTINGS.formats],
  failOn: [...DEFAULT_SETTINGS.failOn],
  lenient: [...DEFAULT_SETTINGS.lenient],
  strict: [...DEFAULT_SETTINGS.strict],
  exempt: [...DEFAULT_SETTINGS.exempt],
  browser: '/usr/bin/chromium',
};
const EXAMPLES: ReadonlySet<keyof Config> = new Set(['pages', 'out', 'maxDepth', 'browser']);

function configText(lang: Language, names: readonly (keyof Config)[]): string {
  const keys = names.map((key) => {
    const value = stringify({ [key]: VALUES[key] }, { collectionStyle: 'flow' }).trim();
    // The flow style wraps the pair itself in braces.
    const line = value.replace(/^\{ (.*) \}$/su, '$1');
    const [first = '', ...rest] = describe(key, lang);
    return `# ${first.toLocaleUpperCase(lang)}${rest.join('')}\n#${line}\n`;
  });
  return `${HEAD[lang].map((line) => `# ${line}\n`).join('')}\n${keys.join('\n')}`;
}

function describe(key: keyof Config, lang: Language): string {
  const own = OWN_TEXTS[key];
  if (own) return own[lang];
  const text = OPTION_TEXTS[key as keyof typeof OPTION_TEXTS].text[lang];
  return EXAMPLES.has(key) ? `${text} (${lang === 'fr' ? 'exemple' : 'example'})` : text;
}

function alreadyThere(name: string): UserError {
  return new UserError({
    fr: `${name} existe déjà ici, il n’est pas remplacé. Déplacez-le, ou changez de dossier.`,
    en: `${name} is already here and is not replaced. Move it, or use another folder.`,
  });
}

function notWritten(error: unknown): UserError {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UserError(
    {
      fr: `Impossible d’écrire ${FILE} dans ce dossier (${why}). Changez de dossier ou de droits.`,
      en: `${FILE} cannot be written in this folder (${why}). Use another folder, or change its rights.`,
    },
    EXIT.output,
  );
}
