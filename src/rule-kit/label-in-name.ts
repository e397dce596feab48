import { comparable, tidy } from './names.ts';
import { NO_TEXT } from './visible-label.ts';

/** How a visible label relates to a name that should contain it. */
export type LabelInName =
  /** A run of whole words of the name. */
  | 'contained'
  /** A symbol, a single character, a formula: it need not be in the name as written. */
  | 'symbol'
  /** In the name but for the ends of words, for what stands in brackets, or for the way words are written. */
  | 'unsure'
  /** The same letters in a row, parted into other words (« just ice » for « justice »). */
  | 'respaced'
  | 'missing';

/**
 * Compares a visible label with a name: case, punctuation and the amount of blank are ignored, order is not.
 * Source: RGAA 6.1.5, 7.1.3, 11.2.5 and 11.9.2 with their particular cases.
 */
export function labelInName(label: string, name: string): LabelInName {
  const [part, whole] = [plain(label), plain(name)];
  if (part.length <= 1 || /\S\s*[<>=×÷±≤≥]\s*\S/u.test(label)) return 'symbol';
  if (holds(whole, part) || holds(whole, unpointed(label))) return 'contained';
  if (isWrittenOtherwise(label, name)) return 'unsure';
  if (isRespaced(part, whole)) return 'respaced';
  const outOfBrackets = plain(label.replace(/[([{][^)\]}]*[)\]}]/gu, ' '));
  const isMostlyThere = outOfBrackets !== '' && holds(whole, outOfBrackets);
  return isMostlyThere || squeezed(whole).includes(squeezed(part)) ? 'unsure' : 'missing';
}

function holds(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/** Signs that a name may say in words: « & » is « et », « % » is « pour cent ». */
const SAYABLE = /[&+%€$£°@=/|→←]/u;

/**
 * The same words, for all one can tell: without the accents that capitals often lose, without punctuation that
 * the name adds, or with words where the label has a sign.
 */
function isWrittenOtherwise(label: string, name: string): boolean {
  if (holds(unaccented(plain(name)), unaccented(plain(label)))) return true;
  if (holds(unpointed(name), unpointed(label))) return true;
  const said = label.split(SAYABLE).map(plain).filter(Boolean);
  const whole = plain(name).split(' ');
  return said.length > 1 && isSequence(said.join(' ').split(' '), whole);
}

/** Whether the words stand in the text in this order, other words apart. */
function isSequence(words: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (word === words[at]) at++;
  return at === words.length;
}

/** Punctuation dropped, not made a space of: « C.C.A.S. » is « ccas », « e-mail » is « email ». */
function unpointed(text: string): string {
  return plain(text.replace(/(?<=[\p{L}\p{N}])[.\-‐‑–·](?=[\p{L}\p{N}])/gu, ''));
}

function unaccented(text: string): string {
  return text.replace(/œ/gu, 'oe').replace(/æ/gu, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether whole words of the name, one after the other, spell the label without its spaces. */
function isRespaced(part: string, whole: string): boolean {
  const letters = squeezed(part);
  const words = whole.split(' ').map(squeezed);
  return words.some((_, start) => {
    let run = '';
    for (const word of words.slice(start)) {
      run += word;
      if (run.length >= letters.length) break;
    }
    return run === letters;
  });
}

/**
 * Whether a label parted otherwise in the name is read otherwise: as other words, or digit by digit. Digits only
 * grouped otherwise, as telephone numbers are, may be read as one number.
 */
export function readsOtherwise(label: string, name: string): boolean {
  if (/\p{L}/u.test(label)) return true;
  const groups = plain(label).split(' ');
  const spelt = [...groups.join('')].join(' ');
  return groups.some((group) => group.length > 1) && ` ${plain(name)} `.includes(` ${spelt} `);
}

function plain(text: string): string {
  return comparable(tidy(text.normalize('NFKC').replace(NO_TEXT, '')));
}

function squeezed(text: string): string {
  return text.replace(/[ ']/gu, '');
}
