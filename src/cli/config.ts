import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { READING_IDS, UserError, type Exemption } from '#model';
import { exemptSchema, readExemptions } from './exempt-config.ts';
import { nearest } from './suggest.ts';

const size = z.string().regex(/^\d{3,4}x\d{3,4}$/u);

/** What a configuration file may say: data only, the same names as the options. */
const schema = z.strictObject({
  urls: z.array(z.string()).optional(),
  pages: z.string().optional(),
  out: z.string().optional(),
  crawl: z.boolean().optional(),
  maxPages: z.number().int().positive().optional(),
  maxDepth: z.number().int().nonnegative().optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  sitemap: z.array(z.string()).optional(),
  ignoreRobots: z.boolean().optional(),
  probes: z.enum(['quick', 'standard', 'full']).optional(),
  concurrency: z.number().int().min(1).max(16).optional(),
  delay: z.number().nonnegative().optional(),
  timeout: z.number().positive().optional(),
  viewport: size.optional(),
  lang: z.enum(['fr', 'en']).optional(),
  format: z.array(z.enum(['html', 'json'])).optional(),
  failOn: z.array(z.string()).optional(),
  lenient: z.array(z.enum(READING_IDS)).optional(),
  strict: z.array(z.enum(READING_IDS)).optional(),
  exempt: z.array(exemptSchema).optional(),
  browser: z.string().optional(),
});
export type Config = Omit<z.infer<typeof schema>, 'exempt'> & {
  readonly exempt?: readonly Exemption[] | undefined;
};

/** Every key a configuration may hold, in the order of `rgaa init`. */
export const CONFIG_KEYS = Object.keys(schema.shape) as (keyof Config)[];

const MAX_BYTES = 1_000_000;

/** Reads a YAML or JSON configuration. It can run no code, and unknown keys are refused. */
export function readConfig(path: string): Config {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw refused(path, { fr: 'le fichier n’est pas lisible', en: 'the file cannot be read' });
  }
  if (text.length > MAX_BYTES)
    throw refused(path, { fr: 'le fichier est trop gros', en: 'the file is too large' });
  let data: unknown;
  try {
    // Few aliases: a small file must not unfold into gigabytes.
    data = parse(text, { maxAliasCount: 20, logLevel: 'error' }) ?? {};
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw refused(path, {
      fr: `ce n’est ni du YAML ni du JSON valide (${why})`,
      en: `not valid YAML or JSON (${why})`,
    });
  }
  const result = schema.safeParse(data);
  if (result.success) {
    const { exempt, ...rest } = result.data;
    return exempt ? { ...result.data, exempt: readExemptions(exempt, path) } : rest;
  }
  throw refused(path, explain(result.error.issues[0]));
}

function explain(issue: z.core.$ZodIssue | undefined): { fr: string; en: string } {
  const [unknown] = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown !== undefined) {
    const { shape } = issue?.path[0] === 'exempt' ? exemptSchema : schema;
    const close = nearest(unknown, Object.keys(shape));
    return {
      fr: `la clé « ${unknown} » n’existe pas${close ? ` ; vouliez-vous dire « ${close} » ?` : ''}`,
      en: `there is no key “${unknown}”${close ? `; did you mean “${close}”?` : ''}`,
    };
  }
  const key = issue?.path.join('.') || '(racine)';
  return {
    fr: `la valeur de « ${key} » ne convient pas`,
    en: `the value of “${key}” is not valid: ${issue?.message ?? ''}`,
  };
}

function refused(path: string, why: { fr: string; en: string }): UserError {
  return new UserError({
    fr: `Configuration ${path} : ${why.fr}.`,
    en: `Configuration ${path}: ${why.en}.`,
  });
}
