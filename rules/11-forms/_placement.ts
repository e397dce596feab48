import type { Box, ElementNode } from '#model';
import { countDirections, perPage, tidy, type DomView } from '#rule-kit';
import { fields, type Field } from './_fields.ts';
import { CLOSE, gap, isConcealed, visibleLabel, type VisibleLabel } from './_labels.ts';

/** Where a visible label stands, seen from its field. */
export type Side = 'above' | 'below' | 'left' | 'right' | 'over';

export interface Placement {
  readonly field: Field;
  readonly label: ElementNode;
  readonly text: string;
  /** Distance between the boxes, in CSS pixels. */
  readonly distance: number;
  readonly side: Side;
  /** The box of the label is no larger than its text: the side and the distance are those of the words. */
  readonly isTight: boolean;
  /** Another field is as near to the label. */
  readonly isShared: boolean;
  /** The label's own words are read from right to left; undefined when it mixes both directions. */
  readonly isRightToLeft: boolean | undefined;
}

/** In CSS pixels: borders, rounding, descenders. */
const SLACK = 4;
/** Widest letters of usual fonts, as a share of the font size. */
const LETTER = 0.75;

/** Fields with a visible label, and its place; a field that is drawn some other way has none to measure. */
export const placements = perPage((dom: DomView): readonly Placement[] =>
  fields(dom).flatMap((field) => {
    const label = visibleLabel(dom, field);
    return label ? [place(dom, field, label)] : [];
  }),
);

function place(dom: DomView, field: Field, label: VisibleLabel): Placement {
  const [own, box] = [label.element.box, field.element.box];
  const found = {
    field,
    label: label.element,
    text: label.text,
    isRightToLeft: directionOf(label.text),
  };
  if (!own || !box || !field.element.rendered || isConcealed(dom, field.element))
    return { ...found, distance: 0, side: 'over', isTight: false, isShared: false };
  if (dom.closest(field.element, (one) => one === label.element) !== undefined) {
    const side = sideInside(dom, label.element, field.element);
    return { ...found, distance: 0, side, isTight: side !== 'over', isShared: false };
  }
  const [side, distance] = [sideOf(own, box), gap(own, box)];
  const isTight = side === 'above' || side === 'below' || isNarrow(dom, label.element, label.text);
  return { ...found, distance, side, isTight, isShared: hasNearer(dom, field, own, distance) };
}

function sideOf(label: Box, field: Box): Side {
  if (label[1] + label[3] <= field[1] + SLACK) return 'above';
  if (label[1] >= field[1] + field[3] - SLACK) return 'below';
  if (label[0] + label[2] <= field[0] + SLACK) return 'left';
  return label[0] >= field[0] + field[2] - SLACK ? 'right' : 'over';
}

/** A label around its field: on the side where its words are in the code, if there is room for them there. */
function sideInside(dom: DomView, label: ElementNode, field: ElementNode): Side {
  const words = [...dom.descendants(label)].filter(
    (node) => node.kind === 'text' && node.rendered && tidy(node.text) !== '',
  );
  const isBefore = words.some(({ index }) => index < field.index);
  const isAfter = words.some(({ index, parent }) => index > field.index && parent !== field.index);
  if (isBefore === isAfter || !label.box || !field.box) return 'over';
  const [outer, inner] = [label.box, field.box];
  const above = inner[1] - outer[1];
  const left = inner[0] - outer[0];
  const below = outer[1] + outer[3] - (inner[1] + inner[3]);
  const right = outer[0] + outer[2] - (inner[0] + inner[2]);
  const [vertical, horizontal] = isBefore ? [above, left] : [below, right];
  if (Math.max(vertical, horizontal) <= SLACK) return 'over';
  if (horizontal > vertical) return isBefore ? 'left' : 'right';
  return isBefore ? 'above' : 'below';
}

function isNarrow(dom: DomView, label: ElementNode, text: string): boolean {
  const size = Number.parseFloat(dom.style(label)?.['font-size'] ?? '16');
  return (label.box?.[2] ?? 0) <= text.length * size * LETTER + CLOSE;
}

function hasNearer(dom: DomView, field: Field, label: Box, distance: number): boolean {
  return fields(dom).some(
    ({ element }) =>
      element !== field.element &&
      element.rendered &&
      element.box !== null &&
      gap(label, element.box) < distance,
  );
}

function directionOf(text: string): boolean | undefined {
  const { ltr, rtl } = countDirections(text);
  if (rtl === 0) return false;
  return ltr === 0 ? true : undefined;
}
