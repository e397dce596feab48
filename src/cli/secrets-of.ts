import { readFileSync } from 'node:fs';
import { logInto, type AuditSettings } from '#audit';
import { tokensOf, type Session, type Visitor } from '#browser';
import type { OriginHeaders } from '#crawl';
import { referencesIn, Secrets, UserError, type Localized } from '#model';

type Environment = Readonly<Record<string, string | undefined>>;

/** Shorter ones would be taken out of half of the words of a page. */
const SHORTEST = 4;

/**
 * Values of the variables that a run's settings name, from the environment alone.
 * @throws {UserError} a variable without a value, or one too short to be kept out of the report
 */
export function secretsOf(
  { pages, script }: Pick<AuditSettings, 'pages' | 'script'>,
  env: Environment,
): Secrets {
  const { storageState: _path, ...rest } = script ?? {};
  const names = new Set(referencesIn(JSON.stringify([pages, rest])));
  return new Secrets(new Map([...names].map((name) => [name, valueOf(name, env)])));
}

/** Makes the run known to the site: basic authentication, stored cookies, then the login. */
export async function identify(
  visitor: Visitor,
  settings: AuditSettings,
  secrets: Secrets,
  env: Environment,
): Promise<readonly OriginHeaders[]> {
  const { basic, storageState } = settings.script ?? {};
  const [first = settings.pages[0]?.url ?? ''] = settings.seeds;
  const { origin } = new URL(first);
  const username = secrets.expand(basic?.user ?? '');
  const password = secrets.expand(basic?.password ?? '');
  const token = Buffer.from(`${username}:${password}`).toString('base64');
  if (basic) secrets.hide([token]);
  visitor.useSession({
    ...(basic && { httpCredentials: { username, password, origin } }),
    ...(storageState !== undefined && { storageState: readState(storageState, secrets, env) }),
  });
  await logInto(visitor, settings, secrets);
  return basic ? [{ origin, values: { authorization: `Basic ${token}` } }] : [];
}

function readState(
  given: string,
  secrets: Secrets,
  env: Environment,
): Exclude<Session['storageState'], string | undefined> {
  const path = given.replace(/\$\{(\w+)\}/gu, (_reference, name: string) => valueOf(name, env));
  try {
    const state = JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof readState>;
    secrets.hide(tokensOf(state));
    return state;
  } catch {
    throw new UserError(NO_STATE);
  }
}

function valueOf(name: string, env: Environment): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new UserError({
      fr: `La variable d’environnement ${name}, nommée dans la liste de pages, n’a pas de valeur. Donnez-la avant de lancer l’audit : export ${name}=…`,
      en: `The environment variable ${name}, named in the page list, has no value. Give it before the audit: export ${name}=…`,
    });
  if (value.length >= SHORTEST) return value;
  throw new UserError({
    fr: `La valeur de la variable ${name} a moins de ${SHORTEST} caractères : elle ne pourrait pas être tenue hors du rapport. Prenez un compte de test au secret plus long.`,
    en: `The value of the variable ${name} has fewer than ${SHORTEST} characters: it could not be kept out of the report. Use a test account with a longer secret.`,
  });
}

const NO_STATE: Localized = {
  fr: 'Le fichier de « storageState » n’est pas lisible ou n’est pas du JSON. Écrivez-le avec Playwright et vérifiez son chemin.',
  en: 'The file of “storageState” cannot be read or is no JSON. Write it with Playwright and check its path.',
};
