/** Writing systems told apart by the Unicode property of their letters; kana and Han count as one. */
const SCRIPTS = {
  latin: /\p{Script=Latin}/gu,
  greek: /\p{Script=Greek}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  'east-asian': /[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  armenian: /\p{Script=Armenian}/gu,
  georgian: /\p{Script=Georgian}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
  bengali: /\p{Script=Bengali}/gu,
  tamil: /\p{Script=Tamil}/gu,
  thai: /\p{Script=Thai}/gu,
  khmer: /\p{Script=Khmer}/gu,
  lao: /\p{Script=Lao}/gu,
  ethiopic: /\p{Script=Ethiopic}/gu,
} as const;
export type Script = keyof typeof SCRIPTS;

/** Letters of one script below this share of all letters do not make it the text's own. */
const DOMINANT = 0.9;

/** Number of letters of any script. */
export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The script of nearly all letters of a text; undefined for a mixed text and for one without letters. */
export function dominantScript(text: string): Script | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const joined = letters.join('');
  const isDominant = (pattern: RegExp) =>
    (joined.match(pattern)?.length ?? 0) >= DOMINANT * letters.length;
  if (letters.length === 0) return undefined;
  return (Object.keys(SCRIPTS) as Script[]).find((script) => isDominant(SCRIPTS[script]));
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** Letters by reading direction; digits and punctuation have none. */
export function countDirections(text: string): { readonly ltr: number; readonly rtl: number } {
  const letters = text.match(/\p{L}/gu) ?? [];
  const rtl = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  return { ltr: letters.length - rtl, rtl };
}
