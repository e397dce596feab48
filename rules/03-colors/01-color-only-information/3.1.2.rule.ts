import type { ElementNode } from '#model';
import { cantTell, definePageRule, tidy, type DomView } from '#rule-kit';

const COLOR_WORDS =
  /(?<!\p{L})(rouges?|verte?s?|bleue?s?|jaunes?|oranges?|orangée?s?|violet(te)?s?|roses?|noire?s?|blanc(he)?s?|grise?s?|grisée?s?|marrons?|bruns?|brunes?|beiges?|turquoises?|magenta|cyan|mauves?|pourpres?|bordeaux|dorée?s?|couleurs?|colorée?s?|surlignée?s?|red|green|blue|yellow|purple|violet|pink|black|white|gr[ae]y(ed)?|brown|colou?r(s|ed)?|highlighted)(?!\p{L})/iu;
const SPEAKING = ['alt', 'title', 'aria-label', 'placeholder'] as const;

interface Mention {
  readonly element: ElementNode;
  readonly word: string;
  readonly text: string;
}

function mentions(dom: DomView): Mention[] {
  const found: Mention[] = [];
  const look = (element: ElementNode | undefined, text: string) => {
    const match = COLOR_WORDS.exec(text);
    if (!element || !match) return;
    const from = Math.max(0, match.index - 50);
    found.push({ element, word: match[0], text: tidy(text.slice(from, match.index + 60)) });
  };
  for (const text of dom.texts()) if (text.rendered) look(dom.parent(text), text.text);
  for (const element of dom.elements()) {
    if (!element.rendered && !element.exposed) continue;
    for (const name of SPEAKING) look(element, element.attributes[name] ?? '');
  }
  return found;
}

/** The word lists know French and English only. */
function isReadable(dom: DomView): boolean {
  return /^(fr|en)\b/iu.test(dom.root.attributes['lang'] ?? 'fr');
}

/** Instructions that name a color. No color word in the page: no text gives an indication of color. */
export default definePageRule({
  test: '3.1.2',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    mention: {
      fr: '« {text} » nomme une couleur ({word}). Si c’est une consigne, l’information est-elle aussi donnée autrement ?',
      en: '“{text}” names a color ({word}). If it is an instruction, is the information also given another way?',
    },
    language: {
      fr: 'Langue de la page : {lang}. Ses textes nomment-ils une couleur pour donner une information ?',
      en: 'Language of the page: {lang}. Do its texts name a color to give information?',
    },
  },

  targets({ dom }): (Mention | null)[] {
    return isReadable(dom) ? mentions(dom) : [null];
  },

  check(mention, { dom }) {
    if (!mention)
      return cantTell('language', { data: { lang: dom.root.attributes['lang'] ?? '' } });
    return cantTell('mention', { data: { text: mention.text, word: mention.word } });
  },

  at: (mention) => mention?.element ?? null,
});
