import type { ElementNode } from '#model';
import { pictures, styleSheets, type DomView } from '#rule-kit';

/** A style sheet may draw icons that the snapshot does not hold: then nothing is proven absent. */
export function graphics(dom: DomView): readonly ElementNode[] {
  const shown = pictures(dom);
  return shown.length > 0 || styleSheets(dom).length === 0 ? shown : [dom.root];
}
