import { comparable, tidy, type DomView } from '#rule-kit';
import type { Field } from './_fields.ts';
import { allLabelsOf } from './_labels.ts';

/** Field names of WCAG 2.1, the list RGAA 11.13.1 refers to. */
const NAMES = new Set(
  'name honorific-prefix given-name additional-name family-name honorific-suffix nickname organization-title username new-password current-password organization street-address address-line1 address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp one-time-code'.split(
    ' ',
  ),
);
const CONTACT = /^(tel(-.*)?|email|impp)$/u;
const HINTS = new Set(['home', 'work', 'mobile', 'fax', 'pager']);

/** The field name of an `autocomplete` attribute; `null` when it is not well made, undefined when it is absent. */
export function fieldNameOf({ element }: Field): string | null | undefined {
  const words = tidy(element.attributes['autocomplete']).toLowerCase().split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  if (words[0]?.startsWith('section-')) words.shift();
  if (words[0] === 'shipping' || words[0] === 'billing') words.shift();
  const hasHint = HINTS.has(words[0] ?? '');
  if (hasHint) words.shift();
  if (words.at(-1) === 'webauthn') words.pop();
  const [name, ...others] = words;
  if (name === undefined || others.length > 0 || (hasHint && !CONTACT.test(name))) return null;
  return NAMES.has(name) || name === 'off' || name === 'on' ? name : null;
}

/** What labels ask, word for word, and the field names that suit. The first is the one to propose. */
const ASKED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(prénoms?|first name|given name)$/u, ['given-name', 'additional-name']],
  [/^(nom|nom de famille|nom d'usage|last name|family name|surname)$/u, ['family-name', 'name']],
  [/^(nom et prénoms?|prénom et nom|nom complet|full name|name)$/u, ['name']],
  [
    /^(courriel|e ?mail|mail|adresse (e ?mail|mail|courriel|électronique|de courriel|de messagerie)|email address)$/u,
    ['email', 'username'],
  ],
  [
    /^((numéro de )?(téléphone|tél|portable|mobile)( (fixe|portable|mobile))?|phone( number)?|telephone)$/u,
    ['tel', 'tel-national', 'tel-local'],
  ],
  [/^(code postal|postal code|zip code|postcode)$/u, ['postal-code']],
  [/^(ville|commune|city|town)$/u, ['address-level2']],
  [/^(adresse|adresse postale|address)$/u, ['street-address', 'address-line1']],
  [/^(pays|country)$/u, ['country-name', 'country']],
  [/^(date de naissance|date of birth|birthday)$/u, ['bday']],
  [/^civilité$/u, ['honorific-prefix', 'sex']],
  [/^(société|entreprise|organisme|organisation|organization|company)$/u, ['organization']],
  [/^(fonction|poste|job title)$/u, ['organization-title']],
  [/^(mot de passe|password)$/u, ['current-password', 'new-password']],
  [/^(identifiant|nom d'utilisateur|login|user ?name)$/u, ['username', 'email', 'nickname']],
  [/^(photo)$/u, ['photo']],
];

/** Asks of labels that need no mention of the visitor to be about them, hints and politeness left aside. */
function plainLabel(dom: DomView, field: Field): string {
  const text = allLabelsOf(dom, field)[0]?.text ?? '';
  const bare = text
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/obligatoire|requis|facultatif/giu, ' ');
  return comparable(bare).replace(/^(votre|vos|saisissez votre|entrez votre|your) /u, '');
}

/** Field names that suit what the label asks; undefined when the label is not one of the usual ones. */
export function expectedTokens(dom: DomView, field: Field): readonly string[] | undefined {
  const label = plainLabel(dom, field);
  return ASKED.find(([pattern]) => pattern.test(label))?.[1];
}

const PLAIN = new Set(
  'given-name family-name email tel postal-code address-level2 street-address country country-name bday organization'.split(
    ' ',
  ),
);

/** Both are usual and they differ: one says given name, the other family name. */
export function isContradiction(expected: readonly string[], token: string): boolean {
  return PLAIN.has(token) && !expected.includes(token);
}
