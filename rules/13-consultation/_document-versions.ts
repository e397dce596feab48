import type { ElementNode } from '#model';
import { comparable, contentText, perPage, tidy, type DomView } from '#rule-kit';
import { itemOf, type OfferedDocument } from './_documents.ts';
import { announcesVersion } from './_page-text.ts';

/** Words that offer a document without saying what it is about. */
const EMPTY_WORDS = new Set(
  (
    'télécharger téléchargement téléchargez consulter consultez voir lire lisez ouvrir document documents fichier ' +
    'fichiers version format pdf doc docx odt imprimer imprimez imprimable impression print download open read here ' +
    'ici lien cliquez nouvelle nouvel fenêtre onglet page pages plus information informations file poids taille ' +
    'octets les des une aux par pour sur dans avec the and for with this that cette cet ces son ses notre votre'
  ).split(' '),
);
const SIZE = /\d+(?:[.,]\d+)? ?(?:ko|mo|kb|mb|kio|mio|octets|bytes)\b/giu;

/** Words of a text that say what it is about: three letters or digits at least. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = comparable(text.replace(SIZE, ' ')).split(/[ ']/u);
  return new Set(words.filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word)));
}

interface Link {
  readonly element: ElementNode;
  readonly url: URL;
  readonly text: string;
  /** Names given beside the text. */
  readonly names: string;
  readonly words: ReadonlySet<string>;
}

const linksOf = perPage((dom: DomView): readonly Link[] =>
  dom.byTag('a', 'area').flatMap((element) => {
    const base = dom.snapshot.frames[element.frame]?.baseUrl ?? '';
    const { href } = element.attributes;
    if (href === undefined || href.startsWith('#') || !URL.canParse(href, base)) return [];
    const url = new URL(href, base);
    if (!/^https?:$/u.test(url.protocol)) return [];
    const text = tidy(contentText(dom, element));
    const names = `${element.attributes['aria-label'] ?? ''} ${element.attributes['title'] ?? ''}`;
    return [{ element, url, text, names, words: tellingWords(`${text} ${names}`) }];
  }),
);

/**
 * Text of a link, anywhere on the page, that may lead to another version of a document: announced as one,
 * beside it in the same item, of the same file name or the same words. Empty without one. Generous on
 * purpose: whoever says that a document has no other version must have excluded them all.
 */
export function possibleVersion(dom: DomView, offer: OfferedDocument): string {
  if (offer.alternative) return offer.alternative;
  const own = linksOf(dom).find(({ element }) => element === offer.link);
  if (!own) return '?';
  const holder = itemOf(dom, offer.link);
  const found = linksOf(dom).find((other) => {
    if (other.url.href === own.url.href) return false;
    if (announcesVersion(other.text) || announcesVersion(other.names)) return true;
    if (isSameStem(own.url, other.url)) return true;
    // Another PDF is another document, unless its name says otherwise.
    if (isPdf(other.url)) return false;
    if (dom.closest(other.element, (one) => one === holder)) return true;
    return isSubset(own.words, other.words) || isSubset(other.words, own.words);
  });
  return found ? (found.text || found.url.pathname).slice(0, 80) : '';
}

/** Whether the page itself may hold what the document says: the offer names nothing else, or the same thing. */
export function mayBeThisPage(dom: DomView, offer: OfferedDocument, title: string): boolean {
  const own = linksOf(dom).find(({ element }) => element === offer.link);
  if (!own || own.words.size === 0) return true;
  const about = new Set([...own.words, ...tellingWords(title)]);
  const subject = [dom.document.title ?? '', ...headings(dom, 'h1')].map(tellingWords);
  if (subject.some((words) => [...words].some((word) => about.has(word)))) return true;
  return headings(dom, 'h2', 'h3', 'h4', 'h5', 'h6').some((text) =>
    isSubset(own.words, tellingWords(text)),
  );
}

function headings(dom: DomView, ...tags: readonly string[]): readonly string[] {
  const found = tags[0] === 'h1' ? [...dom.byTag('h1')] : dom.byTag(...tags);
  return found.map((heading) => contentText(dom, heading));
}

function isPdf({ pathname }: URL): boolean {
  return /\.pdf$/iu.test(pathname);
}

/** `arrete.pdf`, `arrete.html`, `arrete-accessible.pdf`. */
function isSameStem(one: URL, other: URL): boolean {
  const [a, b] = [stem(one), stem(other)].sort((x, y) => x.length - y.length);
  if (a === undefined || b === undefined || a.length < 3) return false;
  return a === b ? one.pathname !== other.pathname : isVersionName(b.slice(a.length), b, a);
}

function isVersionName(rest: string, longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && /access|html|texte|web|version/u.test(rest);
}

function stem({ pathname }: URL): string {
  const file = pathname.split('/').findLast((part) => part !== '') ?? '';
  return file.replace(/\.[a-z\d]{1,5}$/iu, '').toLowerCase();
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && [...part].every((word) => whole.has(word));
}
