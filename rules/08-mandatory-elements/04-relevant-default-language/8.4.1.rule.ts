import type { DomView } from '#rule-kit';
import {
  cantTell,
  countLetters,
  definePageRule,
  failed,
  judgeLanguage,
  passed,
  proposed,
  tidy,
} from '#rule-kit';
import { isLanguageSubtag, primarySubtag } from '../_language-subtags.ts';
import { defaultLanguage, defaultText, languageMark, passages } from '../_languages.ts';

/** Fewer letters than this do not decide in which language a page is written. */
const ENOUGH_LETTERS = 300;

/**
 * 8.4.1: the default language's code exists and is that of the text. Only what comes before the hyphen is
 * judged. Detection decides on long texts in languages it tells apart without doubt; a person does the rest.
 */
export default definePageRule({
  test: '8.4.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  reach: 'document',
  impact: 'major',
  messages: {
    invalid: {
      fr: 'Le code de langue de la page, « {code} », n’existe pas.',
      en: 'The language code of the page, “{code}”, does not exist.',
    },
    contradicted: {
      fr: 'La page est indiquée en « {code} », mais son texte ({letters} lettres) est en « {detected} » : « {text} ».',
      en: 'The page is marked “{code}” but its text ({letters} letters) is in “{detected}”: “{text}”.',
    },
    mismatch: {
      fr: 'Les attributs lang (« {lang} ») et xml:lang (« {xmlLang} ») de la balise <html> se contredisent.',
      en: 'The lang (“{lang}”) and xml:lang (“{xmlLang}”) attributes of the <html> tag contradict each other.',
    },
    unsure: {
      fr: 'La page est-elle bien rédigée en « {code} » ? {letters} lettres de texte sans autre indication de langue : « {text} ».',
      en: 'Is the page really written in “{code}”? {letters} letters of text without another language mark: “{text}”.',
    },
    onElements: {
      fr: 'La balise <html> n’indique pas de langue, mais chaque texte a la sienne : vérifier que ces codes conviennent ({codes}).',
      en: 'The <html> tag gives no language but each text has its own: check that these codes are right ({codes}).',
    },
  },
  fixes: {
    invalid: {
      fr: 'Écrire un code ISO 639 suivi au besoin d’un tiret et d’une région, par exemple lang="fr" ou lang="fr-CA".',
      en: 'Write an ISO 639 code, followed if needed by a hyphen and a region, for example lang="en" or lang="en-GB".',
    },
    contradicted: {
      fr: 'Donner à l’attribut lang de <html> le code de la langue du texte.',
      en: 'Give the lang attribute of <html> the code of the language of the text.',
    },
  },

  targets: ({ dom }) => (defaultLanguage(dom) || isMarkedThroughout(dom) ? [dom.root] : []),

  check(_root, { dom }) {
    const code = defaultLanguage(dom);
    if (code === undefined)
      return cantTell('onElements', { data: { codes: marks(dom).join(', ') } });
    if (!isLanguageSubtag(primarySubtag(code))) return failed('invalid', { data: { code } });
    const { lang, 'xml:lang': xmlLang } = dom.root.attributes;
    if (lang && xmlLang && primarySubtag(lang) !== primarySubtag(xmlLang))
      return proposed('mismatch', { data: { lang, xmlLang } });
    const whole = defaultText(dom);
    const letters = countLetters(whole);
    const { verdict, detected, script } = judgeLanguage(whole, code);
    const text = tidy(whole).slice(0, 120);
    if (verdict === 'contradicts') {
      const found = detected?.language ?? script ?? '';
      const detail = { data: { code, letters, detected: found, text } };
      return letters >= ENOUGH_LETTERS
        ? failed('contradicted', detail)
        : proposed('contradicted', detail);
    }
    if (verdict === 'agrees' && letters >= ENOUGH_LETTERS) return passed();
    return cantTell('unsure', { data: { code, letters, text } });
  },
});

/** The second way of 8.3.1: no default on `<html>`, but a mark on every text or one of its parents. */
function isMarkedThroughout(dom: DomView): boolean {
  const shown = passages(dom).filter(
    ({ shown, holder, attribute }) => shown && holder.frame === 0 && !attribute,
  );
  const inPage = shown.filter(({ holder }) => holder.tag !== 'title');
  return inPage.length > 0 && inPage.every(({ marked }) => marked && languageMark(marked) !== '');
}

function marks(dom: DomView): string[] {
  const codes = dom.elements().flatMap((element) => languageMark(element) ?? []);
  return [...new Set(codes.filter((code) => code !== ''))].slice(0, 10);
}
