import type { ElementNode } from '#model';
import { explicitRole, perPage, tidy, type DomView } from '#rule-kit';
import { captionOf, type Caption } from './_caption.ts';
import { controlAround, type Control } from './_control.ts';
import { fallbackOf, namesOf, type ImageKind, type ImageNames } from './_sources.ts';

export type { ImageKind } from './_sources.ts';

/** One image of the page, read once for all the tests of the theme. */
export interface Image extends ImageNames {
  readonly kind: ImageKind;
  readonly element: ElementNode;
  /** What stands between the tags of an `object` or `canvas`. */
  readonly fallback: string;
  /** Its own `aria-hidden="true"`. */
  readonly isHidden: boolean;
  /** Hidden from assistive technologies by something around it. */
  readonly isUnderHidden: boolean;
  /** `role="none"` or `"presentation"`. */
  readonly isPresentational: boolean;
  readonly hasImgRole: boolean;
  readonly caption: Caption | undefined;
  readonly control: Control | undefined;
}

/**
 * Every image of every frame and open shadow root that is shown or exposed, by the kinds RGAA tells apart.
 * Left out: sprite sheets (`svg` without a box), an `svg` inside another or inside a named `role="img"`,
 * the root of a document that is itself an SVG file, areas of maps no image uses.
 */
export const imagesOf = perPage((dom: DomView): readonly Image[] => {
  const areas = new Set(usedAreas(dom));
  return dom.elements().flatMap((element) => {
    const kind = kindOf(dom, element, areas);
    return kind ? [describe(dom, element, kind)] : [];
  });
});

/** The images of some kinds. */
export function images(dom: DomView, ...kinds: readonly ImageKind[]): Image[] {
  return imagesOf(dom).filter(({ kind }) => kinds.includes(kind));
}

function kindOf(
  dom: DomView,
  element: ElementNode,
  areas: ReadonlySet<ElementNode>,
): ImageKind | undefined {
  const { tag, namespace, attributes } = element;
  if (tag === 'area') return areas.has(element) ? 'area' : undefined;
  if (!element.rendered && !element.exposed) return undefined;
  if (namespace === 'html') {
    if (tag === 'img' || tag === 'canvas') return tag;
    if (tag === 'input') return isType(element, /^image$/iu) ? 'input' : undefined;
    if (tag === 'object' && isImageFile(element, attributes['data'])) return 'object';
    if (tag === 'embed' && isImageFile(element, attributes['src'])) return 'embed';
  }
  if (namespace === 'svg' && tag === 'svg') return isOutermost(dom, element) ? 'svg' : undefined;
  if (!isRoleImg(element)) return undefined;
  // Symbols and definitions count as exposed without ever being painted.
  const isPart = namespace === 'svg' && (!element.rendered || isInNamedImage(dom, element));
  return isPart ? undefined : 'role-img';
}

function isOutermost(dom: DomView, element: ElementNode): boolean {
  const [, , width = 0, height = 0] = element.box ?? [];
  if (element.rendered && width === 0 && height === 0) return false;
  if (dom.parent(element) === undefined) return false;
  if ([...dom.ancestors(element)].some(({ tag }) => tag === 'svg')) return false;
  return !isInNamedImage(dom, element);
}

/** What is inside a named `role="img"` is part of that image. */
export function isInNamedImage(dom: DomView, element: ElementNode): boolean {
  return [...dom.ancestors(element)].some(
    (around) => isRoleImg(around) && namesOf(dom, around, 'svg').names.length > 0,
  );
}

function isRoleImg(element: ElementNode): boolean {
  const role = explicitRole(element);
  return role === 'img' || role === 'image';
}

function isType({ attributes }: ElementNode, pattern: RegExp): boolean {
  return pattern.test(tidy(attributes['type']));
}

/** `type="image/…"` as the tests say; without a type, the address may tell. */
function isImageFile(element: ElementNode, address: string | undefined): boolean {
  if (tidy(element.attributes['type']) !== '') return isType(element, /^image/iu);
  return /^data:image|\.(?:avif|bmp|gif|ico|jpe?g|png|svgz?|tiff?|webp)(?:[?#]|$)/iu.test(
    tidy(address),
  );
}

/** Areas of the maps that an `img` or `object` on show refers to. */
function usedAreas(dom: DomView): ElementNode[] {
  const users = dom.byTag('img', 'object', 'input').filter((one) => one.rendered || one.exposed);
  const used = new Set(
    users.map((one) => mapKey(one, tidy(one.attributes['usemap']).replace(/^#/u, ''))),
  );
  return dom.byTag('area').filter((area) => {
    const map = dom.closest(area, ({ tag }) => tag === 'map');
    const { name, id } = map?.attributes ?? {};
    return [name, id].some((key) => key && used.has(mapKey(area, key)));
  });
}

function mapKey({ frame }: ElementNode, name: string): string {
  return `${frame} ${name.toLowerCase()}`;
}

function describe(dom: DomView, element: ElementNode, kind: ImageKind): Image {
  const role = explicitRole(element);
  const isHidden = element.attributes['aria-hidden'] === 'true';
  const isUnder = [...dom.ancestors(element)].some(
    ({ tag, attributes }) =>
      'inert' in attributes ||
      (attributes['aria-hidden'] === 'true' && tag !== 'html' && tag !== 'body'),
  );
  return {
    kind,
    element,
    ...namesOf(dom, element, kind),
    fallback: fallbackOf(dom, element, kind),
    isHidden,
    isUnderHidden: isUnder || (kind !== 'area' && !isHidden && !element.exposed),
    isPresentational: role === 'none' || role === 'presentation',
    hasImgRole: isRoleImg(element),
    caption: captionOf(dom, element),
    control: controlAround(dom, element),
  };
}

/** The image alone gives its link or button a name: it has a function, so it is no decoration. */
export function namesItsControl(dom: DomView, image: Image): boolean {
  const { control } = image;
  if (!control?.holdsOnlyImages || control.isNamedByAttribute || !control.element.exposed)
    return false;
  const named = namedByControl(dom).get(control.element) ?? [];
  return named.length === 1 && named[0] === image && image.element.exposed;
}

const namedByControl = perPage((dom: DomView): ReadonlyMap<ElementNode, readonly Image[]> => {
  const found = new Map<ElementNode, Image[]>();
  for (const image of imagesOf(dom)) {
    if (!image.control || image.names.length === 0) continue;
    const { element } = image.control;
    found.set(element, [...(found.get(element) ?? []), image]);
  }
  return found;
});

/** The alternative that counts, cut to what a sentence can hold. */
export function nameOf({ names }: Pick<Image, 'names'>): string {
  return (names[0]?.text ?? '').slice(0, 120);
}
