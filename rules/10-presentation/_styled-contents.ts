import type { ElementNode } from '#model';
import { explicitRole, hasBackgroundImage, tidy, type DomView } from '#rule-kit';

/** In CSS pixels: smaller backgrounds are bullets and ornaments, smaller controls show nothing. */
const LEAST_SIDE = 8;
const LEAST_PICTURE = 24;
const CONTENT = [
  'img',
  'svg',
  'canvas',
  'object',
  'embed',
  'video',
  'input',
  'select',
  'textarea',
  'iframe',
];

function isControl(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role) return role === 'link' || role === 'button';
  return (element.tag === 'a' && 'href' in element.attributes) || element.tag === 'button';
}

/** Nothing in the code that would show without styles: no text at all, no picture, no field. */
function isBare(dom: DomView, element: ElementNode): boolean {
  const below = [...dom.descendants(element)];
  return !below.some((node) =>
    node.kind === 'text' ? tidy(node.text) !== '' : CONTENT.includes(node.tag),
  );
}

function isAtLeast({ box }: ElementNode, side: number): boolean {
  return (box?.[2] ?? 0) >= side && (box?.[3] ?? 0) >= side;
}

/** A control shown by styles alone (a picture, a text, or something in an element without any), or a picture. */
export interface StyledContent {
  readonly kind: 'painted' | 'written' | 'drawn' | 'picture';
  readonly element: ElementNode;
  /** What style rules write. */
  readonly text?: string;
}

/** What would go away with the style sheets. */
export function styledContents(dom: DomView): StyledContent[] {
  return dom.elements().flatMap((element): StyledContent[] => {
    if (!element.rendered || element.namespace !== 'html' || !isBare(dom, element)) return [];
    if (isControl(element) && isAtLeast(element, LEAST_SIDE)) {
      const parts = [element, ...dom.descendantElements(element)];
      if (parts.some((part) => hasBackgroundImage(dom, part) && isAtLeast(part, LEAST_SIDE)))
        return [{ kind: 'painted', element }];
      const text = parts.map(writtenIn).find((written) => /\p{L}{2}/u.test(written));
      if (text) return [{ kind: 'written', element, text }];
      return parts.length > 1 ? [{ kind: 'drawn', element }] : [];
    }
    if (dom.closest(element, isControl)) return [];
    return hasBackgroundImage(dom, element) && isAtLeast(element, LEAST_PICTURE)
      ? [{ kind: 'picture', element }]
      : [];
  });
}

/** Text that style rules write before and after what the element holds; a tip, copied from an attribute, may wait. */
function writtenIn({ generated, attributes }: ElementNode): string {
  const written = [generated?.before ?? '', generated?.after ?? ''];
  const texts = written.flatMap((content) => [...content.matchAll(/"([^"]*)"/gu)]);
  const copied = new Set(Object.values(attributes));
  return tidy(texts.flatMap(([, text = '']) => (copied.has(text) ? [] : text)).join(' '));
}
