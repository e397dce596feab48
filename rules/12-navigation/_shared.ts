import type { ElementNode } from '#model';
import { perPage, tidy, type DomView } from '#rule-kit';

/** Elements of the page's own document with a landmark role, as the browser computes it, shown to all. */
export function landmarks(dom: DomView, ...roles: readonly string[]): ElementNode[] {
  return dom
    .byRole(...roles)
    .filter(({ frame, rendered, exposed }) => frame === 0 && rendered && exposed);
}

/** Roles of the landmarks that part a page. */
export const LANDMARKS = ['banner', 'navigation', 'main', 'contentinfo', 'complementary'];

/** The zone of main content where the page marks exactly one. */
export const mainZone = perPage((dom: DomView): ElementNode | undefined => {
  const mains = landmarks(dom, 'main');
  return mains.length === 1 ? mains[0] : undefined;
});

export function isInside(dom: DomView, element: ElementNode, outer: ElementNode): boolean {
  return dom.closest(element, (one) => one === outer) !== undefined;
}

/** Text of a control as a person would call it: its name, else its content. */
export function nameOf(dom: DomView, element: ElementNode): string {
  return tidy(element.name ?? '') || dom.text(element, { rendered: false });
}

export function resolved(dom: DomView, element: ElementNode): URL | undefined {
  const { href } = element.attributes;
  if (href === undefined || !URL.canParse(href, dom.document.baseUrl)) return undefined;
  return new URL(href, dom.document.baseUrl);
}

/** Path and query of a link to a page of the same site; empty otherwise. */
export function pathOf(dom: DomView, link: ElementNode): string {
  const url = resolved(dom, link);
  const isOwn = url && url.origin === new URL(dom.document.url).origin;
  return isOwn ? shortPath(url.pathname + url.search) : '';
}

const LONGEST_PATH = 80;

/** A path that stays small in the digest of a page: both ends of a long one, which tell it apart. */
export function shortPath(path: string): string {
  const half = LONGEST_PATH / 2;
  return path.length <= LONGEST_PATH ? path : `${path.slice(0, half)}…${path.slice(1 - half)}`;
}

const isSamePage = (url: URL, page: string) => {
  const [left, right] = [url.href, page].map((one) => one.split('#')[0]);
  return left === right;
};

/** Links of the page's own document. */
export function links(dom: DomView): ElementNode[] {
  return dom
    .byTag('a', 'area')
    .filter(({ frame, attributes }) => frame === 0 && 'href' in attributes);
}

/** The page links to another page of its site: the site is not made of this page alone. */
export const hasSiblings = perPage((dom: DomView): boolean => {
  const page = new URL(dom.document.url);
  return links(dom).some((link) => {
    const url = resolved(dom, link);
    return url !== undefined && url.origin === page.origin && !isSamePage(url, page.href);
  });
});

export interface AnchorLink {
  readonly link: ElementNode;
  readonly fragment: string;
  /** Undefined: no element has this id or name. */
  readonly target: ElementNode | undefined;
}

/** Links to a place of the same page; `#` and `#top` lead to the top and are left out. */
export const anchorLinks = perPage((dom: DomView): readonly AnchorLink[] =>
  links(dom).flatMap((link) => {
    const url = resolved(dom, link);
    const fragment = url?.hash.slice(1) ?? '';
    if (!url || !isSamePage(url, dom.document.url) || fragment === '') return [];
    const target = targetOf(dom, link, fragment);
    return target || fragment.toLowerCase() !== 'top' ? [{ link, fragment, target }] : [];
  }),
);

function targetOf(dom: DomView, link: ElementNode, fragment: string): ElementNode | undefined {
  const named = (name: string) =>
    dom.byId(name, link) ??
    dom.byTag('a').find((one) => one.frame === 0 && one.attributes['name'] === name);
  return named(fragment) ?? named(decoded(fragment));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whatever takes focus, by Tab or by script; plugins and boxes that may scroll are counted in. */
export const focusStops = perPage((dom: DomView): readonly ElementNode[] =>
  dom
    .elements()
    .filter((element) => element.focusable || element.tag === 'object' || element.tag === 'embed'),
);

export function mayScroll(dom: DomView): boolean {
  return dom
    .elements()
    .some(
      (element) =>
        element.tag !== 'html' &&
        element.tag !== 'body' &&
        /auto|scroll/u.test(dom.style(element)?.overflow ?? ''),
    );
}
