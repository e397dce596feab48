import type { Answer, DomView } from '#rule-kit';
import { definePageRule, failed, failedHereOrOn, passed, proposed } from '#rule-kit';
import { isLanguageSubtag, primarySubtag } from '../_language-subtags.ts';
import { defaultLanguage, passages } from '../_languages.ts';
import { alike, foreignPassages, isMostlyOther, type Foreign } from './_foreign.ts';

/** Texts told in one question. */
const SHOWN = 6;

type Message = 'unmarked' | 'mostly' | 'languageName' | 'probable' | 'probables';

/**
 * 8.7.1: text in another language than the default one carries its own mark. Certain for running text of
 * some twenty words, for another script and for languages named in their own tongue; shorter passages are
 * asked about, once for each language. Where most of the page contradicts its default language, the defect may
 * be that of 8.4.1.
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
    mostly: {
      fr: 'Une page en « {code} » porte surtout des textes en « {detected} » sans indication de langue ({count}) : langue par défaut erronée, ou passages à indiquer ? Premier : « {text} ».',
      en: 'A page in “{code}” holds mostly texts in “{detected}” without a language mark ({count}): wrong default language, or passages to mark? First: “{text}”.',
    },
    languageName: {
      fr: 'Le nom de langue « {text} » est écrit en « {detected} » sans indication de langue, dans une page en « {code} ».',
      en: 'The language name “{text}” is written in “{detected}” without a language mark, in a page in “{code}”.',
    },
    probable: {
      fr: 'Ce texte semble être en « {detected} » dans une page en « {code} » : « {text} ».',
      en: 'This text seems to be in “{detected}” in a page in “{code}”: “{text}”.',
    },
    probables: {
      fr: '{count} textes semblent être en « {detected} » dans une page en « {code} » ; noms propres et mots du dictionnaire mis à part, faut-il les indiquer ? {texts}',
      en: '{count} texts seem to be in “{detected}” in a page in “{code}”; proper names and dictionary words apart, should they be marked? {texts}',
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
    const found = foreignPassages(dom).find((one) => one.passage === passage);
    if (!found) return passed();
    if (found.kind === 'name') return ofName(found, dom);
    if (found.kind === 'passage' && !isMostlyOther(dom))
      return failed('unmarked', { data: told(found, dom) });
    return ofAll(alike(dom, found), found, dom);
  },
});

function ofName({ passage, detected }: Foreign, dom: DomView): Answer<Message> {
  const { text, holder, attribute } = passage;
  const detail = { data: { code: defaultLanguage(dom) ?? '', text, detected } };
  const inSwitcher =
    dom.closest(holder, ({ tag }) => tag === 'a' || tag === 'button') !== undefined;
  return inSwitcher && attribute === null
    ? failed('languageName', detail)
    : proposed('languageName', detail);
}

/** One question for all texts of one language, on the first of them. */
function ofAll(all: readonly Foreign[], found: Foreign, dom: DomView): Answer<Message> {
  if (all[0] !== found) return passed();
  const count = all.length;
  if (found.kind === 'passage')
    return failedHereOrOn(['8.4.1'], 'mostly', { data: { ...told(found, dom), count } });
  if (count === 1) return proposed('probable', { data: told(found, dom) });
  const texts = all.slice(0, SHOWN).map(({ passage }) => passage.text.slice(0, 80));
  const listed = texts.join(' ; ') + (count > SHOWN ? ' ; …' : '');
  return proposed('probables', { data: { ...told(found, dom), count, texts: listed } });
}

function told({ passage, detected }: Foreign, dom: DomView): Readonly<Record<string, string>> {
  return { code: defaultLanguage(dom) ?? '', text: passage.text.slice(0, 120), detected };
}
