import { countLetters, languageOfCode, perPage, tidy, type DomView } from '#rule-kit';
import { defaultLanguage, languageMark, passages } from '../_languages.ts';

/** Letters shown in the page's own document below a mark of its own, by the language the mark gives. */
export interface MarkedLetters {
  /** Marked again in the default language. */
  readonly same: number;
  /** Marked in any other language. */
  readonly other: number;
  /** The other languages, most letters first. */
  readonly codes: readonly string[];
}

/** What the marks below `<html>` say the page is written in: the main language is that of most of it. */
export const markedLetters = perPage((dom: DomView): MarkedLetters => {
  const byLanguage = new Map<string, number>();
  for (const { text, holder, shown, marked, attribute } of passages(dom)) {
    if (!shown || attribute !== null || holder.frame !== 0) continue;
    if (!marked || marked === dom.root) continue;
    const language = languageOfCode(tidy(languageMark(marked)));
    byLanguage.set(language, (byLanguage.get(language) ?? 0) + countLetters(text));
  }
  const own = languageOfCode(defaultLanguage(dom) ?? '');
  const others = [...byLanguage]
    .filter(([language]) => language !== own)
    .sort(([, one], [, two]) => two - one);
  return {
    same: byLanguage.get(own) ?? 0,
    other: others.reduce((sum, [, letters]) => sum + letters, 0),
    codes: others.map(([language]) => language).filter((language) => language !== ''),
  };
});

/** The second way of 8.3.1: no default on `<html>`, but a mark on every text or one of its parents. */
export function isMarkedThroughout(dom: DomView): boolean {
  const shown = passages(dom).filter(
    ({ shown, holder, attribute }) => shown && holder.frame === 0 && !attribute,
  );
  const inPage = shown.filter(({ holder }) => holder.tag !== 'title');
  return inPage.length > 0 && inPage.every(({ marked }) => marked && languageMark(marked) !== '');
}

/** The first codes the elements of the page carry. */
export function marksOf(dom: DomView): string[] {
  const codes = dom.elements().flatMap((element) => languageMark(element) ?? []);
  return [...new Set(codes.filter((code) => code !== ''))].slice(0, 10);
}
