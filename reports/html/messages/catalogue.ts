import type { Language } from '#report-model';
import { typeset } from '../typography.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Messages = typeof fr;

/** Every word of the interface in every language: the compiler refuses a missing one. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { fr: spaced(fr, 'fr'), en };

/** The same catalogue with the language's typographic spaces in every sentence. */
function spaced<T>(words: T, lang: Language): T;
function spaced(words: unknown, lang: Language): unknown {
  if (typeof words === 'string') return typeset(words, lang);
  if (typeof words === 'function')
    return (...values: unknown[]) => spaced(Reflect.apply(words, undefined, values), lang);
  if (Array.isArray(words)) return words.map((word: unknown) => spaced(word, lang));
  if (words === null || typeof words !== 'object') return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, word]: [string, unknown]) => [name, spaced(word, lang)]),
  );
}
