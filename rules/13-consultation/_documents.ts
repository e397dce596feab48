import type { ElementNode } from '#model';
import {
  comparable,
  contentText,
  documentLink,
  explicitRole,
  perPage,
  tidy,
  type DomView,
} from '#rule-kit';

/** Addresses that lead to a web page or to no file at all. */
const PAGE_FILE = /\.(html?|xhtml|css|js|jpe?g|png|gif|svg|webp|mp[34]|ics|xml|txt)$/iu;

export interface OfferedDocument {
  readonly link: ElementNode;
  readonly file: string;
  readonly format: string;
  /** Text of a link close by that seems to offer another version; empty without one. */
  readonly alternative: string;
}

export interface Downloads {
  readonly documents: readonly OfferedDocument[];
  /** Links, buttons and forms whose address does not say what they lead to. */
  readonly opaque: readonly ElementNode[];
}

/** Downloads of office documents, and everything that might be one, by what the page itself tells. */
export const downloads = perPage((dom: DomView): Downloads => {
  const documents: OfferedDocument[] = [];
  const opaque: ElementNode[] = [];
  for (const element of dom.elements()) {
    const kind = kindOf(dom, element);
    if (kind === 'opaque') opaque.push(element);
    else if (kind)
      documents.push({ link: element, ...kind, alternative: adjacentVersion(dom, element) });
  }
  return { documents, opaque };
});

type Kind = { readonly file: string; readonly format: string } | 'opaque' | undefined;

function kindOf(dom: DomView, element: ElementNode): Kind {
  const { tag, attributes, frame } = element;
  if (tag === 'form' || tag === 'button' || isScriptedControl(element)) return 'opaque';
  if (tag === 'input')
    return /^(submit|image|button)$/iu.test(attributes['type'] ?? '') ? 'opaque' : undefined;
  if ((tag !== 'a' && tag !== 'area') || attributes['href'] === undefined) return undefined;
  const base = dom.snapshot.frames[frame]?.baseUrl ?? dom.document.baseUrl;
  if (!URL.canParse(attributes['href'], base)) return undefined;
  const url = new URL(attributes['href'], base);
  if (/^(mailto|tel|sms):$/u.test(url.protocol) || isSamePage(dom, url)) return undefined;
  const named = documentLink(element, base);
  if (named && named.format !== '') return { file: named.file, format: named.format };
  const isPage = url.pathname === '/' || PAGE_FILE.test(url.pathname);
  return isPage && url.search === '' && !named ? undefined : 'opaque';
}

/** Not a link, but announced as one or as a button: a script decides what it does. */
function isScriptedControl(element: ElementNode): boolean {
  const role = explicitRole(element);
  return (role === 'button' || role === 'link') && !('href' in element.attributes);
}

function isSamePage(dom: DomView, url: URL): boolean {
  return url.href.split('#')[0] === dom.document.url.split('#')[0];
}

const OTHER_VERSION =
  /version (html|accessible|texte|web)|\bhtml\b|accessible|en ligne|\bodt\b|\bdocx?\b|\bepub\b/iu;

const ITEMS = ['li', 'p', 'tr', 'dd', 'article', 'figure'];

/** The item, row or paragraph a link stands in. */
export function itemOf(dom: DomView, link: ElementNode): ElementNode | undefined {
  return dom.closest(link, ({ tag }) => ITEMS.includes(tag)) ?? dom.parent(link);
}

/** Another link of the same item or paragraph that names an accessible or HTML version. */
export function adjacentVersion(dom: DomView, link: ElementNode): string {
  const holder = itemOf(dom, link);
  if (!holder) return '';
  const others = [...dom.descendantElements(holder)].filter(
    (one) => one !== link && one.tag === 'a' && 'href' in one.attributes,
  );
  const found = others.find((one) => OTHER_VERSION.test(comparable(contentText(dom, one))));
  return found ? tidy(contentText(dom, found)).slice(0, 80) : '';
}
