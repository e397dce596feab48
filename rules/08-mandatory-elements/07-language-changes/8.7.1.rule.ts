import type { Answer, DomView } from '#rule-kit';
import {
  countLetters,
  definePageRule,
  failed,
  failedHereOrOn,
  judgeLanguage,
  languageOfCode,
  neverWrittenIn,
  passed,
  perPage,
  proposed,
  type LanguageJudgement,
} from '#rule-kit';
import { languageNamed } from '../_endonyms.ts';
import { isLanguageSubtag, primarySubtag } from '../_language-subtags.ts';
import { defaultLanguage, defaultText, passages, type Passage } from '../_languages.ts';

type Message = 'unmarked' | 'languageName' | 'probable';

/**
 * 8.7.1: text in another language than the default one carries its own mark. Certain for running text of
 * some twenty words, for another script and for languages named in their own tongue; shorter passages are shown.
 * Where most of the page contradicts its default language, the defect may be that of 8.4.1.
 */
export default definePageRule({
  test: '8.7.1',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    unmarked: {
      fr: 'Ce texte est en « {detected} » sans indication de langue, dans une page en « {code} » : « {text} ».',
      en: 'This text is in “{detected}” without a language mark, in a page in “{code}”: “{text}”.',
    },
    languageName: {
      fr: 'Le nom de langue « {text} » est écrit en « {detected} » sans indication de langue, dans une page en « {code} ».',
      en: 'The language name “{text}” is written in “{detected}” without a language mark, in a page in “{code}”.',
    },
    probable: {
      fr: 'Ce texte semble être en « {detected} » dans une page en « {code} » : « {text} ».',
      en: 'This text seems to be in “{detected}” in a page in “{code}”: “{text}”.',
    },
  },
  fixes: {
    unmarked: {
      fr: 'Ajouter lang="{detected}" à l’élément qui contient ce texte.',
      en: 'Add lang="{detected}" to the element that holds this text.',
    },
    languageName: {
      fr: 'Ajouter lang="{detected}" à l’élément qui contient ce nom.',
      en: 'Add lang="{detected}" to the element that holds this name.',
    },
  },

  targets: ({ dom }) => {
    const code = defaultLanguage(dom);
    if (code === undefined || !isLanguageSubtag(primarySubtag(code))) return [];
    return passages(dom).filter(({ marked, shown }) => shown && marked === dom.root);
  },
  at: ({ holder }) => holder,

  check(passage, { dom }) {
    const code = defaultLanguage(dom) ?? '';
    const { text, holder, attribute } = passage;
    const data = { code, text: text.slice(0, 120) };
    const named = languageNamed(text);
    if (named) return ofName(named, passage, dom);
    const judged = judgeLanguage(text, code);
    const detected = judged.detected?.language ?? judged.script ?? '';
    const detail = { data: { ...data, detected }, at: holder };
    if (judged.verdict === 'contradicts' && attribute === null)
      return isMostlyOther(dom)
        ? failedHereOrOn(['8.4.1'], 'unmarked', detail)
        : failed('unmarked', detail);
    return isProbable(judged, code) ? proposed('probable', detail) : passed();
  },
});

function ofName(
  named: string,
  { text, holder, attribute }: Passage,
  dom: DomView,
): Answer<Message> {
  const code = defaultLanguage(dom) ?? '';
  if (languageOfCode(code) === named) return passed();
  const detail = { data: { code, text, detected: named } };
  const inSwitcher =
    dom.closest(holder, ({ tag }) => tag === 'a' || tag === 'button') !== undefined;
  return inSwitcher && attribute === null
    ? failed('languageName', detail)
    : proposed('languageName', detail);
}

/** Whether what contradicts the default language is most of the page: that language may be the wrong one. */
const isMostlyOther = perPage((dom: DomView): boolean => {
  const code = defaultLanguage(dom) ?? '';
  const others = passages(dom).filter(
    ({ text, marked, shown, attribute }) =>
      shown &&
      marked === dom.root &&
      attribute === null &&
      judgeLanguage(text, code).verdict === 'contradicts',
  );
  const letters = others.reduce((sum, { text }) => sum + countLetters(text), 0);
  return 2 * letters > countLetters(defaultText(dom));
});

/** Eight words or more in a known language, or another script: worth a look. */
function isProbable({ verdict, detected, script }: LanguageJudgement, code: string): boolean {
  if (verdict === 'contradicts') return true;
  if (script !== undefined && neverWrittenIn(languageOfCode(code), script)) return true;
  return (
    detected !== undefined &&
    detected.language !== languageOfCode(code) &&
    ['en', 'de', 'es', 'it', 'fr'].includes(detected.language) &&
    detected.confidence >= 0.35 &&
    detected.margin >= 0.4
  );
}
