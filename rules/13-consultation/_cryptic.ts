import type { ElementNode } from '#model';
import { perPage, tidy, type DomView } from '#rule-kit';

export interface CrypticText {
  readonly holder: ElementNode;
  readonly sign: string;
  /** Title attribute of the text's element or of one around it; empty without any. */
  readonly title: string;
}

/** Emoticons that stand alone, so that hours, ratios and code are left out. */
const EMOTICON =
  /(?:^|[\s(«])([:;=][)(DPpO]|[:;=8xX][-^o'][)(DPpO/\\|*3]|\^[_.]?\^|<3|[oO][._][oO]|:'\(|¯\\_\(ツ\)_\/¯|\(╯.{1,4}┻━┻)(?=$|[\s.,!?)»])/u;
/** Digits used as letters inside a word: three changes of kind at least. */
const LEET = /(?=\b\w*[a-z]\w*\b)\b(?:[a-z]+[013457]+){2,}[a-z]+\b/iu;
/** A line of signs without words, as in a drawing made of characters. */
const DRAWING_LINE = /^(?=.*[^\w\s].*[^\w\s].*[^\w\s].*[^\w\s])[^\p{L}\p{N}]{5,}$/u;

const CODE = new Set(['code', 'kbd', 'samp', 'var', 'textarea', 'option', 'math']);

/** Emoticons, words in figures and drawings made of characters: patterns, never a proof. Emojis have names. */
export const crypticTexts = perPage((dom: DomView): readonly CrypticText[] =>
  dom.texts().flatMap((node): CrypticText[] => {
    const holder = dom.parent(node);
    if (!holder || !node.rendered || dom.closest(node, ({ tag }) => CODE.has(tag))) return [];
    const sign = signIn(node.text);
    if (sign === undefined) return [];
    const titled = dom.closest(node, (one) => tidy(one.attributes['title']) !== '');
    return [{ holder, sign: sign.slice(0, 80), title: tidy(titled?.attributes['title']) }];
  }),
);

function signIn(text: string): string | undefined {
  const drawn = text.split('\n').filter((line) => DRAWING_LINE.test(line.trim()));
  if (drawn.length >= 3) return tidy(drawn.slice(0, 2).join(' '));
  return EMOTICON.exec(text)?.[1] ?? LEET.exec(text)?.[0];
}
