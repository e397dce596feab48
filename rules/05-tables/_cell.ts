import type { ElementNode } from '#model';

/** A cell in its place. */
export interface Cell {
  readonly element: ElementNode;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A `th`, or a cell with the role of a header. */
  readonly isHeader: boolean;
  readonly text: string;
}
