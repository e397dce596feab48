import { FUNCTION_WORDS } from './function-words.ts';
import type { Script } from './script.ts';

/** Three-letter codes (ISO 639-2 in both its forms, ISO 639-3) and synonyms of languages known here. */
const SYNONYMS = new Map(
  (
    'fra:fr fre:fr eng:en deu:de ger:de spa:es ita:it por:pt nld:nl dut:nl bre:br oci:oc cat:ca ' +
    'glg:gl cos:co eus:eu baq:eu ltz:lb wln:wa pol:pl swe:sv dan:da nor:no nob:no nno:no nb:no nn:no ' +
    'ron:ro rum:ro tur:tr ell:el gre:el rus:ru ukr:uk bul:bg ara:ar fas:fa per:fa heb:he iw:he ' +
    'jpn:ja kor:ko hye:hy arm:hy kat:ka geo:ka hin:hi ben:bn tam:ta tha:th khm:km lao:lo amh:am'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Languages written in one script only, other than Latin. */
const OWN_SCRIPT = new Set('el ru uk bg ar fa he ja ko hy ka hi bn ta th km lo am'.split(' '));

/** Languages written in Latin letters only. */
const LATIN_ONLY = new Set([
  ...Object.keys(FUNCTION_WORDS),
  ...['cs', 'sk', 'hu', 'fi', 'et', 'hr', 'sl'],
]);

/** Primary subtag of a code in lower case, shortened where two letters say the same: `FRA-ca` → `fr`. */
export function languageOfCode(code: string): string {
  const primary = code.trim().toLowerCase().split('-')[0] ?? '';
  return SYNONYMS.get(primary) ?? primary;
}

/** Whether no text of this language is ever written in this script. */
export function neverWrittenIn(language: string, script: Script): boolean {
  return script === 'latin' ? OWN_SCRIPT.has(language) : LATIN_ONLY.has(language);
}
