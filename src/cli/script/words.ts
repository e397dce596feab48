import type { z } from 'zod';
import type { Localized } from '#model';

/** What is wrong with a value of a page list, and how to mend it. */
export function problemWords(
  path: readonly PropertyKey[],
  issue: z.core.$ZodIssue | undefined,
): Localized {
  const told = issue?.code === 'custom' ? KNOWN[issue.message] : undefined;
  if (told) return told;
  const key = path.length === 0 ? '' : String(path.findLast((part) => typeof part === 'string'));
  const known = EXPECTED[key] ?? LIST;
  const isMissing = issue?.code === 'invalid_type' && issue.input === undefined;
  return isMissing
    ? { fr: `il manque « ${key} » : ${known.fr}.`, en: `“${key}” is missing: ${known.en}.` }
    : {
        fr: `la valeur de « ${key} » ne convient pas : ${known.fr}.`,
        en: `the value of “${key}” is not right: ${known.en}.`,
      };
}

/** Messages of the schema's own checks. */
const KNOWN: Readonly<Record<string, Localized>> = {
  place: {
    fr: 'désignez l’élément d’une seule façon : role (et name), label, text ou selector ; wait peut aussi recevoir seconds, et expect, url.',
    en: 'point at the element in one way only: role (and name), label, text or selector; wait may take seconds instead, and expect, url.',
  },
  step: {
    fr: 'chaque étape est une seule action : click, fill, select, wait ou expect.',
    en: 'each step is one action only: click, fill, select, wait or expect.',
  },
  'login-end': {
    fr: 'les étapes de « login » finissent par « expect » : ce qui montre que la connexion a réussi.',
    en: 'the steps of “login” end with “expect”: what shows that the login worked.',
  },
};

const LIST: Localized = {
  fr: 'voir « Sites avec connexion, états et processus » dans le README',
  en: 'see “Sites with a login, states and processes” in the README',
};
const STEPS: Localized = {
  fr: 'une liste d’étapes est attendue, une action par étape',
  en: 'a list of steps is expected, one action a step',
};
const NAME: Localized = {
  fr: 'un nom est attendu, ou { fr, en }',
  en: 'a name is expected, or { fr, en }',
};
const EXPECTED: Readonly<Record<string, Localized>> = {
  name: NAME,
  steps: STEPS,
  url: { fr: 'une adresse est attendue', en: 'an address is expected' },
  seconds: {
    fr: 'un nombre de secondes est attendu, 30 au plus',
    en: 'a number of seconds is expected, 30 at most',
  },
  allowSubmit: { fr: 'true ou false', en: 'true or false' },
  consent: {
    fr: 'accept, refuse ou { steps } est attendu',
    en: 'accept, refuse or { steps } is expected',
  },
  pages: {
    fr: 'une liste d’adresses ou de { url, name, allowSubmit, states } est attendue',
    en: 'a list of addresses or of { url, name, allowSubmit, states } is expected',
  },
};
