import type { ElementNode } from '#model';
import { contentText, referencedText, tidy, type DomView, type NameSource } from '#rule-kit';

export type ImageKind =
  'img' | 'role-img' | 'area' | 'input' | 'object' | 'embed' | 'svg' | 'canvas';

type Source = NameSource['source'];

/** What may hold the text alternative of each kind, in RGAA's order (glossary, text alternative of images). */
const LISTED: Readonly<Record<ImageKind, readonly Source[]>> = {
  img: ['aria-labelledby', 'aria-label', 'alt', 'title'],
  input: ['aria-labelledby', 'aria-label', 'alt', 'title'],
  area: ['aria-label', 'alt'],
  object: ['aria-labelledby', 'aria-label', 'title'],
  embed: ['aria-labelledby', 'aria-label', 'title'],
  svg: ['aria-labelledby', 'aria-label', 'svg-title'],
  canvas: ['aria-labelledby', 'aria-label'],
  'role-img': ['aria-labelledby', 'aria-label'],
};

const ALL: readonly Source[] = ['aria-labelledby', 'aria-label', 'alt', 'svg-title', 'title'];

export interface ImageNames {
  /** Alternatives RGAA lists for this kind, in its order: the first one counts. */
  readonly names: readonly NameSource[];
  /** Naming texts it does not list for this kind, though browsers may read them. */
  readonly extraNames: readonly NameSource[];
}

export function namesOf(dom: DomView, element: ElementNode, kind: ImageKind): ImageNames {
  const present = (sources: readonly Source[]) =>
    sources
      .map((source) => ({ source, text: textFrom(dom, element, source) }))
      .filter(({ text }) => text !== '');
  // A `title` child names any SVG element, `<g role="img">` included.
  const listed = kind === 'role-img' && element.namespace === 'svg' ? LISTED.svg : LISTED[kind];
  const others = ALL.filter((source) => !listed.includes(source));
  return { names: present(listed), extraNames: present(others) };
}

function textFrom(dom: DomView, element: ElementNode, source: Source): string {
  if (source === 'aria-labelledby') return referencedText(dom, element, source);
  if (source === 'svg-title') return element.namespace === 'svg' ? svgTitle(dom, element) : '';
  const { tag } = element;
  if (source === 'alt' && !['img', 'area', 'input'].includes(tag)) return '';
  return tidy(element.attributes[source]);
}

function svgTitle(dom: DomView, element: ElementNode): string {
  const title = dom.childElements(element).find(({ tag }) => tag === 'title');
  return title ? dom.text(title, { rendered: false }) : '';
}

/** What stands between the tags of an `object` or `canvas`, as assistive technologies would read it. */
export function fallbackOf(dom: DomView, element: ElementNode, kind: ImageKind): string {
  return kind === 'object' || kind === 'canvas' ? contentText(dom, element, true) : '';
}

/** A fallback that only says the browser is too old describes nothing. */
export function isBoilerplate(text: string): boolean {
  return /navigateur|browser|flash player/iu.test(text);
}

/** `aria-labelledby` that leads to no text at all. */
export function isDangling(dom: DomView, element: ElementNode): boolean {
  return (
    tidy(element.attributes['aria-labelledby']) !== '' &&
    referencedText(dom, element, 'aria-labelledby') === ''
  );
}

/** What an image shows: its address as written, whatever the element. */
export function addressOf(dom: DomView, { element }: { readonly element: ElementNode }): string {
  const { src, data, href } = element.attributes;
  if (src ?? data ?? href) return src ?? data ?? href ?? '';
  const use = dom.childElements(element).find(({ tag }) => tag === 'use');
  return use?.attributes['href'] ?? use?.attributes['xlink:href'] ?? '';
}

/** How a sentence calls the image: its file, else its id or class, else its tag. */
export function callOf(dom: DomView, image: { readonly element: ElementNode }): string {
  const { tag, attributes } = image.element;
  const file = fileOf(addressOf(dom, image));
  if (file !== '') return file.slice(0, 60);
  const { id } = attributes;
  const className = tidy(attributes['class']).split(' ')[0];
  return id ? `<${tag} id="${id}">` : className ? `<${tag} class="${className}">` : `<${tag}>`;
}

/** Last step of an address, decoded; the fragment alone for `#icon`. */
export function fileOf(address: string): string {
  if (address.startsWith('data:')) return address.slice(0, address.search(/[;,]|$/u));
  const path = address.startsWith('#') ? address : address.replace(/[?#].*$/su, '');
  const last = path.split(/[/\\]/u).at(-1) ?? '';
  try {
    return tidy(decodeURIComponent(last));
  } catch {
    return tidy(last);
  }
}
