import { UserError, type Localized } from '#model';
import { readNodes, type RawPage } from './page-list-yaml.ts';
import { MAX_URL_LENGTH } from './url.ts';

/** A page of a `--pages` file; the address is as given, because reports and baselines refer to it. */
export interface ListedPage {
  readonly url: string;
  readonly name?: string;
}

const MAX_PAGES = 10_000;
const MAX_LENGTH = 20_000_000;

/**
 * Reads a page list: plain text with one address a line (`#` begins a comment, at the start of a line or
 * after a space), or a YAML or JSON list of addresses and `{ url, name }` objects. `source` names the
 * file in messages.
 * @throws {UserError} with the line: not a web address, address with a password, unknown key, too many,
 * none at all
 */
export function parsePageList(text: string, source: string): readonly ListedPage[] {
  const fail = (line: number | null, { fr, en }: Localized): never => {
    const place =
      line === null ? { fr: '', en: '' } : { fr: `, ligne ${line}`, en: `, line ${line}` };
    throw new UserError({ fr: `${source}${place.fr} : ${fr}`, en: `${source}${place.en}: ${en}` });
  };
  if (text.length > MAX_LENGTH) fail(null, TOO_LARGE);
  const content = text.replace(/^\uFEFF/, '');
  const raw = isStructured(content) ? readNodes(content, fail) : readLines(content);
  if (raw.length === 0) fail(null, EMPTY);
  if (raw.length > MAX_PAGES) fail(raw[MAX_PAGES]?.line ?? null, TOO_MANY);
  return raw.map(({ url, name, line }) => {
    const problem = problemOfAddress(url);
    if (problem) fail(line, problem);
    return name === undefined || name === '' ? { url } : { url, name };
  });
}

/** An address never begins with what begins a YAML or JSON list. */
function isStructured(content: string): boolean {
  const first = content.split(/\r\n?|\n/).find((line) => /^\s*[^\s#]/.test(line)) ?? '';
  return /^\s*(?:[[{]|-(?:\s|$)|---|%YAML|\w+\s*:(?:\s|$))/.test(first);
}

function readLines(content: string): readonly RawPage[] {
  return content.split(/\r\n?|\n/).flatMap((text, index) => {
    const url = text.replace(/(?:^|\s)#.*$/, '').trim();
    return url === '' ? [] : [{ url, name: undefined, line: index + 1 }];
  });
}

/** Why a text is no address of a page to audit; undefined when it is one. Never tells a password. */
export function problemOfAddress(text: string): Localized | undefined {
  if (text.length > MAX_URL_LENGTH) return TOO_LONG;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Before any message that shows the address.
  if (url && (url.username !== '' || url.password !== '')) return HOLDS_SECRET;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return undefined;
  const shown = text.includes('@') ? '…' : printable(text.slice(0, 100));
  return {
    fr: `« ${shown} » n’est pas une adresse web. Écrivez-la en entier, par exemple https://www.exemple.fr/contact`,
    en: `“${shown}” is not a web address. Write it whole, for example https://www.example.org/contact`,
  };
}

function printable(text: string): string {
  return text.replace(/\p{C}/gu, '\uFFFD');
}

const EMPTY: Localized = {
  fr: 'la liste ne contient aucune adresse. Écrivez-en une par ligne.',
  en: 'the list holds no address. Write one a line.',
};
const TOO_MANY: Localized = {
  fr: 'plus de 10 000 adresses. Découpez la liste en plusieurs audits.',
  en: 'over 10,000 addresses. Split the list into several audits.',
};
const TOO_LARGE: Localized = {
  fr: 'le fichier est trop grand pour une liste de pages. Vérifiez le chemin donné à --pages.',
  en: 'the file is too large for a page list. Check the path given to --pages.',
};
const TOO_LONG: Localized = {
  fr: 'l’adresse dépasse 2 048 caractères. Raccourcissez-la.',
  en: 'the address is over 2,048 characters. Shorten it.',
};
const HOLDS_SECRET: Localized = {
  fr: 'l’adresse contient un identifiant ou un mot de passe, qui finirait dans le rapport. Retirez-le.',
  en: 'the address holds a user name or password, which would end in the report. Remove it.',
};
