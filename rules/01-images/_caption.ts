import type { ElementNode } from '#model';
import { type DomView } from '#rule-kit';

/** The filled `figcaption` of the figure an image is in (RGAA glossary, image caption). */
export interface Caption {
  readonly figure: ElementNode;
  readonly element: ElementNode;
  readonly text: string;
  /** The figure also holds something else that the caption may be about: a video, a table, a quotation. */
  readonly isShared: boolean;
}

const OTHER_CONTENT = ['video', 'audio', 'iframe', 'table', 'blockquote', 'pre', 'code'];
const RASTER = ['img', 'canvas', 'object', 'embed', ...OTHER_CONTENT];

export function captionOf(dom: DomView, image: ElementNode): Caption | undefined {
  const figure = dom.closest(image, ({ tag }) => tag === 'figure');
  if (!figure) return undefined;
  const inside = [...dom.descendantElements(figure)];
  const element = inside.find(
    (one) => one.tag === 'figcaption' && dom.closest(one, ({ tag }) => tag === 'figure') === figure,
  );
  const text = element ? dom.text(element, { rendered: false }) : '';
  if (!element || text === '') return undefined;
  const isAside = dom.closest(image, (one) => one === element || one.tag === 'button');
  // An icon next to a picture is not what the caption is about.
  const isIcon = image.tag === 'svg' && inside.some(({ tag }) => RASTER.includes(tag));
  if (isAside || isIcon) return undefined;
  return {
    figure,
    element,
    text,
    isShared: inside.some(({ tag }) => OTHER_CONTENT.includes(tag)),
  };
}
