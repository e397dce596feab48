import { referencesIn, type Localized } from '#model';

export interface MisplacedReference {
  readonly path: readonly PropertyKey[];
  readonly problem: Localized;
}

/** Keys whose value may name a variable of the environment. */
const MAY_REFER = new Set(['value', 'user', 'password', 'storageState']);
/** What a field is called that waits for a secret. */
const SECRET =
  /mot de passe|passe?word|\bpass(phrase|e)?\b|\bcode\b|\bpin\b|secret|token|jeton|otp/iu;

/**
 * The first place of a page list where a variable stands that may stand nowhere but in a value, or where what
 * must come from the environment is written in clear: credentials, all that a login types, fields that by
 * their name wait for a secret.
 */
export function referenceProblem(data: unknown): MisplacedReference | undefined {
  return search(data, []);
}

function search(value: unknown, path: readonly PropertyKey[]): MisplacedReference | undefined {
  if (typeof value === 'string') return problemAt(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  if (isInClear(value)) return { path, problem: IN_CLEAR };
  for (const [key, inner] of Object.entries(value)) {
    const found = search(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

function problemAt(value: string, path: readonly PropertyKey[]): MisplacedReference | undefined {
  const key = String(path.at(-1));
  const refers = referencesIn(value).length > 0;
  if (refers && !MAY_REFER.has(key)) return { path, problem: MISPLACED };
  const isCredential = path[0] === 'auth' || (path[0] === 'login' && key === 'value');
  return isCredential && !refers ? { path, problem: IN_CLEAR } : undefined;
}

/** A field that waits for a secret by its name is filled with plain text. */
function isInClear(at: object): boolean {
  if (!('value' in at) || typeof at.value !== 'string') return false;
  const names = Object.entries(at).filter(([key]) => key !== 'value');
  return names.some(([, name]) => SECRET.test(String(name))) && referencesIn(at.value).length === 0;
}

const MISPLACED: Localized = {
  fr: 'une variable de l’environnement ne peut être nommée que dans « value », « user », « password » et « storageState », jamais dans ce que le rapport montre.',
  en: 'a variable of the environment may only be named in “value”, “user”, “password” and “storageState”, never in what the report shows.',
};
const IN_CLEAR: Localized = {
  fr: 'une valeur secrète est écrite en clair. Écrivez ${NOM} et donnez sa valeur dans l’environnement.',
  en: 'a secret value is written in clear. Write ${NAME} and give its value in the environment.',
};
