import type { Answer, DomView } from '#rule-kit';
import {
  areDistinctLanguages,
  cantTell,
  countLetters,
  definePageRule,
  failed,
  failedHereOrOn,
  judgeLanguage,
  languageOfCode,
  passed,
  proposed,
  seemsInAnother,
  tidy,
} from '#rule-kit';
import { isLanguageSubtag, primarySubtag } from '../_language-subtags.ts';
import { defaultLanguage, defaultText } from '../_languages.ts';
import { isMarkedThroughout, markedLetters, marksOf } from './_marks.ts';
import { messages } from './_messages.ts';

/** Letters that decide in which language a page is written: against its code, and along with it. */
const TO_CONTRADICT = 300;
const TO_AGREE = 150;

type Message = keyof typeof messages;

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
  messages,
  fixes: {
    invalid: {
      fr: 'Écrire un code ISO 639 suivi au besoin d’un tiret et d’une région, par exemple lang="fr" ou lang="fr-CA".',
      en: 'Write an ISO 639 code, followed if needed by a hyphen and a region, for example lang="en" or lang="en-GB".',
    },
    contradicted: {
      fr: 'Donner à l’attribut lang de <html> le code de la langue du texte.',
      en: 'Give the lang attribute of <html> the code of the language of the text.',
    },
    mismatch: {
      fr: 'Donner aux attributs lang et xml:lang de <html> le même code, celui de la langue du texte.',
      en: 'Give the lang and xml:lang attributes of <html> the same code, that of the language of the text.',
    },
  },

  targets: ({ dom }) => (defaultLanguage(dom) || isMarkedThroughout(dom) ? [dom.root] : []),

  check(_root, { dom }) {
    const code = defaultLanguage(dom);
    if (code === undefined)
      return cantTell('onElements', { data: { codes: marksOf(dom).join(', ') } });
    if (!isLanguageSubtag(primarySubtag(code))) return failed('invalid', { data: { code } });
    return ofBothCodes(dom) ?? ofText(dom, code);
  },
});

/** XHTML 1.0 takes both attributes for the page's language: where they differ, one is wrong. */
function ofBothCodes(dom: DomView): Answer<Message> | undefined {
  const { lang, 'xml:lang': xmlLang } = dom.root.attributes;
  if (!lang || !xmlLang || languageOfCode(lang) === languageOfCode(xmlLang)) return undefined;
  const readsBoth = /XHTML 1\.0/u.test(dom.document.doctype?.publicId ?? '');
  const detail = { data: { lang, xmlLang } };
  return readsBoth && areDistinctLanguages(lang, xmlLang)
    ? failed('mismatch', detail)
    : proposed('mismatch', detail);
}

function ofText(dom: DomView, code: string): Answer<Message> {
  const whole = defaultText(dom);
  const letters = countLetters(whole);
  if (letters === 0) return cantTell('noText', { data: { code } });
  const judged = judgeLanguage(whole, code);
  const { verdict, detected, script } = judged;
  const { same, other, codes } = markedLetters(dom);
  const found = detected?.language ?? script ?? '';
  const data = { code, letters, text: tidy(whole).slice(0, 120) };
  if (verdict === 'contradicts') {
    const detail = { data: { ...data, detected: found } };
    if (letters < TO_CONTRADICT) return proposed('contradicted', detail);
    // Where most of the page is marked again in its default language, the rest lacks a mark of its own.
    return same < letters
      ? failed('contradicted', detail)
      : failedHereOrOn(['8.7.1'], 'contradicted', detail);
  }
  if (verdict === 'agrees' && letters >= TO_AGREE)
    return other <= letters + same
      ? passed()
      : cantTell('outweighed', { data: { code, letters, codes: codes.join(', ') } });
  return seemsInAnother(judged, code)
    ? cantTell('looksLike', { data: { ...data, detected: found } })
    : cantTell('unsure', { data });
}
