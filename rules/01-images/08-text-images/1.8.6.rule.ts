import { shapesOf } from '../_svg.ts';
import { textImage } from './_text-image.ts';

/** A drawing made of `text` elements alone holds real text: only other shapes may be outlined letters. */
export default textImage(
  '1.8.6',
  ['svg'],
  // Nothing can be measured of a drawing that is still transparent.
  (dom, { element }) => !element.rendered || shapesOf(dom, element).length > 0,
);
