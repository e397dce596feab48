import type { ElementNode } from '#model';
import { explicitRole, perPage, referencedText, tidy, contentText, type DomView } from '#rule-kit';
import {
  browserVote,
  contentVote,
  declaredVote,
  holds,
  isStripAround,
  type Vote,
} from './_classify.ts';
import type { Cell } from './_cell.ts';
import { gridOf, type Grid } from './_grid.ts';

export interface Table {
  readonly element: ElementNode;
  readonly grid: Grid;
  readonly declared: Vote;
  /** The three votes together; any disagreement is for a person. */
  readonly nature: Vote;
  readonly isNative: boolean;
}

/**
 * Every table assistive technologies can reach, `<table>` or ARIA. A `<table>` turned into something else by
 * its role (a heading, a list) is none.
 */
export const tables = perPage((dom: DomView): readonly Table[] =>
  dom
    .elements()
    .filter((element) => element.exposed && isTable(element))
    .map((element) => {
      const grid = gridOf(dom, element);
      const declared = declaredVote(dom, element, grid);
      const nature = natureOf(dom, element, { grid, declared });
      return { element, grid, declared, nature, isNative: element.tag === 'table' };
    }),
);

/** Tables that are of data, or may be; one without any row holds nothing yet. */
export const dataTables = perPage((dom: DomView): readonly Table[] =>
  tables(dom).filter(({ nature, grid }) => nature !== 'layout' && grid.rows.length > 0),
);

function isTable(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role !== undefined && /^(table|grid|treegrid)$/u.test(role)) return true;
  return element.tag === 'table' && (role === undefined || /^(none|presentation)$/u.test(role));
}

function natureOf(
  dom: DomView,
  element: ElementNode,
  { grid, declared }: Pick<Table, 'grid' | 'declared'>,
): Vote {
  if (!grid.isWhole) return 'unsure';
  // Header cells around a single row, or around another table, are a known way of laying out pages.
  if (declared === 'data')
    return isStripAround(grid) || holds(dom, grid, (tag) => tag === 'table') ? 'unsure' : 'data';
  const content = contentVote(dom, grid);
  if (declared === 'layout') return content === 'data' ? 'unsure' : 'layout';
  return browserVote(element) === content ? content : 'unsure';
}

/** The title an accepted technique gives a table: `caption`, then ARIA, then `title`. */
export function titleOf(dom: DomView, { element }: Table): string {
  const caption = dom.childElements(element).find(({ tag }) => tag === 'caption');
  return (
    (caption ? contentText(dom, caption) : '') ||
    referencedText(dom, element, 'aria-labelledby') ||
    tidy(element.attributes['aria-label']) ||
    tidy(element.attributes['title'])
  );
}

/** Words that let a person know which table is meant: its title, else the texts of its first row. */
export function tableLabel(dom: DomView, table: Table): string {
  const first = table.grid.rows[0] ?? [];
  const label = titleOf(dom, table) || first.map(({ text }) => text).join(' | ');
  return label.slice(0, 100) || '?';
}

/** The row where column headers are expected: the first one that is more than a single spanning cell. */
export function headerRow({ grid }: Table): readonly Cell[] {
  return grid.rows.find((row) => row.length > 1) ?? [];
}

/** Cells of the first column below the header row. */
export function firstColumn(table: Table): readonly Cell[] {
  const start = headerRow(table)[0]?.row ?? 0;
  return table.grid.rows
    .slice(start + 1)
    .flatMap((row) => row.filter(({ column, columnSpan }) => column === 0 && columnSpan === 1));
}

/** The message every test of the theme asks of a table whose votes disagree. */
export const natureQuestion = {
  fr: 'Ce tableau (« {label} ») est-il un tableau de données ou de mise en forme ? Ses indices se contredisent.',
  en: 'Is this table (“{label}”) a data table or a layout table? Its clues contradict each other.',
};
