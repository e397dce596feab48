import type { ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import {
  cantTell,
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
import { languageMark, nearestMark, passages } from '../_languages.ts';

/**
 * 8.8.1: each language change has a code that exists and is that of its text. A mark that repeats the
 * language around it changes nothing and is no target, unless its own text contradicts it.
 */
export default definePageRule({
  test: '8.8.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    invalid: {
      fr: 'Le code de langue « {code} » n’existe pas ; il porte sur : « {text} ».',
      en: 'The language code “{code}” does not exist; it applies to: “{text}”.',
    },
    contradicted: {
      fr: 'Ce texte est indiqué en « {code} », mais il est en « {detected} » : « {text} ».',
      en: 'This text is marked “{code}” but is in “{detected}”: “{text}”.',
    },
    empty: {
      fr: 'L’attribut lang est vide : la langue de « {text} » n’est pas connue. Est-elle vraiment impossible à dire ?',
      en: 'The lang attribute is empty: the language of “{text}” is unknown. Is it really impossible to tell?',
    },
    unsure: {
      fr: 'Ce texte est-il bien en « {code} » ? « {text} »',
      en: 'Is this text really in “{code}”? “{text}”',
    },
    looksLike: {
      fr: 'Ce texte est-il bien en « {code} » ? Il semble en « {detected} » : « {text} »',
      en: 'Is this text really in “{code}”? It looks like “{detected}”: “{text}”',
    },
    hidden: {
      fr: 'Un contenu masqué est indiqué en « {code} » : le vérifier quand il est affiché. « {text} »',
      en: 'Hidden content is marked “{code}”: check it when it is shown. “{text}”',
    },
  },
  fixes: {
    invalid: {
      fr: 'Écrire un code ISO 639, suivi au besoin d’un tiret et d’une région, par exemple lang="en".',
      en: 'Write an ISO 639 code, followed if needed by a hyphen and a region, for example lang="fr".',
    },
    contradicted: {
      fr: 'Donner à l’attribut lang le code de la langue du texte.',
      en: 'Give the lang attribute the code of the language of the text.',
    },
  },

  targets: ({ dom }) =>
    dom.elements().filter((element) => element !== dom.root && isLanguageChange(dom, element)),

  check(element, { dom }) {
    const code = languageMark(element) ?? '';
    const own = passages(dom).filter(({ marked }) => marked === element);
    const [first] = own;
    // The code applies to nothing: every text below has its own mark.
    if (!first) return passed();
    const shown = own.filter((passage) => passage.shown);
    const [read = shown[0] ?? first] = shown.filter(({ attribute }) => attribute === null);
    const text = read.text.slice(0, 120);
    const detail = { data: { code, text } };
    if (tidy(code) === '') return shown.length > 0 ? proposed('empty', detail) : passed();
    if (!isLanguageSubtag(primarySubtag(code)))
      return shown.length > 0 ? failed('invalid', detail) : proposed('invalid', detail);
    if (shown.length === 0) return cantTell('hidden', detail);
    const judged = judge(own, code);
    const { verdict, detected, script } = judged;
    if (verdict === 'agrees') return passed();
    const found = { data: { ...detail.data, detected: detected?.language ?? script ?? '' } };
    if (verdict === 'open')
      return cantTell(seemsInAnother(judged, code) ? 'looksLike' : 'unsure', found);
    return repeatsAround(dom, element)
      ? failedHereOrOn(['8.7.1'], 'contradicted', found)
      : failed('contradicted', found);
  },
});

function judge(own: ReturnType<typeof passages>, code: string): ReturnType<typeof judgeLanguage> {
  const shown = own.filter((passage) => passage.shown && passage.attribute === null);
  return judgeLanguage(shown.map(({ text }) => text).join('\n'), code);
}

function isLanguageChange(dom: DomView, element: ElementNode): boolean {
  const code = languageMark(element);
  if (code === undefined) return false;
  if (!repeatsAround(dom, element)) return true;
  const own = passages(dom).filter(({ marked }) => marked === element);
  return judge(own, code).verdict === 'contradicts';
}

/** The mark says again the language of what surrounds it. */
function repeatsAround(dom: DomView, element: ElementNode): boolean {
  const parent = dom.parent(element) ?? frameOwner(dom, element);
  const around = parent && nearestMark(dom, parent);
  const code = languageOfCode(languageMark(element) ?? '');
  return (
    isLanguageSubtag(code) &&
    around !== undefined &&
    languageOfCode(languageMark(around) ?? '') === code
  );
}

function frameOwner(dom: DomView, { frame }: ElementNode): ElementNode | undefined {
  return dom.element(dom.snapshot.frames[frame]?.owner ?? null);
}
