import type { ElementNode } from '#model';
import { attributeName, explicitRole, perPage, tidy, type DomView } from '#rule-kit';

/** Text, picture, both, or inside an `<svg>`: the four kinds tests 6.1.1 to 6.1.4 tell apart. */
export type LinkKind = 'text' | 'image' | 'composite' | 'svg';

export interface Link {
  readonly element: ElementNode;
  readonly kind: LinkKind;
  /** Pictures shown or read inside the link. */
  readonly images: readonly ElementNode[];
  /** An author's role makes a component of it (`role="button"`): it may answer to theme 7 instead. */
  readonly isComponent: boolean;
}

const IMAGES = new Set(['img', 'object', 'canvas', 'svg']);
const COMPONENT =
  /^(button|tab|menuitem(checkbox|radio)?|option|switch|checkbox|radio|treeitem|combobox)$/u;

/**
 * Links assistive technologies can reach: `a` with an address, `role="link"`, and the areas of the image
 * maps in use. An `a` without address is an anchor. Source: RGAA glossary, « Lien » and the kinds of links.
 */
export const links = perPage((dom: DomView): readonly Link[] =>
  dom
    .elements()
    .filter((element) => isLink(element) && (element.exposed || isAreaInUse(dom, element)))
    .map((element) => ({ element, ...content(dom, element), isComponent: isComponent(element) })),
);

function isLink(element: ElementNode): boolean {
  const { tag, attributes } = element;
  const hasAddress = 'href' in attributes || 'xlink:href' in attributes;
  return ((tag === 'a' || tag === 'area') && hasAddress) || explicitRole(element) === 'link';
}

function isComponent(element: ElementNode): boolean {
  return COMPONENT.test(explicitRole(element) ?? '');
}

function isAreaInUse(dom: DomView, area: ElementNode): boolean {
  if (area.tag !== 'area') return false;
  const map = dom.closest(area, ({ tag }) => tag === 'map');
  const uses = [map?.attributes['name'], map?.attributes['id']].map((name) => `#${name ?? ''}`);
  return dom
    .byTag('img', 'object')
    .some((image) => image.exposed && uses.includes(image.attributes['usemap'] ?? ''));
}

function content(dom: DomView, link: ElementNode): Pick<Link, 'kind' | 'images'> {
  if (link.namespace === 'svg') return { kind: 'svg', images: [] };
  const images = [...dom.descendantElements(link)].filter(
    (element) =>
      (IMAGES.has(element.tag) || explicitRole(element) === 'img') &&
      (element.exposed || element.rendered),
  );
  if (link.tag === 'area') return { kind: 'image', images };
  if (images.length === 0) return { kind: 'text', images };
  return { kind: hasText(dom, link) ? 'composite' : 'image', images };
}

/** Any text outside the pictures, shown or read. */
function hasText(dom: DomView, element: ElementNode): boolean {
  return dom.children(element).some((child) => {
    if (child.kind === 'text') return tidy(child.text) !== '';
    if (IMAGES.has(child.tag) || explicitRole(child) === 'img') return false;
    return (child.exposed || child.rendered) && hasText(dom, child);
  });
}

/** The accessible name as the browser computed it, else the author's attributes. */
export function linkName(dom: DomView, link: ElementNode): string {
  return tidy(link.name ?? '') || (attributeName(dom, link)?.text ?? '');
}

/** Address of a link made absolute, without what does not change the destination; null when it is none. */
export function destination(dom: DomView, { attributes, frame }: ElementNode): string | null {
  const href = tidy(attributes['href'] ?? attributes['xlink:href']);
  if (href === '' || /^javascript:/iu.test(href)) return null;
  const base = dom.snapshot.frames[frame]?.baseUrl;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid)$/u.test(name)) url.searchParams.delete(name);
  return url.href.replace(/\/(?=$|#)/u, '');
}
