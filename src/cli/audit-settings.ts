import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, type AuditSettings } from '#audit';
import { parsePageList } from '#crawl';
import { parseFailOn } from '#gate';
import { UserError } from '#model';
import { readingsOption } from './reading-options.ts';

/** Options as commander hands them over. */
export type Options = Readonly<Record<string, unknown>>;

/** A number from an option, or one sentence about what it must be. */
function numberOption(name: string, value: unknown, min: number, max: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value !== '' && Number.isFinite(number) && number >= min && number <= max) return number;
  throw new UserError({
    fr: `${name} attend un nombre entre ${min} et ${max}, pas « ${String(value)} ».`,
    en: `${name} needs a number between ${min} and ${max}, not “${String(value)}”.`,
  });
}

/** A whole number from an option, or one sentence about what it must be. */
export function wholeOption(
  name: string,
  value: unknown,
  min: number,
  max: number,
): number | undefined {
  const number = numberOption(name, value, min, max);
  return number === undefined ? undefined : Math.floor(number);
}

function oneOf<const T extends string>(
  name: string,
  value: unknown,
  known: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UserError({
    fr: `${name} attend ${known.join(', ')}, pas « ${String(value)} ».`,
    en: `${name} needs ${known.join(', ')}, not “${String(value)}”.`,
  });
}

function viewportOption(value: unknown): { width: number; height: number } | undefined {
  if (value === undefined) return undefined;
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/u.exec(String(value)) ?? [];
  if (width && height) return { width: Number(width), height: Number(height) };
  throw new UserError({
    fr: `--viewport attend une taille comme 1280x900, pas « ${String(value)} ».`,
    en: `--viewport needs a size such as 1280x900, not “${String(value)}”.`,
  });
}

/** Seconds as milliseconds. */
const seconds = (value: number | undefined) => (value === undefined ? undefined : value * 1000);

const list = (value: unknown): string[] | undefined =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string'
      ? value.split(',').map((part) => part.trim())
      : undefined;

/** Options and configuration keys that say how evidence is judged, whenever it is. */
export function judgingOptions(
  own: Options,
): Partial<Pick<AuditSettings, 'lenient' | 'strict' | 'exempt'>> {
  const given = {
    lenient: readingsOption('--lenient', list(own['lenient'])),
    strict: readingsOption('--strict', list(own['strict'])),
    // Only a configuration declares exemptions, and it was checked when it was read.
    exempt: own['exempt'] as AuditSettings['exempt'] | undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The configuration file's values, with the options over them. */
export async function withConfig(options: Options): Promise<Options> {
  const { config: path } = options;
  if (typeof path !== 'string') return options;
  // Loaded when there is one to read: its schema library is slow to start.
  const { readConfig } = await import('./config.ts');
  return { ...readConfig(path), ...options };
}

/** Formats of the reports; undefined when none was asked for. */
export function formatsOption(own: Options): AuditSettings['formats'] | undefined {
  return list(own['format'])?.map(
    (format) => oneOf('--format', format, ['html', 'json']) ?? 'html',
  );
}

/** Settings of an audit from its arguments, options and configuration file. */
export async function auditSettings(
  urls: readonly string[],
  options: Options,
): Promise<{ settings: AuditSettings; own: Options }> {
  const own = await withConfig(options);
  const seeds = (urls.length > 0 ? urls : (list(own['urls']) ?? [])).map(checkUrl);
  const { pages, ...listed } = await readPages(own['pages']);
  if (seeds.length === 0 && pages.length === 0) throw nothingToAudit();
  const failOn = list(own['failOn']) ?? [];
  parseFailOn(failOn);
  const given: { [K in keyof AuditSettings]?: AuditSettings[K] | undefined } = {
    // A list alone is the sample itself; an address beside it is where the crawl starts.
    crawl: own['crawl'] === false || seeds.length === 0 ? false : undefined,
    lang: oneOf('--lang', own['lang'], ['fr', 'en']),
    // A list is never cut by the default limit.
    maxPages:
      wholeOption('--max-pages', own['maxPages'], 1, 100_000) ??
      Math.max(DEFAULT_SETTINGS.maxPages, pages.length),
    maxDepth: wholeOption('--max-depth', own['maxDepth'], 0, 1000),
    include: list(own['include']),
    exclude: list(own['exclude']),
    sitemaps: list(own['sitemap'])?.map(checkUrl),
    ignoreRobots: own['ignoreRobots'] === true ? true : undefined,
    probes: oneOf('--probes', own['probes'], ['quick', 'standard', 'full']),
    concurrency: wholeOption('--concurrency', own['concurrency'], 1, 16),
    delayMs: seconds(numberOption('--delay', own['delay'], 0, 600)),
    timeoutMs: seconds(numberOption('--timeout', own['timeout'], 0.5, 600)),
    viewport: viewportOption(own['viewport']),
    formats: formatsOption(own),
    ...judgingOptions(own),
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    settings: { ...DEFAULT_SETTINGS, ...set, seeds, pages, failOn, ...listed },
    own,
  };
}

/** A name, an IPv4 or an IPv6 address; names with accents are already in their ASCII form. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)$/iu;

/** An absolute http(s) address; `www.exemple.fr` alone is read as https. */
function checkUrl(text: string): string {
  const full =
    /^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[^/]+:\d+(\/|$)/u.test(text)
      ? text
      : `https://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || !HOST.test(url.hostname)) throw badUrl(text);
  if (url.username || url.password) throw secretInUrl();
  return url.href;
}

type Listed = Pick<AuditSettings, 'pages' | 'script'>;
/** What only a list holds that does more than name pages. */
const SCRIPTED =
  /^[\s-]*["']?(?:states|login|auth|storageState|consent|processes|allowSubmit|pages)["']?\s*:/mu;

async function readPages(path: unknown): Promise<Listed> {
  if (typeof path !== 'string') return { pages: [] };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UserError({
      fr: `La liste de pages ${path} n’est pas lisible. Vérifiez le chemin donné à --pages.`,
      en: `The page list ${path} cannot be read. Check the path given to --pages.`,
    });
  }
  if (!SCRIPTED.test(text)) return { pages: parsePageList(text, path) };
  // Loaded when there is one to read: its schema library is slow to start.
  const { readPlan } = await import('./script/plan.ts');
  return readPlan(text, path);
}

function nothingToAudit(): UserError {
  return new UserError({
    fr: 'Rien à auditer : donnez une adresse (rgaa audit https://www.exemple.fr) ou une liste avec --pages.',
    en: 'Nothing to audit: give an address (rgaa audit https://www.example.org) or a list with --pages.',
  });
}

function badUrl(text: string): UserError {
  return new UserError({
    fr: `« ${text} » n’est pas une adresse web. Exemple : https://www.exemple.fr/`,
    en: `“${text}” is not a web address. Example: https://www.example.org/`,
  });
}

function secretInUrl(): UserError {
  return new UserError({
    fr: 'L’adresse contient un identifiant ou un mot de passe : il finirait dans le rapport. Retirez-le.',
    en: 'The address holds a user name or password: it would end in the report. Remove it.',
  });
}
