import {
  countLetters,
  judgeLanguage,
  languageOfCode,
  neverWrittenIn,
  perPage,
  seemsInAnother,
  type DomView,
  type LanguageJudgement,
} from '#rule-kit';
import { languageNamed } from '../_endonyms.ts';
import { defaultLanguage, defaultText, passages, type Passage } from '../_languages.ts';

/** Words from which running text in another language is a passage, and no name nor borrowed word. */
const PASSAGE_WORDS = 18;

/** Text without a mark of its own, in a page that has a default language, written in another one. */
export interface Foreign {
  readonly passage: Passage;
  /** Code of the language, or name of the script. */
  readonly detected: string;
  /** `name`: of a language, in that language. */
  readonly kind: 'passage' | 'name' | 'probable';
}

/** The passages of a page that its default language covers and does not suit, in document order. */
export const foreignPassages = perPage((dom: DomView): readonly Foreign[] => {
  const code = defaultLanguage(dom) ?? '';
  return passages(dom)
    .filter(({ marked, shown }) => shown && marked === dom.root)
    .flatMap((passage) => foreign(passage, code) ?? []);
});

function foreign(passage: Passage, code: string): Foreign | undefined {
  const { text, attribute } = passage;
  const named = languageNamed(text);
  if (named === languageOfCode(code)) return undefined;
  if (named) return { passage, detected: named, kind: 'name' };
  const judged = judgeLanguage(text, code);
  const detected = judged.detected?.language ?? judged.script ?? '';
  if (attribute === null && isPassage(judged)) return { passage, detected, kind: 'passage' };
  return isProbable(judged, code) ? { passage, detected, kind: 'probable' } : undefined;
}

function isPassage({ verdict, detected, script }: LanguageJudgement): boolean {
  if (verdict !== 'contradicts') return false;
  return script !== 'latin' || (detected?.words ?? 0) >= PASSAGE_WORDS;
}

/** Enough words of a known language, or another script: worth a look. */
function isProbable(judged: LanguageJudgement, code: string): boolean {
  const { verdict, script } = judged;
  if (verdict === 'contradicts') return true;
  if (script !== undefined && neverWrittenIn(languageOfCode(code), script)) return true;
  return seemsInAnother(judged, code);
}

/** Whether what contradicts the default language is most of the page: that language may be the wrong one. */
export const isMostlyOther = perPage((dom: DomView): boolean => {
  const others = foreignPassages(dom).filter(({ kind }) => kind === 'passage');
  const letters = others.reduce((sum, { passage }) => sum + countLetters(passage.text), 0);
  return 2 * letters > countLetters(defaultText(dom));
});

/** Those asked about together: same kind, same language. */
export function alike(dom: DomView, { kind, detected }: Foreign): readonly Foreign[] {
  return foreignPassages(dom).filter((one) => one.kind === kind && one.detected === detected);
}
