import { FUNCTION_WORDS } from './function-words.ts';
import { languageOfCode, neverWrittenIn } from './language-codes.ts';
import { countLetters, dominantScript, type Script } from './script.ts';

export interface DetectedLanguage {
  /** ISO 639 code, two letters where there is one. */
  readonly language: string;
  /** Share of the words that are common small words of that language, 0 to 1. */
  readonly confidence: number;
  /** How far the next language comes behind, 0 (as good) to 1 (nothing in common). */
  readonly margin: number;
  readonly words: number;
}

/** What the words of a text say about the language code it is marked with. */
export interface LanguageJudgement {
  readonly verdict: 'agrees' | 'contradicts' | 'open';
  readonly detected: DetectedLanguage | undefined;
  readonly script: Script | undefined;
}

/** Languages told apart without doubt; anything else is shown to a person. */
const SURE = new Set(['fr', 'en', 'de', 'es', 'it', 'pt', 'nl']);
const CLOSE_PAIRS = new Set(['es pt', 'pt es']);

const MIN_WORDS = 8;
const MIN_CONFIDENCE = 0.25;
/** Fewer words must be plainer. Measured on 2,600 messages of twelve to seventeen words in the sure languages: none taken for another. */
const SURE_FROM = [
  { words: 18, confidence: 0.3, margin: 0.2 },
  { words: 12, confidence: 0.45, margin: 0.4 },
] as const;
/** The declared language must reach less than this share of the detected one's score. */
const MAX_DECLARED_SHARE = 0.5;
const SURE_LETTERS_OF_SCRIPT = 20;

interface Score {
  readonly language: string;
  readonly weight: number;
  readonly share: number;
}

let index: ReadonlyMap<string, readonly string[]> | undefined;

/** Languages of each small word; built at the first question, so that commands that ask none pay nothing. */
function languagesOfWord(): ReadonlyMap<string, readonly string[]> {
  if (index) return index;
  const built = new Map<string, string[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS))
    for (const word of new Set(list.split(' ')))
      built.set(word, [...(built.get(word) ?? []), language]);
  index = built;
  return built;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** Every language's score, best first. A word shared by several languages says less about each. */
function scores(words: readonly string[]): readonly Score[] {
  const found = new Map<string, { weight: number; count: number }>();
  for (const word of words) {
    const languages = languagesOfWord().get(word) ?? [];
    for (const language of languages) {
      const entry = found.get(language) ?? { weight: 0, count: 0 };
      entry.weight += 1 / Math.sqrt(languages.length);
      entry.count += 1;
      found.set(language, entry);
    }
  }
  return [...found]
    .map(([language, { weight, count }]) => ({ language, weight, share: count / words.length }))
    .sort((a, b) => b.weight - a.weight);
}

/**
 * The language of a running text in Latin letters, from its small words. Undefined for less than eight
 * words, for lists of names or products, and for languages it does not know. Synchronous, offline.
 */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const words = wordsOf(text);
  return words.length < MIN_WORDS ? undefined : fromScores(scores(words), words.length);
}

function fromScores(ranked: readonly Score[], words: number): DetectedLanguage | undefined {
  const [best, second] = ranked;
  if (!best || best.share < MIN_CONFIDENCE) return undefined;
  const margin = 1 - (second?.weight ?? 0) / best.weight;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { language: best.language, confidence: round(best.share), margin: round(margin), words };
}

function isSure(detected: DetectedLanguage | undefined): detected is DetectedLanguage {
  return (
    detected !== undefined &&
    SURE.has(detected.language) &&
    SURE_FROM.some(
      ({ words, confidence, margin }) =>
        detected.words >= words && detected.confidence >= confidence && detected.margin >= margin,
    )
  );
}

/**
 * Whether two codes are of languages that no text is in at once. False where one may be said of the other
 * (`no` and `nb`, `zh` and `yue`) and for languages not known here.
 */
export function areDistinctLanguages(code: string, other: string): boolean {
  const [one, two] = [languageOfCode(code), languageOfCode(other)];
  return one !== two && SURE.has(one) && SURE.has(two);
}

/**
 * Whether a text is in the language its code says. `contradicts` is certain: running text in one of the few
 * languages told apart without doubt, of eighteen words or of twelve plain ones, or a script the language
 * is never written in. `agrees` needs the same; callers ask for the length they need. Everything else is `open`.
 */
export function judgeLanguage(text: string, code: string): LanguageJudgement {
  const declared = languageOfCode(code);
  const script = dominantScript(text);
  const words = wordsOf(text);
  const ranked = scores(words);
  const detected = words.length < MIN_WORDS ? undefined : fromScores(ranked, words.length);
  const judged = { detected, script };
  if (script === undefined || /-latn\b/iu.test(code)) return { ...judged, verdict: 'open' };
  if (script !== 'latin') {
    const long = countLetters(text) >= SURE_LETTERS_OF_SCRIPT;
    return {
      ...judged,
      verdict: long && neverWrittenIn(declared, script) ? 'contradicts' : 'open',
    };
  }
  if (!isSure(detected)) return { ...judged, verdict: 'open' };
  if (detected.language === declared) return { ...judged, verdict: 'agrees' };
  if (neverWrittenIn(declared, 'latin')) return { ...judged, verdict: 'contradicts' };
  const own = ranked.find(({ language }) => language === declared)?.weight ?? 0;
  const best = ranked[0]?.weight ?? 1;
  const apart =
    SURE.has(declared) &&
    !CLOSE_PAIRS.has(`${declared} ${detected.language}`) &&
    own / best < MAX_DECLARED_SHARE;
  return { ...judged, verdict: apart ? 'contradicts' : 'open' };
}

/**
 * Whether a text not judged with certainty is probably in another language than its code says: eight words
 * or more of a widely known one, plain enough to name it to a person.
 */
export function seemsInAnother({ detected }: LanguageJudgement, code: string): boolean {
  return (
    detected !== undefined &&
    detected.language !== languageOfCode(code) &&
    ['en', 'de', 'es', 'it', 'fr'].includes(detected.language) &&
    detected.confidence >= 0.35 &&
    detected.margin >= 0.4
  );
}
