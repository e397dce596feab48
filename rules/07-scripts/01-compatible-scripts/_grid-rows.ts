import type { ElementNode } from '#model';
import { definePageRule, explicitRole, failed, tidy, visibleText, type DomView } from '#rule-kit';

const GRID = /^(grid|treegrid)$/u;
const CELL = /^(gridcell|cell|columnheader|rowheader)$/u;

/**
 * A grid made of roles whose row shows text that no cell holds: WAI-ARIA requires cells in a row, and a grid is
 * a widget, not one of the glossary's data tables (`table` or `role="table"`), which answer to theme 5.
 */
export const gridRows = definePageRule({
  test: '7.1.1',
  name: 'grid-rows',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    bare: {
      fr: 'Cette ligne de grille (role="row") affiche « {text} » sans aucune cellule.',
      en: 'This row of a grid (role="row") shows “{text}” without any cell.',
    },
  },
  fixes: {
    bare: {
      fr: 'Donner aux contenus de la ligne le rôle gridcell, columnheader ou rowheader.',
      en: 'Give the contents of the row the role gridcell, columnheader or rowheader.',
    },
  },
  targets: ({ dom }) => dom.elements().filter((element) => isBareRow(dom, element)),
  check: (row, { dom }) => failed('bare', { data: { text: visibleText(dom, row).slice(0, 80) } }),
});

/** A row of a grid, both of them made of roles, with text and without a cell, or a row, at any depth. */
export function isBareRow(dom: DomView, row: ElementNode): boolean {
  if (explicitRole(row) !== 'row' || row.tag === 'tr' || !row.exposed) return false;
  const grid = dom.closest(row, (above) => !/^row(group)?$/u.test(explicitRole(above) ?? ''));
  if (!grid || grid.tag === 'table' || !GRID.test(explicitRole(grid) ?? '')) return false;
  return !isUnfinished(row) && !isUnfinished(grid) && holdsNoCell(dom, row) && showsText(dom, row);
}

/** Being filled, or made of elements that stand elsewhere. */
function isUnfinished({ attributes }: ElementNode): boolean {
  return attributes['aria-busy'] === 'true' || tidy(attributes['aria-owns']) !== '';
}

function holdsNoCell(dom: DomView, row: ElementNode): boolean {
  return [...dom.descendantElements(row)].every(
    (below) => !CELL.test(explicitRole(below) ?? below.role ?? '') && explicitRole(below) !== 'row',
  );
}

function showsText(dom: DomView, row: ElementNode): boolean {
  return visibleText(dom, row, { exposed: true }) !== '';
}
